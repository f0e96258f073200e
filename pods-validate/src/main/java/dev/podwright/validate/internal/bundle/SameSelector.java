package dev.podwright.validate.internal.bundle;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.internal.workload.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        Map<String, Member> seen = new HashMap<>();
        for (Member member : bundle.members()) {
            LabelSelector selector = Workload.selectorOf(member.object());
            if (selector != null
                    && member.isWhole()
                    && selector.matchExpressions().isEmpty()) {
                Map<String, String> labels = selector.matchLabels();
                Member first = labels.isEmpty()
                        ? null
                        : seen.putIfAbsent(
                                CompositeKey.of(member.namespace(), new TreeMap<>(labels).toString()), member);
                if (first != null && !isSame(first, member) && bundle.belongTogether(first, member)) {
                    report(first, member, out);
                }
            }
        }
    }

    /** Whether both are one object, which another rule reports. */
    private static boolean isSame(Member first, Member second) {
        return first.name().equals(second.name())
                && first.object().kind().equals(second.object().kind());
    }

    private void report(Member first, Member second, BundleFindings out) {
        out.advise(
                Severity.WARNING,
                id(),
                second,
                SELECTOR,
                second.describe() + " has the selector of " + first.describe()
                        + ": selectors of workloads must not overlap, as each takes the pods of the other for its own",
                "give the pods of each a label that the other's do not have, such as app.kubernetes.io/component, and add it"
                        + " to the selector",
                List.of(first.place(SELECTOR)));
    }
}
