/** Holds that each field of the model has a decision on how it is validated. */
@NullMarked
package dev.podwright.conformance.decisions;

import org.jspecify.annotations.NullMarked;
