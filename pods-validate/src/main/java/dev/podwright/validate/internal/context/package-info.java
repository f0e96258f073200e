/** What the rules share while they judge one object. */
@NullMarked
package dev.podwright.validate.internal.context;

import org.jspecify.annotations.NullMarked;
