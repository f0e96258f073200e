/** How a verdict is found: collecting findings, and the order of the rules. */
@NullMarked
package dev.podwright.internal.validate;

import org.jspecify.annotations.NullMarked;
