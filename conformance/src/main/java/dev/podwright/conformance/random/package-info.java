/** Random pods, sound and broken, to hold verdicts against the server's. */
@NullMarked
package dev.podwright.conformance.random;

import org.jspecify.annotations.NullMarked;
