/** How the calls of {@code PodClient} do their work: retries, waits and deletions. All types are immutable. */
@NullMarked
package dev.podwright.client.options;

import org.jspecify.annotations.NullMarked;
