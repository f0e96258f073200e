/** Podwright's own rules about one container: its image, command, environment, resources and security context. */
@NullMarked
package dev.podwright.validate.internal.advice.container;

import org.jspecify.annotations.NullMarked;
