/** The rules of volumes and their sources. */
@NullMarked
package dev.podwright.validate.internal.rules.volume;

import org.jspecify.annotations.NullMarked;
