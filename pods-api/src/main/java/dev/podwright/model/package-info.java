/** What a pod is. */
@NullMarked
package dev.podwright.model;

import org.jspecify.annotations.NullMarked;
