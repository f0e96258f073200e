/** Comparisons of Podwright's answers with those of the oracle and of a real API server. */
@NullMarked
package dev.podwright.conformance.compare;

import org.jspecify.annotations.NullMarked;
