/**
 * How drafts become objects of the model. Not exported.
 *
 * <p>A draft is a public face over an immutable state of this package, which is a chain of {@link
 * dev.podwright.dsl.internal.DraftEdit}s over a value of the model. A compiler applies them, and keeps the line of Java
 * and the rejected text of each field.
 */
@NullMarked
package dev.podwright.dsl.internal;

import org.jspecify.annotations.NullMarked;
