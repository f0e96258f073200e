/** Where on the server the objects of a kind are. */
@NullMarked
package dev.podwright.client.internal.discovery;

import org.jspecify.annotations.NullMarked;
