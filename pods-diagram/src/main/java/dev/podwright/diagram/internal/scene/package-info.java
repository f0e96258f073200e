/** What a picture shows, without places and colours. */
@NullMarked
package dev.podwright.diagram.internal.scene;

import org.jspecify.annotations.NullMarked;
