/** Pictures of random pods, for the programs that read them. */
@NullMarked
package dev.podwright.conformance.diagram;

import org.jspecify.annotations.NullMarked;
