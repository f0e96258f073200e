/** Objects without pods, and what is done with each kind of them. */
@NullMarked
package dev.podwright.validate.internal.object;

import org.jspecify.annotations.NullMarked;
