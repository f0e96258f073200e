/** The operations of the client: get, write, diff, delete, and apply of several objects. */
@NullMarked
package dev.podwright.client.internal.operation;

import org.jspecify.annotations.NullMarked;
