/** Versions of Kubernetes. */
@NullMarked
package dev.podwright.version;

import org.jspecify.annotations.NullMarked;
