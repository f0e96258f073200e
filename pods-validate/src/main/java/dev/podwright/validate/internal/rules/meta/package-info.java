/** The rules of metadata: names, labels, annotations, owners, selectors. */
@NullMarked
package dev.podwright.validate.internal.rules.meta;

import org.jspecify.annotations.NullMarked;
