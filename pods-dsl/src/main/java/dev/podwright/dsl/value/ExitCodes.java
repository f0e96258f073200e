package dev.podwright.dsl.value;

import dev.podwright.dsl.internal.Arguments;
import java.util.List;

/**
 * Which exit codes a restart rule is for.
 *
 * @param operator {@code In} or {@code NotIn}
 * @param values the codes
 */
public record ExitCodes(String operator, List<Integer> values) {
    /** Copies the codes; refuses null. */
    public ExitCodes {
        Arguments.of("ExitCodes").required(operator, 1, "operator");
        values = List.copyOf(Arguments.of("ExitCodes").elements(values, 2, "values"));
    }
}
