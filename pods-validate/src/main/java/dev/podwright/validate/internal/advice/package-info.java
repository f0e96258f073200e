/** Podwright's own rules: do these containers fit together? One class a rule, listed in {@link AdviceRules}. */
@NullMarked
package dev.podwright.validate.internal.advice;

import org.jspecify.annotations.NullMarked;
