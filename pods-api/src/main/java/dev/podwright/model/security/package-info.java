/** What a pod and its containers may do. */
@NullMarked
package dev.podwright.model.security;

import org.jspecify.annotations.NullMarked;
