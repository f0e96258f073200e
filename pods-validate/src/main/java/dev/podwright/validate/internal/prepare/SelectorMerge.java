package dev.podwright.validate.internal.prepare;

import dev.podwright.model.PodSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.LabelSelectorRequirement;
import dev.podwright.model.scheduling.Affinity;
import dev.podwright.model.scheduling.PodAffinity;
import dev.podwright.model.scheduling.PodAffinityTerm;
import dev.podwright.model.scheduling.PodAntiAffinity;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import dev.podwright.model.scheduling.WeightedPodAffinityTerm;
import dev.podwright.validate.internal.core.Features;
import dev.podwright.validate.internal.core.Gate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merges the pod's own values of {@code matchLabelKeys} and {@code mismatchLabelKeys} into the selectors beside them.
 *
 * <p>Upstream: {@code mutatePodAffinity} and {@code mutateTopologySpreadConstraints} in
 * {@code k8s.io/kubernetes/pkg/registry/core/pod}.
 */
final class SelectorMerge {
    private SelectorMerge() {}

    /** The spec with merged selectors. */
    static PodSpec apply(PodSpec spec, Map<String, String> labels, Features features) {
        if (labels.isEmpty()) {
            return spec;
        }
        PodSpec now = spec;
        Affinity affinity = spec.affinity();
        if (affinity != null && features.has(Gate.MATCH_LABEL_KEYS_IN_POD_AFFINITY)) {
            Affinity merged = affinity(affinity, labels);
            if (merged != affinity) {
                now = now.toBuilder().affinity(merged).build();
            }
        }
        if (!spec.topologySpreadConstraints().isEmpty()
                && features.has(Gate.MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD)
                && features.has(Gate.MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD_SELECTOR_MERGE)) {
            List<TopologySpreadConstraint> merged =
                    Lists.map(spec.topologySpreadConstraints(), (each, i) -> constraint(each, labels));
            if (merged != spec.topologySpreadConstraints()) {
                now = now.toBuilder().topologySpreadConstraints(merged).build();
            }
        }
        return now;
    }

    private static Affinity affinity(Affinity affinity, Map<String, String> labels) {
        Affinity now = affinity;
        PodAffinity near = affinity.podAffinity();
        if (near != null) {
            List<PodAffinityTerm> required = terms(near.requiredDuringSchedulingIgnoredDuringExecution(), labels);
            List<WeightedPodAffinityTerm> preferred =
                    weighted(near.preferredDuringSchedulingIgnoredDuringExecution(), labels);
            if (required != near.requiredDuringSchedulingIgnoredDuringExecution()
                    || preferred != near.preferredDuringSchedulingIgnoredDuringExecution()) {
                now = now.toBuilder()
                        .podAffinity(PodAffinity.builder()
                                .requiredDuringSchedulingIgnoredDuringExecution(required)
                                .preferredDuringSchedulingIgnoredDuringExecution(preferred)
                                .build())
                        .build();
            }
        }
        PodAntiAffinity apart = affinity.podAntiAffinity();
        if (apart != null) {
            List<PodAffinityTerm> required = terms(apart.requiredDuringSchedulingIgnoredDuringExecution(), labels);
            List<WeightedPodAffinityTerm> preferred =
                    weighted(apart.preferredDuringSchedulingIgnoredDuringExecution(), labels);
            if (required != apart.requiredDuringSchedulingIgnoredDuringExecution()
                    || preferred != apart.preferredDuringSchedulingIgnoredDuringExecution()) {
                now = now.toBuilder()
                        .podAntiAffinity(PodAntiAffinity.builder()
                                .requiredDuringSchedulingIgnoredDuringExecution(required)
                                .preferredDuringSchedulingIgnoredDuringExecution(preferred)
                                .build())
                        .build();
            }
        }
        return now;
    }

    private static List<PodAffinityTerm> terms(List<PodAffinityTerm> terms, Map<String, String> labels) {
        return Lists.map(terms, (each, i) -> term(each, labels));
    }

    private static List<WeightedPodAffinityTerm> weighted(
            List<WeightedPodAffinityTerm> terms, Map<String, String> labels) {
        return Lists.map(terms, (each, i) -> {
            PodAffinityTerm term = each.podAffinityTerm();
            PodAffinityTerm merged = term == null ? null : term(term, labels);
            return merged == term
                    ? each
                    : each.toBuilder().podAffinityTerm(merged).build();
        });
    }

    private static PodAffinityTerm term(PodAffinityTerm term, Map<String, String> labels) {
        LabelSelector selector = merge(term.labelSelector(), term.matchLabelKeys(), "In", labels);
        selector = merge(selector, term.mismatchLabelKeys(), "NotIn", labels);
        return selector == term.labelSelector()
                ? term
                : term.toBuilder().labelSelector(selector).build();
    }

    private static TopologySpreadConstraint constraint(
            TopologySpreadConstraint constraint, Map<String, String> labels) {
        LabelSelector selector = merge(constraint.labelSelector(), constraint.matchLabelKeys(), "In", labels);
        return selector == constraint.labelSelector()
                ? constraint
                : constraint.toBuilder().labelSelector(selector).build();
    }

    /** Without a selector nothing is merged: it matches nothing anyway. */
    private static @Nullable LabelSelector merge(
            @Nullable LabelSelector selector, List<String> keys, String operator, Map<String, String> labels) {
        if (selector == null) {
            return null;
        }
        LabelSelector.@Nullable Builder merged = null;
        for (String key : keys) {
            String value = labels.get(key);
            if (value != null) {
                merged = merged == null ? selector.toBuilder() : merged;
                merged.addMatchExpression(LabelSelectorRequirement.builder()
                        .key(key)
                        .operator(operator)
                        .addValue(value)
                        .build());
            }
        }
        return merged == null ? selector : merged.build();
    }
}
