/** Waiting until objects are ready. */
@NullMarked
package dev.podwright.client.internal.wait;

import org.jspecify.annotations.NullMarked;
