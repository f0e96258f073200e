/** The rules of security contexts, operating systems, host namespaces and profiles. */
@NullMarked
package dev.podwright.validate.internal.rules.security;

import org.jspecify.annotations.NullMarked;
