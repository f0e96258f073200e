/** JSON values with the place they were read from. */
@NullMarked
package dev.podwright.json;

import org.jspecify.annotations.NullMarked;
