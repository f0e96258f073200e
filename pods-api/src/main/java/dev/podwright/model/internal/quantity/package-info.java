/** The internals of quantities: reading them, exact arithmetic, and the spelling that the server gives them. */
@NullMarked
package dev.podwright.model.internal.quantity;

import org.jspecify.annotations.NullMarked;
