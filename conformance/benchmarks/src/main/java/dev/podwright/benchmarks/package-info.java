/** Podwright beside its peers. */
@NullMarked
package dev.podwright.benchmarks;

import org.jspecify.annotations.NullMarked;
