/**
 * Reads YAML as the Kubernetes tools do. README.md in this package says how, and how it is compared with them.
 */
@NullMarked
package dev.podwright.model.internal.yaml;

import org.jspecify.annotations.NullMarked;
