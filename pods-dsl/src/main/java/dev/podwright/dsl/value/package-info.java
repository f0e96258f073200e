/** Values that several words take: constants of Kubernetes' enumerations, amounts, sizes, label selectors. */
@CheckReturnValue
@NullMarked
package dev.podwright.dsl.value;

import org.jspecify.annotations.NullMarked;
