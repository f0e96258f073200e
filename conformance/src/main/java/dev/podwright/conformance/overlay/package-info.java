/** Whether what overlays promise holds for random layers. */
@NullMarked
package dev.podwright.conformance.overlay;

import org.jspecify.annotations.NullMarked;
