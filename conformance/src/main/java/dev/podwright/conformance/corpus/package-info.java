/** Recorded verdicts of the API server, which tests replay. */
@NullMarked
package dev.podwright.conformance.corpus;

import org.jspecify.annotations.NullMarked;
