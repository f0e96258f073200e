/** Volumes, the sources of projected volumes and the sources of environment variables. */
@CheckReturnValue
@NullMarked
package dev.podwright.dsl.source;

import dev.podwright.dsl.value.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
