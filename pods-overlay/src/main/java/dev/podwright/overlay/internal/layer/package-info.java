/** Laying an object over another one of the same type. */
@NullMarked
package dev.podwright.overlay.internal.layer;

import org.jspecify.annotations.NullMarked;
