/** Reading manifests and rendering them. */
@NullMarked
package dev.podwright.manifest;

import org.jspecify.annotations.NullMarked;
