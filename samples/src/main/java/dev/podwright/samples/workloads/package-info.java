/** Workloads and Services as they are used in practice, one class each. */
@NullMarked
package dev.podwright.samples.workloads;

import org.jspecify.annotations.NullMarked;
