package dev.podwright.validate.internal.rules.service;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may change of a Service.
 *
 * <p>Upstream: {@code ValidateServiceUpdate}, {@code validateUpgradeDowngradeClusterIPs},
 * {@code validateUpgradeDowngradeIPFamilies}, {@code validateLoadBalancerClassField} and
 * {@code validateServiceExternalTrafficFieldsUpdate} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class ServiceUpdateRules {
    private ServiceUpdateRules() {}

    /** Compares the updated spec, as it is prepared, with the stored one; the path is that of the spec. */
    public static void check(Findings out, ServiceSpec spec, ServiceSpec old, FieldPath path) {
        if (!ServiceValues.isExternalName(spec) && !ServiceValues.isExternalName(old)) {
            addresses(out, spec, old, path);
            families(out, spec, old, path);
        }
        if (ServiceValues.isLoadBalancer(spec)
                && ServiceValues.isLoadBalancer(old)
                && !Objects.equals(spec.loadBalancerClass(), old.loadBalancerClass())) {
            out.invalid(
                    path.child("loadBalancerClass"),
                    spec.loadBalancerClass(),
                    "loadBalancerClass was " + shown(old.loadBalancerClass()) + " and is now "
                            + shown(spec.loadBalancerClass()) + "; it cannot change",
                    "write it as it was, or change the type first");
        }
        ServiceRules.loadBalancerClass(out, spec, path);
        int before = ServiceValues.orZero(old.healthCheckNodePort());
        if (ServiceValues.needsHealthCheck(spec)
                && ServiceValues.needsHealthCheck(old)
                && ServiceValues.orZero(spec.healthCheckNodePort()) != before) {
            out.forbidden(
                    path.child("healthCheckNodePort"),
                    "healthCheckNodePort was " + before + " and is now " + spec.healthCheckNodePort()
                            + "; it cannot change",
                    "write it as it was");
        }
    }

    private static String shown(@Nullable String value) {
        return value == null ? "absent" : Excerpt.quoted(value);
    }

    private static void addresses(Findings out, ServiceSpec spec, ServiceSpec old, FieldPath path) {
        if (ServiceValues.isHeadless(spec) && ServiceValues.isHeadless(old)) {
            return;
        }
        List<String> now = spec.clusterIPs();
        List<String> was = old.clusterIPs();
        if (was.size() == now.size()) {
            for (int i = 0; i < was.size(); i++) {
                if (!was.get(i).equals(now.get(i))) {
                    changed(out, "clusterIPs", path.child("clusterIPs").index(i), now.get(i), was.get(i));
                }
            }
            return;
        }
        if (now.isEmpty()) {
            out.invalid(
                    path.child("clusterIPs").index(0),
                    null,
                    "the Service has an address, and the update leaves it out",
                    "write clusterIP: " + Excerpt.of(was.get(0)));
        } else if (!was.isEmpty() && !now.get(0).equals(was.get(0))) {
            changed(out, "clusterIPs", path.child("clusterIPs").index(0), now.get(0), was.get(0));
        }
        if (was.size() > now.size() && now.size() == 1) {
            single(out, spec, "cluster IP", path);
        }
    }

    private static void families(Findings out, ServiceSpec spec, ServiceSpec old, FieldPath path) {
        if (ServiceValues.isHeadless(spec) || ServiceValues.isHeadless(old)) {
            return;
        }
        List<String> now = spec.ipFamilies();
        List<String> was = old.ipFamilies();
        FieldPath place = path.child("ipFamilies").index(0);
        if (was.size() == now.size()) {
            for (int i = 0; i < was.size(); i++) {
                if (!was.get(i).equals(now.get(i))) {
                    changed(out, "ipFamilies", place, now.get(i), was.get(i));
                }
            }
            return;
        }
        boolean fewer = was.size() > now.size();
        if (fewer && spec.clusterIPs().isEmpty()) {
            out.invalid(
                    place,
                    null,
                    "the Service has a family, and the update leaves it out",
                    "write ipFamilies as they were");
        }
        if (!now.isEmpty() && !was.isEmpty() && !now.get(0).equals(was.get(0))) {
            changed(out, "ipFamilies", place, now.get(0), was.get(0));
        }
        if (fewer && now.size() == 1) {
            single(out, spec, "family", path);
        }
    }

    private static void changed(Findings out, String field, FieldPath path, String now, String was) {
        out.reject(
                ErrorType.INVALID,
                path,
                now,
                field + " was " + Excerpt.quoted(was) + " and is now " + Excerpt.quoted(now) + "; it cannot change",
                "write it as it was, or create the Service again",
                "changed");
    }

    private static void single(Findings out, ServiceSpec spec, String what, FieldPath path) {
        if (!ServiceValues.SINGLE_STACK.equals(spec.ipFamilyPolicy())) {
            out.invalid(
                    path.child("ipFamilyPolicy"),
                    spec.ipFamilyPolicy(),
                    "the second " + what + " is given up, and ipFamilyPolicy is "
                            + Excerpt.quoted(Checks.orEmpty(spec.ipFamilyPolicy())),
                    "set ipFamilyPolicy: SingleStack");
        }
    }
}
