/**
 * The words for saying a pod in Java. Start from {@link dev.podwright.dsl.Pods}, with one static import.
 *
 * <p>A draft is an immutable value: each word gives a new one and leaves the old as it was, so that a piece can be
 * defined once and put into many pods. Nothing is checked until {@link dev.podwright.dsl.PodDraft#check()} or
 * {@link dev.podwright.dsl.PodDraft#build()}; names may be used before they are declared.
 */
@NullMarked
package dev.podwright.dsl;

import org.jspecify.annotations.NullMarked;
