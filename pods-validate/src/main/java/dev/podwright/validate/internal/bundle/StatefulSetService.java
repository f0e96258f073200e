package dev.podwright.validate.internal.bundle;

import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.check.Checks;
import java.util.List;

/**
 * The Service that a StatefulSet names is missing, or not headless, so that its pods have no names in DNS of their own.
 * A missing one may be in the cluster already: a warning where the caller says that the bundle is complete, information
 * where the bundle has other Services, and else nothing.
 */
final class StatefulSetService implements BundleRule {
    private static final FieldPath NAME = FieldPath.of("spec").child("serviceName");
    private static final FieldPath CLUSTER_IP = FieldPath.of("spec").child("clusterIP");

    @Override
    public String id() {
        return "workload/stateful-set-service";
    }

    @Override
    public void check(BundleFacts bundle, BundleFindings out) {
        for (Member member : bundle.members()) {
            if (member.object() instanceof StatefulSet object && object.spec() != null && member.isWhole()) {
                String name = Checks.orEmpty(object.spec().serviceName());
                if (!name.isEmpty()) {
                    check(bundle, member, name, out);
                }
            }
        }
    }

    private void check(BundleFacts bundle, Member member, String name, BundleFindings out) {
        List<Member> services = bundle.findNear("Service", member.namespace(), name);
        if (services.isEmpty()) {
            if (bundle.isComplete() || bundle.has("Service")) {
                out.advise(
                        bundle.isComplete() ? Severity.WARNING : Severity.INFO,
                        id(),
                        member,
                        NAME,
                        member.describe() + " names the Service " + Excerpt.quoted(name)
                                + ", which the bundle does not have: without it the pods have no names in DNS",
                        "add a headless Service of that name, or correct the name",
                        List.of());
            }
        } else if (services.size() == 1 && isWrong(services.get(0))) {
            Member service = services.get(0);
            out.advise(
                    Severity.WARNING,
                    id(),
                    member,
                    NAME,
                    member.describe() + " names " + service.describe()
                            + ", which is not headless: the names of single pods, such as "
                            + Excerpt.of(member.name()) + "-0." + Excerpt.of(name) + ", are not in DNS",
                    "name a headless Service, that is one with clusterIP: None",
                    List.of(service.place(CLUSTER_IP)));
        }
    }

    private static boolean isWrong(Member service) {
        return service.isWhole() && service.object() instanceof Service known && !isHeadless(known);
    }

    private static boolean isHeadless(Service service) {
        ServiceSpec spec = service.spec();
        return spec != null
                && ("None".equals(spec.clusterIP())
                        || spec.clusterIPs().contains("None")
                        || "ExternalName".equals(spec.type()));
    }
}
