/**
 * What the calls of {@code PodClient} return. {@link dev.podwright.client.result.Result} is the outcome of a call for one
 * object, {@link dev.podwright.client.result.Results} of a call for several.
 *
 * <p>All types are immutable. Their factory methods are public, so that code that handles results can be tested without
 * a server.
 */
@NullMarked
package dev.podwright.client.result;

import org.jspecify.annotations.NullMarked;
