/** Values that Kubernetes writes as text or as a number: quantities, times, and numbers or names. */
@NullMarked
package dev.podwright.model.value;

import org.jspecify.annotations.NullMarked;
