/** Why a patch cannot be applied. */
@NullMarked
package dev.podwright.overlay.internal.problem;

import org.jspecify.annotations.NullMarked;
