/** The server's rules about Services. */
@NullMarked
package dev.podwright.validate.internal.rules.service;

import org.jspecify.annotations.NullMarked;
