/** Between JSON values and the model, by the generated schemas. */
@NullMarked
package dev.podwright.internal.binding;

import org.jspecify.annotations.NullMarked;
