/** Findings about an object, whether it was read or judged, and the report that holds them. */
@NullMarked
package dev.podwright.report;

import org.jspecify.annotations.NullMarked;
