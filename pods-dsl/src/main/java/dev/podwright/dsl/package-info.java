/**
 * The words for writing a pod in Java. Start from {@link dev.podwright.dsl.Pods}, with one static import.
 *
 * <p>The word for a field is the field's own name, in the singular where it adds one element. A draft is an immutable
 * value: each word gives a new one and leaves the old as it was, so that a piece can be defined once and added to many
 * pods. Nothing is validated until {@link dev.podwright.dsl.PodDraft#validate()} or {@link
 * dev.podwright.dsl.PodDraft#build()}; names may be used before they are declared.
 *
 * <p>Null is a bug of the program, and every word refuses it with a {@link java.lang.NullPointerException} that names the
 * word, the position of the argument and the container. Text that comes from users, such as an amount, is kept and reported
 * with everything else.
 */
@CheckReturnValue
@NullMarked
package dev.podwright.dsl;

import dev.podwright.dsl.value.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
