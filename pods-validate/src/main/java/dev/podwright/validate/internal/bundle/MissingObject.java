package dev.podwright.validate.internal.bundle;

import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.report.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A pod needs an object that the bundle does not have. It may be in the cluster already, so that this is a warning where
 * the caller says that the bundle is complete, information where the bundle has others of the kind, and else nothing.
 */
final class MissingObject implements BundleRule {
    @Override
    public String id() {
        return "bundle/missing-object";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        for (MemberPod pod : bundle.pods()) {
            Set<String> seen = new HashSet<>();
            for (Reference each : pod.references()) {
                boolean speaks = bundle.isComplete() || bundle.has(each.kind().wireName());
                if (speaks && !each.optional() && isMissing(bundle, pod, each) && seen.add(each.kind() + each.name())) {
                    report(bundle, pod, each, out);
                }
            }
        }
    }

    private static boolean isMissing(BundleFacts bundle, MemberPod pod, Reference reference) {
        return !isInEachNamespace(reference)
                && !bundle.mayBeMade(reference.name())
                && !isClaimTemplate(pod, reference)
                && bundle.findNear(reference.kind().wireName(), pod.member().namespace(), reference.name())
                        .isEmpty();
    }

    /** Whether a claim may be one that a StatefulSet makes, which replace the volumes of their names. */
    private static boolean isClaimTemplate(MemberPod pod, Reference reference) {
        return reference.kind() == Reference.Kind.CLAIM
                && pod.member().object() instanceof StatefulSet set
                && set.spec() != null
                && !set.spec().volumeClaimTemplates().isEmpty();
    }

    /** Each namespace has an account of the name {@code default}, and a config map with the cluster's certificates. */
    private static boolean isInEachNamespace(Reference reference) {
        return switch (reference.kind()) {
            case SERVICE_ACCOUNT -> reference.name().equals("default");
            case CONFIG_MAP -> reference.name().equals("kube-root-ca.crt");
            default -> false;
        };
    }

    private void report(BundleFacts bundle, MemberPod pod, Reference reference, BundleFindings out) {
        String kind = reference.kind().wireName();
        Member member = pod.member();
        out.advise(
                bundle.isComplete() ? Severity.WARNING : Severity.INFO,
                id(),
                member,
                reference.path(),
                member.describe() + " needs the " + kind + " " + Excerpt.quoted(reference.name())
                        + ", which the bundle does not have"
                        + (bundle.isComplete() ? "" : ", while it has others of the kind"),
                "add it to the bundle, or correct the name; where it is in the cluster already, nothing is to be done",
                List.of());
    }
}
