/** Podwright's own findings on given objects. */
@NullMarked
package dev.podwright.conformance.precision;

import org.jspecify.annotations.NullMarked;
