/** The schemas of the model types. */
@NullMarked
package dev.podwright.model.schema;

import org.jspecify.annotations.NullMarked;
