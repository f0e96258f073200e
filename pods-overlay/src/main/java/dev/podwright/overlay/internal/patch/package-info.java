/** JSON Merge Patch and JSON Patch on JSON values. */
@NullMarked
package dev.podwright.overlay.internal.patch;

import org.jspecify.annotations.NullMarked;
