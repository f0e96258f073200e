/** Volumes and their sources. */
@NullMarked
package dev.podwright.model.volume;

import org.jspecify.annotations.NullMarked;
