/** Workloads of long-running pods: deployments, replica sets, stateful sets and daemon sets. */
@NullMarked
package dev.podwright.model.apps;

import org.jspecify.annotations.NullMarked;
