/** What every object has: name, labels, owners; and references to other objects. */
@NullMarked
package dev.podwright.model.meta;

import org.jspecify.annotations.NullMarked;
