package dev.podwright.client.internal.response;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warnings that were found before a request was sent, to find those among the warnings of the server. A text of the server
 * that is not known here is not found; it is then listed beside the local finding.
 *
 * <p>Upstream: {@code GetWarningsForPod} and {@code GetWarningsForPodTemplate} in {@code pkg/api/pod/warnings.go}, and what
 * it calls; {@code dedupOwnerReferencesAndAddWarning} in {@code k8s.io/apiserver/pkg/endpoints/handlers/rest.go}.
 */
final class KnownWarnings {
    /** By rule how the server's text goes on after the path; * is for any text. */
    private static final Map<String, List<String>> TEXTS = Map.ofEntries(
            Map.entry("warning/ambiguous-port", List.of("dangerously ambiguous port definition with ")),
            Map.entry(
                    "warning/apparmor-annotation",
                    List.of("deprecated since v1.30; use the \"appArmorProfile\" field instead")),
            Map.entry(
                    "warning/deprecated-node-label",
                    List.of(
                            "deprecated since v1.",
                            "* is deprecated since v1.",
                            "use \"node-role.kubernetes.io/control-plane\" instead",
                            "* is use \"node-role.kubernetes.io/control-plane\" instead")),
            Map.entry("warning/deprecated-volume", List.of("deprecated in v1.")),
            Map.entry("warning/duplicate-host-alias", List.of("duplicate ip ")),
            Map.entry(
                    "warning/duplicate-owner",
                    List.of(".metadata.ownerReferences contains duplicate entries; API server dedups ")),
            Map.entry("warning/duplicate-port", List.of("duplicate port definition with ")),
            Map.entry("warning/duplicate-port-name", List.of("duplicate port name ")),
            Map.entry("warning/duplicate-pull-secret", List.of("duplicate name ")),
            Map.entry("warning/empty-projection", List.of("volume * (Projected) has no sources provided")),
            Map.entry("warning/fractional-bytes", List.of("fractional byte value ")),
            Map.entry("warning/hidden-env", List.of("hides previous definition of ")),
            Map.entry("warning/host-ip-without-port", List.of("hostIP set without hostPort: ")),
            Map.entry("warning/invalid-label-value", List.of("* is invalid, ")),
            Map.entry("warning/name-not-label", List.of("this is used in the Pod's hostname, ")),
            Map.entry("warning/negative-grace-period", List.of("must be >= 0; negative values are invalid ")),
            Map.entry("warning/non-canonical-ip", List.of("non-standard IP address ", "IPv6 address ")),
            Map.entry("warning/obsolete-annotation", List.of("non-functional in v1.")),
            Map.entry("warning/overlapping-paths", List.of("volume * (*): overlapping paths: ")),
            Map.entry("warning/overlapping-port", List.of("overlapping port definition with ")),
            Map.entry(
                    "warning/seccomp-annotation",
                    List.of("non-functional in v1.27+; use the \"seccompProfile\" field instead")),
            Map.entry("warning/selector-missing", List.of("a null labelSelector results in matching no pod")),
            Map.entry("warning/unnamed-pull-secret", List.of("invalid empty name ")));

    private final Set<String> rules = new HashSet<>();
    private final Map<FieldPath, Set<String>> rulesByPath = new HashMap<>();

    KnownWarnings(List<Finding> local) {
        for (Finding finding : local) {
            rules.add(finding.rule());
            rulesByPath.computeIfAbsent(finding.path(), path -> new HashSet<>()).add(finding.rule());
        }
    }

    /** Whether a warning of the server is one of these. A few of its texts have no path. */
    boolean contain(Finding ofServer) {
        boolean whole = ofServer.path().equals(FieldPath.empty());
        for (String rule : whole ? rules : rulesByPath.getOrDefault(ofServer.path(), Set.of())) {
            for (String text : TEXTS.getOrDefault(rule, List.of())) {
                if (matches(ofServer.message(), text)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matches(String message, String text) {
        int at = 0;
        int part = 0;
        for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', part)) {
            at = find(message, text.substring(part, star), at, part == 0);
            if (at < 0) {
                return false;
            }
            part = star + 1;
        }
        return find(message, text.substring(part), at, part == 0) >= 0;
    }

    /** Where the part ends in the message; -1 if it is not there. */
    private static int find(String message, String part, int from, boolean first) {
        int found = first ? (message.startsWith(part) ? 0 : -1) : message.indexOf(part, from);
        return found < 0 ? -1 : found + part.length();
    }
}
