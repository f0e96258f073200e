/** The fields of the model types, as data. */
@NullMarked
package dev.podwright.schema;

import org.jspecify.annotations.NullMarked;
