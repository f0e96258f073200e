package dev.podwright.validate.internal.report;

import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;

/** What a finding says of a field that an update must not change. */
public final class ImmutableFields {
    private static final String RULE = " cannot change";
    private static final FieldPath SPEC = FieldPath.of("spec");

    private ImmutableFields() {}

    /** The rule about a field. */
    public static String rule(FieldPath path) {
        return path.name() + RULE;
    }

    /** Whether a finding is about such a field, and about nothing else. */
    public static boolean areIn(Finding finding) {
        if (finding.type() == ErrorType.FORBIDDEN) {
            return finding.path().equals(SPEC);
        }
        return finding.type() == ErrorType.INVALID
                && finding.path().name() != null
                && finding.message().startsWith(rule(finding.path()));
    }
}
