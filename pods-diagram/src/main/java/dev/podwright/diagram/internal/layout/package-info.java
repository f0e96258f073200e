/** Where everything in a picture is. */
@NullMarked
package dev.podwright.diagram.internal.layout;

import org.jspecify.annotations.NullMarked;
