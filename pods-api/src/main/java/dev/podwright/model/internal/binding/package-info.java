/** Between JSON values and the model, by the generated schemas. */
@NullMarked
package dev.podwright.model.internal.binding;

import org.jspecify.annotations.NullMarked;
