/** Small programs that show one use each. */
@NullMarked
package dev.podwright.samples;

import org.jspecify.annotations.NullMarked;
