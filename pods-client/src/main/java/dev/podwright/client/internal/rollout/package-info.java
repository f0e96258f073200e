/** Changes of workloads that kubectl makes with {@code rollout} and {@code scale}. */
@NullMarked
package dev.podwright.client.internal.rollout;

import org.jspecify.annotations.NullMarked;
