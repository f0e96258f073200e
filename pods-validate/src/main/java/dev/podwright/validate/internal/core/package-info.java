/** How a verdict is found: collecting findings, and the order of the rules. */
@NullMarked
package dev.podwright.validate.internal.core;

import org.jspecify.annotations.NullMarked;
