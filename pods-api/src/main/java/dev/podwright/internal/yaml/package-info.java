/** Reading and writing YAML as the Kubernetes tools do. */
@NullMarked
package dev.podwright.internal.yaml;

import org.jspecify.annotations.NullMarked;
