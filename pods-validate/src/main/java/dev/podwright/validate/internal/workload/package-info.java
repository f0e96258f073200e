/** Objects with the template of a pod, and what is done with each kind of them. */
@NullMarked
package dev.podwright.validate.internal.workload;

import org.jspecify.annotations.NullMarked;
