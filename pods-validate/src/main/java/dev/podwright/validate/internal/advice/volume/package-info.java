/** Podwright's own rules about volumes and shared memory. */
@NullMarked
package dev.podwright.validate.internal.advice.volume;

import org.jspecify.annotations.NullMarked;
