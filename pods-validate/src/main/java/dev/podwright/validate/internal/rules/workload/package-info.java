/** The server's rules about workloads, beside those about the pods in them. */
@NullMarked
package dev.podwright.validate.internal.rules.workload;

import org.jspecify.annotations.NullMarked;
