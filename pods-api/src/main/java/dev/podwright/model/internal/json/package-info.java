/** Reading and writing JSON texts. */
@NullMarked
package dev.podwright.model.internal.json;

import org.jspecify.annotations.NullMarked;
