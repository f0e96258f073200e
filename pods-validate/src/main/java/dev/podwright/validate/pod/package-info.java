/** The containers of a pod: their roles, their lifetimes and the QoS class that follows from their resources. */
@NullMarked
package dev.podwright.validate.pod;

import org.jspecify.annotations.NullMarked;
