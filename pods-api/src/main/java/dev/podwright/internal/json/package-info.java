/** Reading and writing JSON texts. */
@NullMarked
package dev.podwright.internal.json;

import org.jspecify.annotations.NullMarked;
