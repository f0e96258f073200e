/** Writing values as text, whatever the format. */
@NullMarked
package dev.podwright.model.internal.text;

import org.jspecify.annotations.NullMarked;
