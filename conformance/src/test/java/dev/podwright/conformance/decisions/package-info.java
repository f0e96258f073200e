/** The decision for each field of the model on how it is validated. */
@NullMarked
package dev.podwright.conformance.decisions;

import org.jspecify.annotations.NullMarked;
