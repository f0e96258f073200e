/** Pods as they are met in the wild, each with its whole YAML in the tests. */
@NullMarked
package dev.podwright.samples.pods;

import org.jspecify.annotations.NullMarked;
