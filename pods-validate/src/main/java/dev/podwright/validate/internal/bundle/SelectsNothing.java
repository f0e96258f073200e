package dev.podwright.validate.internal.bundle;

import dev.podwright.model.internal.text.Enumerations;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.service.Service;
import dev.podwright.report.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The selector of a Service matches no pod of the bundle. Pods may be elsewhere, so that it is silent unless the bundle is
 * complete, or the one workload with the Service's own name has other labels.
 */
final class SelectsNothing implements BundleRule {
    @Override
    public String id() {
        return "service/selects-nothing";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        for (Member member : bundle.members()) {
            if (member.object() instanceof Service && member.isWhole() && selectsNothing(bundle, member)) {
                MemberPod meant = meant(bundle, member);
                if (meant != null || (bundle.isComplete() && !bundle.mayHaveOtherPods())) {
                    report(member, bundle.select(member), meant, out);
                }
            }
        }
    }

    private static boolean selectsNothing(BundleFacts bundle, Member service) {
        return !BundleFacts.selector(service).isEmpty()
                && bundle.select(service).likely().isEmpty()
                && !bundle.select(service).hasOthers();
    }

    /** The pods of the workload with the Service's name, where they have all keys of the selector but other values. */
    private static @Nullable MemberPod meant(BundleFacts bundle, Member service) {
        MemberPod found = null;
        for (Member each : bundle.makers(service.namespace(), service.name())) {
            MemberPod pod = each.pod();
            if (found != null || pod == null || !each.isWhole() || !hasKeys(pod, BundleFacts.selector(service))) {
                return null;
            }
            found = pod;
        }
        return found;
    }

    private static boolean hasKeys(MemberPod pod, Map<String, String> selector) {
        return pod.labels().keySet().containsAll(selector.keySet());
    }

    private void report(Member service, Selection selection, @Nullable MemberPod meant, BundleFindings out) {
        List<String> differing = new ArrayList<>();
        MemberPod near = meant;
        MemberPod elsewhere = selection.elsewhere();
        String message = service.describe() + " selects no pod of the bundle";
        String fix = "make its selector the labels of the pods that it is for";
        if (near != null) {
            for (Map.Entry<String, String> label : BundleFacts.selector(service).entrySet()) {
                String value = near.labels().get(label.getKey());
                if (value != null && !label.getValue().equals(value)) {
                    differing.add(Excerpt.of(label.getKey()) + " is " + Excerpt.quoted(label.getValue())
                            + " in the selector and " + Excerpt.quoted(value) + " in the labels");
                }
            }
            message += ", and not those of " + near.member().describe() + ": "
                    + Enumerations.of(differing, each -> each, ", ");
        } else if (elsewhere != null) {
            near = elsewhere;
            message += "'s namespace: " + near.member().describe() + " has the labels, and is in the namespace "
                    + Excerpt.quoted(near.member().namespace());
            fix = "put both into one namespace";
        }
        out.advise(
                Severity.WARNING,
                id(),
                service,
                ServicePorts.SELECTOR,
                message,
                fix,
                near == null ? List.of() : List.of(near.member().place(near.labelsPath())));
    }
}
