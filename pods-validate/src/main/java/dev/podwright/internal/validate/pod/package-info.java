/** The rules of the pod itself and the order in which everything is judged. */
@NullMarked
package dev.podwright.internal.validate.pod;

import org.jspecify.annotations.NullMarked;
