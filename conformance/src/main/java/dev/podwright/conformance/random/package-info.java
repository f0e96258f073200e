/** Random pods and updates, valid and invalid, to compare Podwright's verdicts with the server's. */
@NullMarked
package dev.podwright.conformance.random;

import org.jspecify.annotations.NullMarked;
