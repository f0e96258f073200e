/** The place of a value in an object. */
@NullMarked
package dev.podwright.path;

import org.jspecify.annotations.NullMarked;
