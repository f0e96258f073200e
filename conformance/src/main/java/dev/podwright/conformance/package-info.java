/** The program of this module, and its modes. */
@NullMarked
package dev.podwright.conformance;

import org.jspecify.annotations.NullMarked;
