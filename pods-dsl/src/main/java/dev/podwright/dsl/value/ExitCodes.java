package dev.podwright.dsl.value;

import dev.podwright.dsl.internal.Arguments;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which exit codes a restart rule is for. Immutable. */
public final class ExitCodes {
    private final String operator;
    private final List<Integer> values;

    private ExitCodes(String operator, List<Integer> values) {
        this.operator = operator;
        this.values = values;
    }

    /**
     * Exit codes.
     *
     * @param operator {@code In} or {@code NotIn}
     * @param values the codes
     */
    public static ExitCodes of(String operator, Iterable<Integer> values) {
        Arguments arguments = Arguments.of("of");
        return new ExitCodes(
                arguments.required(operator, 1, "operator"), List.copyOf(arguments.elements(values, 2, "values")));
    }

    /** {@code In} or {@code NotIn}. */
    public String operator() {
        return operator;
    }

    /** The codes. */
    public List<Integer> values() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExitCodes that && operator.equals(that.operator) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(operator, values);
    }

    /** The operator and the codes. */
    @Override
    public String toString() {
        return operator + " " + values;
    }
}
