/** Reading and writing YAML as the Kubernetes tools do. */
@NullMarked
package dev.podwright.model.internal.yaml;

import org.jspecify.annotations.NullMarked;
