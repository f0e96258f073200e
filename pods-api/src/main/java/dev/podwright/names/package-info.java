/** Valid Kubernetes names from any text. */
@NullMarked
package dev.podwright.names;

import org.jspecify.annotations.NullMarked;
