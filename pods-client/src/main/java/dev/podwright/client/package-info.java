/**
 * Applies objects to a cluster, with the official client.
 *
 * <p>{@link dev.podwright.client.PodClient} is the entry point. {@link dev.podwright.client.OfficialObjects} converts
 * between the classes of the official client and the model.
 */
@NullMarked
package dev.podwright.client;

import org.jspecify.annotations.NullMarked;
