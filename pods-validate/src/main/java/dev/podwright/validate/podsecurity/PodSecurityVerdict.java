package dev.podwright.validate.podsecurity;

import dev.podwright.report.Finding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the admission plugin PodSecurity says of a pod. Immutable. */
public final class PodSecurityVerdict {
    private final PodSecurityLevel level;
    private final PodSecurityVersion version;
    private final List<String> failing;
    private final List<Finding> findings;

    private PodSecurityVerdict(
            PodSecurityLevel level, PodSecurityVersion version, List<String> failing, List<Finding> findings) {
        this.level = Objects.requireNonNull(level, "level");
        this.version = Objects.requireNonNull(version, "version");
        this.failing = List.copyOf(failing);
        this.findings = List.copyOf(findings);
    }

    /**
     * A verdict.
     *
     * @param level the level that the pod was checked against
     * @param version the version of the level
     * @param failing the ids of the checks that refuse the pod
     * @param findings each field that a check refuses
     */
    public static PodSecurityVerdict of(
            PodSecurityLevel level, PodSecurityVersion version, List<String> failing, List<Finding> findings) {
        return new PodSecurityVerdict(level, version, failing, findings);
    }

    /** The level that the pod was checked against. */
    public PodSecurityLevel level() {
        return level;
    }

    /** The version of the level. */
    public PodSecurityVersion version() {
        return version;
    }

    /** The ids of the checks that refuse the pod, as upstream spells them, such as {@code runAsNonRoot}; sorted. */
    public List<String> failing() {
        return failing;
    }

    /** Each field that a check refuses, with its fix. */
    public List<Finding> findings() {
        return findings;
    }

    /** Whether a namespace that enforces the level admits the pod. */
    public boolean isAllowed() {
        return failing.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PodSecurityVerdict that
                && level == that.level
                && version.equals(that.version)
                && failing.equals(that.failing)
                && findings.equals(that.findings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(level, version, failing, findings);
    }

    /** The level, the version, and what refuses the pod. */
    @Override
    public String toString() {
        return level.wireName() + ' ' + version + (failing.isEmpty() ? ": allowed" : ": refused by " + failing);
    }
}
