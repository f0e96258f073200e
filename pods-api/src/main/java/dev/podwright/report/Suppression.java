package dev.podwright.report;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A finding of Podwright's own whose rule is suppressed, and why. Immutable. */
public final class Suppression implements Serializable {
    private static final long serialVersionUID = 1;

    private final Finding finding;
    private final String reason;

    private Suppression(Finding finding, String reason) {
        this.finding = Objects.requireNonNull(finding, "finding");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * A suppressed finding.
     *
     * @param finding what was found
     * @param reason why it is accepted
     */
    public static Suppression of(Finding finding, String reason) {
        return new Suppression(finding, reason);
    }

    /** What was found. */
    public Finding finding() {
        return finding;
    }

    /** Why it is accepted, as it was given. */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Suppression that && finding.equals(that.finding) && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(finding, reason);
    }

    /** The finding and the reason, on one line. */
    @Override
    public String toString() {
        return finding + " (suppressed: " + reason + ")";
    }
}
