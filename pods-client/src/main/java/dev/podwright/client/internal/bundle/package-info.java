/** Several objects as one: bundles, and the inventories that record what they own. */
@NullMarked
package dev.podwright.client.internal.bundle;

import org.jspecify.annotations.NullMarked;
