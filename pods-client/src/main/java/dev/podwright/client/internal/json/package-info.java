/** Reading JSON of unknown shape. */
@NullMarked
package dev.podwright.client.internal.json;

import org.jspecify.annotations.NullMarked;
