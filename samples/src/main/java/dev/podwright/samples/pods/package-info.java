/** Pods as they are used in practice, each with its whole YAML in the tests. */
@NullMarked
package dev.podwright.samples.pods;

import org.jspecify.annotations.NullMarked;
