/** Waiting until a pod is ready. */
@NullMarked
package dev.podwright.client.internal.wait;

import org.jspecify.annotations.NullMarked;
