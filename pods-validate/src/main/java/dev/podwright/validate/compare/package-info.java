/** What differs between two states of an object. */
@NullMarked
package dev.podwright.validate.compare;

import org.jspecify.annotations.NullMarked;
