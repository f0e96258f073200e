package dev.podwright.validate.internal.bundle;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.internal.workload.Workload;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two workloads of one namespace have one selector, so that each counts the pods of the other. Files of one folder can be
 * alternatives, so that it is silent across files unless the bundle is complete.
 */
final class SameSelector implements BundleRule {
    private static final FieldPath SELECTOR = FieldPath.of("spec").child("selector");

    @Override
    public String id() {
        return "workload/same-selector";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        Map<String, Group> groups = new HashMap<>();
        for (Member member : bundle.members()) {
            LabelSelector selector = Workload.selectorOf(member.object());
            if (selector != null
                    && member.isWhole()
                    && selector.matchExpressions().isEmpty()
                    && !selector.matchLabels().isEmpty()) {
                String key = CompositeKey.of(
                        bundle.together(member), member.namespace(), BundleFacts.key(selector.matchLabels()));
                Group group = groups.computeIfAbsent(key, each -> new Group(member, new HashSet<>()));
                if (group.add(member) && group.names().size() > 1) {
                    report(group.first(), member, out);
                }
            }
        }
    }

    /** The workloads with a selector; two of one kind and name are one, which another rule reports. */
    private record Group(Member first, Set<String> names) {
        boolean add(Member member) {
            return names.add(CompositeKey.of(member.object().kind(), member.name()));
        }
    }

    private void report(Member first, Member second, BundleFindings out) {
        out.advise(
                Severity.WARNING,
                id(),
                second,
                SELECTOR,
                second.describe() + " has the selector of " + first.describe()
                        + ": selectors of workloads must not overlap, and whatever uses one, such as a"
                        + " HorizontalPodAutoscaler, counts"
                        + " the pods of both",
                "give the pods of each a label that the other's do not have, such as app.kubernetes.io/component, and add it"
                        + " to the selector",
                List.of(first.place(SELECTOR)));
    }
}
