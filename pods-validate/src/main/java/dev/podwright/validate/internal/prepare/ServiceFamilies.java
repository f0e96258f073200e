package dev.podwright.validate.internal.prepare;

import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.IpAddresses;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.service.ClusterIpRules;
import dev.podwright.validate.internal.rules.service.ServiceValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The families of addresses that a Service gets in a cluster that has both, IPv4 first.
 *
 * <p>Upstream: {@code initIPFamilyFields} and {@code defaultOnReadIPFamilies} in {@code k8s.io/kubernetes/pkg/registry/core/service/storage}.
 */
final class ServiceFamilies {
    private ServiceFamilies() {}

    /**
     * A spec with its families; null where the server refuses what is given, of which the findings have the reasons. The
     * path is that of the spec.
     *
     * @param old the stored spec, null on a create
     */
    static @Nullable ServiceSpec assigned(
            ServiceSpec given, @Nullable ServiceSpec old, boolean strict, FieldPath path, Findings out) {
        if (ServiceValues.isExternalName(given) || (old != null && isSamePreference(given, old))) {
            return given;
        }
        int errors = out.rejectedCount();
        ServiceSpec spec = given.toBuilder().ipFamilyPolicy(policy(given, old)).build();
        Set<String> stored = old == null ? Set.of() : new HashSet<>(old.clusterIPs());
        ClusterIpRules.check(out, spec, stored, strict, path);
        if (out.rejectedCount() > errors) {
            return null;
        }
        if (old != null) {
            spec = released(out, spec, old, path);
        }
        if (isSingle(spec)) {
            single(out, spec, path);
        }
        if (out.rejectedCount() > errors) {
            return null;
        }
        return spec.toBuilder().ipFamilies(families(spec)).build();
    }

    /** A stored spec with the families of its addresses, which older servers did not store. */
    static ServiceSpec stored(ServiceSpec spec) {
        if (ServiceValues.isExternalName(spec) || !spec.ipFamilies().isEmpty()) {
            return spec;
        }
        List<String> families = new ArrayList<>();
        String policy = spec.ipFamilyPolicy();
        if (ServiceValues.NONE.equals(spec.clusterIP())) {
            families.add(ServiceValues.IPV4);
            policy = ServiceValues.SINGLE_STACK;
            if (spec.selector().isEmpty()) {
                families.add(ServiceValues.IPV6);
                policy = ServiceValues.REQUIRE_DUAL_STACK;
            }
        } else {
            for (String address : spec.clusterIPs()) {
                families.add(IpAddresses.isIpv6(address) ? ServiceValues.IPV6 : ServiceValues.IPV4);
            }
            if (families.size() == 1) {
                policy = ServiceValues.SINGLE_STACK;
            } else if (families.size() == 2) {
                policy = ServiceValues.REQUIRE_DUAL_STACK;
            }
        }
        return spec.toBuilder().ipFamilies(families).ipFamilyPolicy(policy).build();
    }

    private static String policy(ServiceSpec given, @Nullable ServiceSpec old) {
        if (given.ipFamilyPolicy() != null) {
            return given.ipFamilyPolicy();
        }
        if (old != null && old.ipFamilyPolicy() != null) {
            return old.ipFamilyPolicy();
        }
        return isSelectorless(given) ? ServiceValues.REQUIRE_DUAL_STACK : ServiceValues.SINGLE_STACK;
    }

    private static boolean isSingle(ServiceSpec spec) {
        return ServiceValues.SINGLE_STACK.equals(spec.ipFamilyPolicy());
    }

    /** Whether it has neither an address nor pods that the server knows of. */
    private static boolean isSelectorless(ServiceSpec spec) {
        return ServiceValues.NONE.equals(spec.clusterIP()) && spec.selector().isEmpty();
    }

    /** Whether both prefer two families and have the same: then the server leaves them as they are. */
    static boolean isSamePreference(ServiceSpec spec, ServiceSpec old) {
        String type = ServiceValues.type(spec);
        boolean assigned = type.equals(ServiceValues.CLUSTER_IP)
                || type.equals(ServiceValues.NODE_PORT)
                || type.equals(ServiceValues.LOAD_BALANCER);
        String before = old.ipFamilyPolicy();
        return assigned
                && type.equals(ServiceValues.type(old))
                && ServiceValues.PREFER_DUAL_STACK.equals(spec.ipFamilyPolicy())
                && (before == null || before.equals(ServiceValues.PREFER_DUAL_STACK))
                && spec.clusterIPs().equals(old.clusterIPs())
                && spec.ipFamilies().equals(old.ipFamilies());
    }

    /** What an update gives up, which the policy must say. */
    private static ServiceSpec released(Findings out, ServiceSpec spec, ServiceSpec old, FieldPath path) {
        List<String> addresses = spec.clusterIPs();
        List<String> families = spec.ipFamilies();
        if (isSingle(spec)) {
            if (addresses.size() > 1 && addresses.equals(old.clusterIPs())) {
                addresses = addresses.subList(0, 1);
            }
            if (families.size() > 1 && families.equals(old.ipFamilies())) {
                families = families.subList(0, 1);
            }
            return spec.toBuilder().clusterIPs(addresses).ipFamilies(families).build();
        }
        given(out, !addresses.isEmpty() && addresses.size() < old.clusterIPs().size(), spec, "cluster IP", path);
        given(out, !families.isEmpty() && families.size() < old.ipFamilies().size(), spec, "family", path);
        return spec;
    }

    private static void given(Findings out, boolean up, ServiceSpec spec, String what, FieldPath path) {
        if (up) {
            out.invalid(
                    path.child("ipFamilyPolicy"),
                    spec.ipFamilyPolicy(),
                    "the second " + what + " of the Service is given up, and ipFamilyPolicy is "
                            + spec.ipFamilyPolicy(),
                    "set ipFamilyPolicy: SingleStack, or keep both");
        }
    }

    private static void single(Findings out, ServiceSpec spec, FieldPath path) {
        two(out, spec.clusterIPs(), spec, "cluster IPs", path);
        two(out, spec.ipFamilies(), spec, "families", path);
    }

    private static void two(Findings out, List<String> values, ServiceSpec spec, String what, FieldPath path) {
        if (values.size() == 2) {
            out.invalid(
                    path.child("ipFamilyPolicy"),
                    spec.ipFamilyPolicy(),
                    "ipFamilyPolicy is SingleStack, as it is by default, and there are two " + what,
                    "set ipFamilyPolicy: PreferDualStack or RequireDualStack");
        }
    }

    private static List<String> families(ServiceSpec spec) {
        List<String> families = new ArrayList<>(spec.ipFamilies());
        List<String> addresses = spec.clusterIPs();
        for (int i = families.size(); i < addresses.size() && !ServiceValues.NONE.equals(addresses.get(0)); i++) {
            families.add(IpAddresses.isIpv6(addresses.get(i)) ? ServiceValues.IPV6 : ServiceValues.IPV4);
        }
        if (families.isEmpty()) {
            families.add(ServiceValues.IPV4);
        }
        if (families.size() == 1 && !isSingle(spec)) {
            families.add(other(families.get(0)));
        }
        return families;
    }

    private static String other(String family) {
        return family.equals(ServiceValues.IPV4) ? ServiceValues.IPV6 : ServiceValues.IPV4;
    }
}
