/** The server's responses as results, failures and findings. */
@NullMarked
package dev.podwright.client.internal.response;

import org.jspecify.annotations.NullMarked;
