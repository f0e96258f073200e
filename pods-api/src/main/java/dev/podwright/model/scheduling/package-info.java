/** Where a pod may run: affinity, spread, tolerations, gates. */
@NullMarked
package dev.podwright.model.scheduling;

import org.jspecify.annotations.NullMarked;
