/** The rules of metadata: names, labels, annotations, owners, selectors. */
@NullMarked
package dev.podwright.internal.validate.meta;

import org.jspecify.annotations.NullMarked;
