package dev.podwright.validate.internal.warning;

import dev.podwright.model.PodSpec;
import dev.podwright.model.scheduling.Affinity;
import dev.podwright.model.scheduling.PodAffinity;
import dev.podwright.model.scheduling.PodAffinityTerm;
import dev.podwright.model.scheduling.PodAntiAffinity;
import dev.podwright.model.scheduling.WeightedPodAffinityTerm;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.List;

/**
 * Selectors of pods that are absent, and so match no pod, where an empty one would match all.
 *
 * <p>Upstream: {@code warningsForPodAffinityTerms} and {@code warningsForWeightedPodAffinityTerms} in
 * {@code k8s.io/kubernetes/pkg/api/pod}.
 */
final class SelectorWarnings {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

    private SelectorWarnings() {}

    /** The path is that of the spec. */
    static void check(Findings out, PodSpec spec, FieldPath path) {
        for (int i = 0; i < spec.topologySpreadConstraints().size(); i++) {
            if (spec.topologySpreadConstraints().get(i).labelSelector() == null) {
                missing(out, path.child("topologySpreadConstraints").index(i));
            }
        }
        Affinity affinity = spec.affinity();
        if (affinity == null) {
            return;
        }
        PodAffinity near = affinity.podAffinity();
        if (near != null) {
            FieldPath at = path.child("affinity", "podAffinity");
            required(out, near.requiredDuringSchedulingIgnoredDuringExecution(), at);
            preferred(out, near.preferredDuringSchedulingIgnoredDuringExecution(), at);
        }
        PodAntiAffinity apart = affinity.podAntiAffinity();
        if (apart != null) {
            FieldPath at = path.child("affinity", "podAntiAffinity");
            required(out, apart.requiredDuringSchedulingIgnoredDuringExecution(), at);
            preferred(out, apart.preferredDuringSchedulingIgnoredDuringExecution(), at);
        }
    }

    private static void required(Findings out, List<PodAffinityTerm> terms, FieldPath path) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).labelSelector() == null) {
                missing(out, path.child(REQUIRED).index(i));
            }
        }
    }

    private static void preferred(Findings out, List<WeightedPodAffinityTerm> terms, FieldPath path) {
        for (int i = 0; i < terms.size(); i++) {
            PodAffinityTerm term = terms.get(i).podAffinityTerm();
            if (term == null || term.labelSelector() == null) {
                missing(out, path.child(PREFERRED).index(i).child("podAffinityTerm"));
            }
        }
    }

    private static void missing(Findings out, FieldPath path) {
        out.warn(
                Warning.SELECTOR_MISSING,
                path.child("labelSelector"),
                "labelSelector is missing, so it matches no pod",
                "give labelSelector; {} matches every pod");
    }
}
