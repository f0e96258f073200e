/** A picture as SVG. */
@NullMarked
package dev.podwright.diagram.internal.svg;

import org.jspecify.annotations.NullMarked;
