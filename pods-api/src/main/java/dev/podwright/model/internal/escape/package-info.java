/** Text from outside as messages, paths and reports can show it. */
@NullMarked
package dev.podwright.model.internal.escape;

import org.jspecify.annotations.NullMarked;
