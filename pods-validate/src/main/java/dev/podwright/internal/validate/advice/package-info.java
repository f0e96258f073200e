/** Podwright's own rules: do these containers fit together? One class a rule, listed in {@link AdviceRules}. */
@NullMarked
package dev.podwright.internal.validate.advice;

import org.jspecify.annotations.NullMarked;
