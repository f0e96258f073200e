package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextProblem;
import org.jspecify.annotations.Nullable;

/**
 * A document's part of a text.
 *
 * @param start the position of its first character
 * @param end the position after its last character
 * @param line the line where it begins, from 1
 * @param separatorLine the line of the separator that ends it, or 0 where the text ends
 * @param separatorProblem what is wrong with the separator before it
 * @param characterProblem the first character that YAML does not allow; the document cannot be scanned then
 */
record DocumentRange(
        int start,
        int end,
        int line,
        int separatorLine,
        @Nullable TextProblem separatorProblem,
        @Nullable TextProblem characterProblem) {}
