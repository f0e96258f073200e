/** What a pod is, and objects of the core group that belong to no other package. */
@NullMarked
package dev.podwright.model;

import org.jspecify.annotations.NullMarked;
