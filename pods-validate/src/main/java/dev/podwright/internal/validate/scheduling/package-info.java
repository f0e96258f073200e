/** The rules of scheduling: affinity, spread, tolerations, gates, node selectors. */
@NullMarked
package dev.podwright.internal.validate.scheduling;

import org.jspecify.annotations.NullMarked;
