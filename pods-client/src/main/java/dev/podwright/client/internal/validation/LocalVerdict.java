package dev.podwright.client.internal.validation;

import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import java.util.List;

/**
 * What the local validation says of a write.
 *
 * @param findings all that was found
 * @param kind what an error means
 */
public record LocalVerdict(List<Finding> findings, Kind kind) {
    /** What is to be done about the errors. */
    public enum Kind {
        /** There are no errors. */
        ACCEPTED,
        /** The server rejects the object whatever it has and whatever its admission does. */
        REJECTED,
        /** The server rejects the object, unless its admission or another field manager sets what is missing. */
        DOUBTFUL,
        /** The server rejects a change of an immutable field, unless its admission undoes it. */
        IMMUTABLE
    }

    /** Whether only the server can say. */
    public boolean isDoubtful() {
        return kind == Kind.DOUBTFUL || kind == Kind.IMMUTABLE;
    }

    /** The verdict on a create, for an apply of which it is not known whether the object exists: without what is doubtful. */
    public LocalVerdict ofUnknown() {
        return isDoubtful()
                ? new LocalVerdict(
                        findings.stream()
                                .filter(finding -> finding.severity() != Severity.ERROR)
                                .toList(),
                        Kind.ACCEPTED)
                : this;
    }
}
