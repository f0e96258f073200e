/** The rules of security contexts, operating systems, host namespaces and profiles. */
@NullMarked
package dev.podwright.internal.validate.security;

import org.jspecify.annotations.NullMarked;
