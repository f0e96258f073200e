/** Requests to the server: sending one, repeating it, and the stream of a watch. */
@NullMarked
package dev.podwright.client.internal.http;

import org.jspecify.annotations.NullMarked;
