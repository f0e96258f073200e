/** The server's rules about config maps, secrets, claims and namespaces. */
@NullMarked
package dev.podwright.validate.internal.rules.config;

import org.jspecify.annotations.NullMarked;
