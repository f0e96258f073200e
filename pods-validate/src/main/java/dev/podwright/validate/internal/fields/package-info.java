/**
 * Fields by their place in the model: to find, report or drop those of a table, by the schemas and without a walk over
 * the rest.
 */
@NullMarked
package dev.podwright.validate.internal.fields;

import org.jspecify.annotations.NullMarked;
