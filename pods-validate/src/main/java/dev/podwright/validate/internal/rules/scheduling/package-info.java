/** The rules of scheduling: affinity, spread, tolerations, gates, node selectors. */
@NullMarked
package dev.podwright.validate.internal.rules.scheduling;

import org.jspecify.annotations.NullMarked;
