/** Podwright's answers in the oracle's formats. */
@NullMarked
package dev.podwright.conformance.answer;

import org.jspecify.annotations.NullMarked;
