/** The rules across the objects of a bundle, and what they ask of it. */
@NullMarked
package dev.podwright.validate.internal.bundle;

import org.jspecify.annotations.NullMarked;
