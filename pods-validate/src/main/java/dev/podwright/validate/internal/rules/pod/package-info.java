/** The rules of the pod itself and the order in which everything is judged. */
@NullMarked
package dev.podwright.validate.internal.rules.pod;

import org.jspecify.annotations.NullMarked;
