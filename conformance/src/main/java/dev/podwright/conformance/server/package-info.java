/** A real API server on loopback. */
@NullMarked
package dev.podwright.conformance.server;

import org.jspecify.annotations.NullMarked;
