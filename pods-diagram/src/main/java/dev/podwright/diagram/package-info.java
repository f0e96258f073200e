/** Pictures of pods: {@link dev.podwright.diagram.Diagram}. */
@NullMarked
package dev.podwright.diagram;

import org.jspecify.annotations.NullMarked;
