@NullMarked
package dev.podwright.overlay;

import org.jspecify.annotations.NullMarked;
