/** What may change on a stored object, and what the server tolerates because the object already has it. */
@NullMarked
package dev.podwright.validate.internal.update;

import org.jspecify.annotations.NullMarked;
