package dev.podwright.report;

import dev.podwright.model.internal.escape.SafeText;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A finding of Podwright's own whose rule is suppressed, by whom and why. Immutable. */
public final class Suppression implements Serializable {
    private static final long serialVersionUID = 1;

    /** Who suppresses a rule. */
    public enum Source {
        /** Who runs the validator, by its settings. */
        OPERATOR,
        /** The object itself, by an annotation. */
        MANIFEST
    }

    private final Finding finding;
    private final Source source;
    private final String reason;

    private Suppression(Finding finding, Source source, String reason) {
        this.finding = Objects.requireNonNull(finding, "finding");
        this.source = Objects.requireNonNull(source, "source");
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /**
     * A suppressed finding.
     *
     * @param finding what was found
     * @param source who suppresses its rule
     * @param reason why it is accepted
     */
    public static Suppression of(Finding finding, Source source, String reason) {
        return new Suppression(finding, source, reason);
    }

    /** The same suppression of a finding that was changed, such as located. */
    public Suppression withFinding(Finding other) {
        return new Suppression(other, source, reason);
    }

    /** What was found. */
    public Finding finding() {
        return finding;
    }

    /** Who suppresses the rule. Where both do, it is the operator, with the operator's reason. */
    public Source source() {
        return source;
    }

    /** Why it is accepted, as it was given. */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Suppression that
                && finding.equals(that.finding)
                && source.equals(that.source)
                && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(finding, source, reason);
    }

    /** The finding, who suppresses it and the reason, on one line. */
    @Override
    public String toString() {
        String who = source == Source.OPERATOR ? "the operator" : "the manifest";
        return finding + " (suppressed by " + who + ": " + SafeText.ofMessage(reason) + ")";
    }
}
