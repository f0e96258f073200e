/** Keeping secret values out of texts. */
@NullMarked
package dev.podwright.client.internal.redact;

import org.jspecify.annotations.NullMarked;
