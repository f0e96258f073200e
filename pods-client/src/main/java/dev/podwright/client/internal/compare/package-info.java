/** Comparing two states of an object. */
@NullMarked
package dev.podwright.client.internal.compare;

import org.jspecify.annotations.NullMarked;
