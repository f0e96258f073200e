/** Values that words about workloads and Services take. */
@NullMarked
package dev.podwright.dsl.value.workload;

import org.jspecify.annotations.NullMarked;
