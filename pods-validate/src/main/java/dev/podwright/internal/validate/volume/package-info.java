/** The rules of volumes and their sources. */
@NullMarked
package dev.podwright.internal.validate.volume;

import org.jspecify.annotations.NullMarked;
