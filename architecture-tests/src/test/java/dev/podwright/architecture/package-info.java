/** What must hold of all published modules: how packages depend on each other, and what of them others see. */
@NullMarked
package dev.podwright.architecture;

import org.jspecify.annotations.NullMarked;
