/** A picture as a Mermaid flowchart. */
@NullMarked
package dev.podwright.diagram.internal.mermaid;

import org.jspecify.annotations.NullMarked;
