package dev.podwright.validate.internal.update;

import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.validate.internal.compare.ModelComparison;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.report.ImmutableFields;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names the fields that must not have changed, as the server only reports that some have. */
final class ChangedFields {
    private static final int MOST_NAMED = 5;
    /** Represents what the server says of a field that must not change. */
    private static final String IMMUTABLE = "immutable";

    private ChangedFields() {}

    /**
     * FORBIDDEN at a path where two objects differ.
     *
     * @param path of both objects
     * @param rule what may change
     */
    static <T> void forbid(
            Findings out,
            Class<T> type,
            @Nullable T updated,
            @Nullable T old,
            FieldPath path,
            String rule,
            String fix) {
        forbid(out, path, ModelComparison.between(type, old, updated, path), rule, fix);
    }

    /** FORBIDDEN at a path where there are differences. */
    static void forbid(Findings out, FieldPath path, List<FieldPath> differences, String rule, String fix) {
        if (!differences.isEmpty()) {
            out.forbidden(path, rule + "; changed: " + named(differences), fix, rule);
        }
    }

    /**
     * INVALID at the path of a field that must not change, where it differs.
     *
     * @param path of the field
     * @param differences the fields in it that differ
     */
    static void immutable(Findings out, FieldPath path, List<FieldPath> differences, String fix) {
        if (!differences.isEmpty()) {
            String rule = ImmutableFields.rule(path);
            boolean whole = differences.size() == 1 && differences.get(0).equals(path);
            out.reject(
                    ErrorType.INVALID,
                    path,
                    null,
                    whole ? rule : rule + "; changed: " + named(differences),
                    fix,
                    IMMUTABLE);
        }
    }

    private static String named(List<FieldPath> paths) {
        String first = paths.stream().limit(MOST_NAMED).map(FieldPath::toString).collect(Collectors.joining(", "));
        int more = paths.size() - MOST_NAMED;
        return more > 0 ? first + " and " + more + " more" : first;
    }
}
