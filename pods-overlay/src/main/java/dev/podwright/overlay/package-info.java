/** Patches of Kubernetes objects, as the API server applies them, without a server. */
@NullMarked
package dev.podwright.overlay;

import org.jspecify.annotations.NullMarked;
