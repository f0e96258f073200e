package dev.podwright.validate.podsecurity;

import dev.podwright.report.Finding;
import java.util.List;

/**
 * What the admission plugin PodSecurity thinks of a pod. Immutable.
 *
 * @param level the level that the pod was checked against
 * @param version the version of the level
 * @param failing the ids of the checks that refuse the pod, as upstream spells them, such as {@code runAsNonRoot}; sorted
 * @param findings each field that a check refuses, with its fix
 */
public record PodSecurityVerdict(
        PodSecurityLevel level, PodSecurityVersion version, List<String> failing, List<Finding> findings) {

    /** Copies the lists. */
    public PodSecurityVerdict {
        failing = List.copyOf(failing);
        findings = List.copyOf(findings);
    }

    /** Whether a namespace that enforces the level admits the pod. */
    public boolean isAllowed() {
        return failing.isEmpty();
    }
}
