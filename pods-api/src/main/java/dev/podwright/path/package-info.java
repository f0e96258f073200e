/** Where in an object a value stands. */
@NullMarked
package dev.podwright.path;

import org.jspecify.annotations.NullMarked;
