/**
 * Putting objects on a cluster with the official client. {@link dev.podwright.client.PodClient} is the way in;
 * {@link dev.podwright.client.OfficialObjects} converts the official classes.
 */
@NullMarked
package dev.podwright.client;

import org.jspecify.annotations.NullMarked;
