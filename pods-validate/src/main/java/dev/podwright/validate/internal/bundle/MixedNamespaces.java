package dev.podwright.validate.internal.bundle;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.service.Service;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import java.util.List;

/**
 * A Service and the only pods with its labels are given their namespaces differently: one has a namespace, the other that
 * of the request. They find each other only where both are the same.
 */
final class MixedNamespaces implements BundleRule {
    private static final FieldPath NAMESPACE = FieldPath.of("metadata").child("namespace");

    @Override
    public String id() {
        return "bundle/mixed-namespaces";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        for (Member member : bundle.members()) {
            if (member.object() instanceof Service && member.isWhole()) {
                Selection selection = bundle.select(member);
                if (selection.pods().isEmpty() && !selection.undecided().isEmpty()) {
                    report(member, selection.undecided().pods().get(0).member(), out);
                }
            }
        }
    }

    private void report(Member service, Member pods, BundleFindings out) {
        boolean given = !service.namespace().isEmpty();
        Member with = given ? service : pods;
        Member without = given ? pods : service;
        out.advise(
                Severity.INFO,
                id(),
                service,
                NAMESPACE,
                with.describe() + " is in the namespace " + Excerpt.quoted(with.namespace()) + ", and "
                        + without.describe() + (given ? ", which it selects," : ", which selects its pods,")
                        + " in that of the request: they find each other only where both are the same",
                "give both the same namespace, or none",
                List.of(pods.place(NAMESPACE)));
    }
}
