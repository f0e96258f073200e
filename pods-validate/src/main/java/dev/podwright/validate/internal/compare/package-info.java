/**
 * Compares two states of an object, as JSON or as values of the model. {@link
 * dev.podwright.validate.internal.compare.Comparison} is the one walk over both.
 */
@NullMarked
package dev.podwright.validate.internal.compare;

import org.jspecify.annotations.NullMarked;
