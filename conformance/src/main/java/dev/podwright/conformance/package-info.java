/** Podwright's answers in the oracle's formats. */
@NullMarked
package dev.podwright.conformance;

import org.jspecify.annotations.NullMarked;
