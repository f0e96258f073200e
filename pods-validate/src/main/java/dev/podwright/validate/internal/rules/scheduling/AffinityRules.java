package dev.podwright.validate.internal.rules.scheduling;

import dev.podwright.model.scheduling.Affinity;
import dev.podwright.model.scheduling.NodeAffinity;
import dev.podwright.model.scheduling.PodAffinity;
import dev.podwright.model.scheduling.PodAffinityTerm;
import dev.podwright.model.scheduling.PodAntiAffinity;
import dev.podwright.model.scheduling.PreferredSchedulingTerm;
import dev.podwright.model.scheduling.WeightedPodAffinityTerm;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.rules.meta.LabelRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Affinity to nodes, to pods and against pods.
 *
 * <p>Upstream: {@code validateAffinity}, {@code validateNodeAffinity}, {@code ValidatePreferredSchedulingTerms},
 * {@code validatePodAffinity}, {@code validatePodAntiAffinity}, {@code validateWeightedPodAffinityTerms} and
 * {@code validatePodAffinityTerm} and what they call in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class AffinityRules {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
    private static final int LARGEST_WEIGHT = 100;

    private AffinityRules() {}

    static void check(Findings out, ValidationOptions options, FieldPath path, Affinity affinity) {
        NodeAffinity node = affinity.nodeAffinity();
        if (node != null) {
            node(out, options, path.child("nodeAffinity"), node);
        }
        PodAffinity pod = affinity.podAffinity();
        if (pod != null) {
            terms(
                    out,
                    options,
                    path.child("podAffinity"),
                    pod.requiredDuringSchedulingIgnoredDuringExecution(),
                    pod.preferredDuringSchedulingIgnoredDuringExecution());
        }
        PodAntiAffinity anti = affinity.podAntiAffinity();
        if (anti != null) {
            terms(
                    out,
                    options,
                    path.child("podAntiAffinity"),
                    anti.requiredDuringSchedulingIgnoredDuringExecution(),
                    anti.preferredDuringSchedulingIgnoredDuringExecution());
        }
    }

    private static void node(Findings out, ValidationOptions options, FieldPath path, NodeAffinity affinity) {
        if (affinity.requiredDuringSchedulingIgnoredDuringExecution() != null) {
            NodeSelectorRules.check(
                    out,
                    path.child(REQUIRED),
                    affinity.requiredDuringSchedulingIgnoredDuringExecution(),
                    options.has(ValidationOption.ALLOW_INVALID_LABEL_VALUE_IN_REQUIRED_NODE_AFFINITY));
        }
        List<PreferredSchedulingTerm> preferred = affinity.preferredDuringSchedulingIgnoredDuringExecution();
        if (preferred.isEmpty()) {
            return;
        }
        FieldPath list = path.child(PREFERRED);
        for (int i = 0; i < preferred.size(); i++) {
            PreferredSchedulingTerm term = preferred.get(i);
            FieldPath at = list.index(i);
            weight(out, at, term.weight());
            if (term.preference() != null) {
                // A preference may name values that no label can have: the server only warns of them.
                NodeSelectorRules.term(out, at.child("preference"), term.preference(), true);
            }
        }
    }

    private static void terms(
            Findings out,
            ValidationOptions options,
            FieldPath path,
            List<PodAffinityTerm> required,
            List<WeightedPodAffinityTerm> preferred) {
        if (!required.isEmpty()) {
            FieldPath list = path.child(REQUIRED);
            for (int i = 0; i < required.size(); i++) {
                term(out, options, list.index(i), required.get(i));
            }
        }
        if (!preferred.isEmpty()) {
            FieldPath list = path.child(PREFERRED);
            for (int i = 0; i < preferred.size(); i++) {
                WeightedPodAffinityTerm weighted = preferred.get(i);
                FieldPath at = list.index(i);
                weight(out, at, weighted.weight());
                term(out, options, at.child("podAffinityTerm"), weighted.podAffinityTerm());
            }
        }
    }

    private static void weight(Findings out, FieldPath path, @Nullable Integer weight) {
        Checks.between(out, path, "weight", weight == null ? 0 : weight, 1, LARGEST_WEIGHT);
    }

    private static void term(Findings out, ValidationOptions options, FieldPath path, @Nullable PodAffinityTerm given) {
        PodAffinityTerm term = given == null ? PodAffinityTerm.builder().build() : given;
        boolean anyValue = options.has(ValidationOption.ALLOW_INVALID_LABEL_VALUE_IN_SELECTOR);
        if (term.labelSelector() != null) {
            LabelRules.selector(out, path.child("labelSelector"), term.labelSelector(), anyValue);
        }
        if (term.namespaceSelector() != null) {
            LabelRules.selector(out, path.child("namespaceSelector"), term.namespaceSelector(), anyValue);
        }
        for (String namespace : term.namespaces()) {
            // The server's path has the singular, and no index.
            Checks.name(out, NameKind.DNS_LABEL, path, "namespace", namespace);
        }
        LabelKeyRules.check(out, path, term.matchLabelKeys(), term.mismatchLabelKeys(), term.labelSelector());
        String key = Checks.orEmpty(term.topologyKey());
        if (key.isEmpty()) {
            out.required(
                    path.child("topologyKey"),
                    "a pod affinity term counts pods by a label of their nodes, and topologyKey names none",
                    "give topologyKey, such as kubernetes.io/hostname or topology.kubernetes.io/zone");
        }
        Checks.name(out, NameKind.QUALIFIED_NAME, path, "topologyKey", key);
    }
}
