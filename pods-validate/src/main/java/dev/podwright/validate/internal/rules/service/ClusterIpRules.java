package dev.podwright.validate.internal.rules.service;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.IpAddresses;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The addresses of a Service within the cluster, and their families. The server checks them before it assigns what is
 * missing, and looks no further if they are wrong.
 *
 * <p>Upstream: {@code ValidateServiceClusterIPsRelatedFields} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class ClusterIpRules {
    private static final List<String> FAMILIES = List.of(ServiceValues.IPV4, ServiceValues.IPV6);
    private static final List<String> POLICIES =
            List.of(ServiceValues.PREFER_DUAL_STACK, ServiceValues.REQUIRE_DUAL_STACK, ServiceValues.SINGLE_STACK);
    private static final int MOST = 2;

    private ClusterIpRules() {}

    /**
     * Checks a spec; the path is that of it.
     *
     * @param stored the addresses that the stored object has, which are not judged again
     * @param strict whether addresses must be in their standard form
     */
    public static void check(Findings out, ServiceSpec spec, Set<String> stored, boolean strict, FieldPath path) {
        if (ServiceValues.isExternalName(spec)) {
            return;
        }
        List<String> addresses = spec.clusterIPs();
        first(out, spec, path);
        families(out, spec.ipFamilies(), path);
        if (spec.ipFamilyPolicy() != null && !POLICIES.contains(spec.ipFamilyPolicy())) {
            Checks.notSupported(out, path.child("ipFamilyPolicy"), spec.ipFamilyPolicy(), POLICIES);
        }
        boolean sound = true;
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            if (i == 0 && address.equals(ServiceValues.NONE)) {
                if (addresses.size() > 1) {
                    sound = false;
                    out.invalid(
                            path.child("clusterIPs"),
                            null,
                            "clusterIPs begins with None and has other addresses",
                            "write None alone, or no None");
                }
            } else if (!stored.contains(address) && !IpAddresses.isSound(address, strict)) {
                sound = false;
                IpAddresses.report(out, path.child("clusterIPs").index(i), address, strict);
            }
        }
        if (addresses.size() > MOST) {
            out.invalid(
                    path.child("clusterIPs"),
                    null,
                    "clusterIPs has " + addresses.size() + " addresses; a Service has at most one of each family",
                    "leave one IPv4 and one IPv6 address");
        }
        if (sound) {
            match(out, spec, path);
        }
    }

    /** That clusterIP is the first of clusterIPs. */
    private static void first(Findings out, ServiceSpec spec, FieldPath path) {
        String address = Checks.orEmpty(spec.clusterIP());
        List<String> addresses = spec.clusterIPs();
        if (address.isEmpty() && !addresses.isEmpty()) {
            out.invalid(
                    path.child("clusterIPs"),
                    null,
                    "clusterIPs is given without clusterIP",
                    "give clusterIP the first of clusterIPs, or leave both out");
        } else if (!address.isEmpty() && addresses.isEmpty()) {
            out.required(path.child("clusterIPs"), "clusterIPs is missing", "give the value of clusterIP");
        } else if (!addresses.isEmpty() && !addresses.get(0).equals(address)) {
            out.invalid(
                    path.child("clusterIPs"),
                    addresses.get(0),
                    "clusterIPs begins with " + Excerpt.quoted(addresses.get(0)) + ", and clusterIP is "
                            + Excerpt.quoted(address),
                    "give both the same address, or leave clusterIPs out");
        }
    }

    private static void families(Findings out, List<String> families, FieldPath path) {
        Set<String> seen = families.size() > 1 ? new HashSet<>() : Set.of();
        for (int i = 0; i < families.size(); i++) {
            String family = families.get(i);
            if (!FAMILIES.contains(family)) {
                Checks.notSupported(out, path.child("ipFamilies").index(i), family, FAMILIES);
            }
            if (families.size() > 1 && !seen.add(family)) {
                out.duplicate(
                        path.child("ipFamilies").index(i),
                        family,
                        "the family " + Excerpt.quoted(family) + " is given twice",
                        "name each family once");
            }
        }
    }

    /** That there is at most one address of a family, and each of the family at its place. */
    private static void match(Findings out, ServiceSpec spec, FieldPath path) {
        List<String> addresses = spec.clusterIPs();
        if (addresses.size() > 1) {
            boolean ipv4 = false;
            boolean ipv6 = false;
            boolean read = true;
            for (String address : addresses) {
                boolean six = IpAddresses.isIpv6(address);
                read &= IpAddresses.groups(address) != null;
                ipv6 |= six;
                ipv4 |= !six;
            }
            if (!read) {
                // Only None of a stored Service, elsewhere than at the beginning, gets so far.
                out.reject(
                        ErrorType.INTERNAL,
                        path.child("clusterIPs"),
                        null,
                        "an entry of clusterIPs is not an address",
                        "write addresses alone, or None alone");
            }
            if (!read || !ipv4 || !ipv6) {
                out.invalid(
                        path.child("clusterIPs"),
                        null,
                        "all addresses in clusterIPs are of one family",
                        "give at most one IPv4 and one IPv6 address");
            }
        }
        if (ServiceValues.isHeadless(spec)) {
            return;
        }
        List<String> families = spec.ipFamilies();
        for (int i = 0; i < Math.min(addresses.size(), families.size()); i++) {
            String family = families.get(i);
            boolean six = IpAddresses.isIpv6(addresses.get(i));
            if (six ? family.equals(ServiceValues.IPV4) : family.equals(ServiceValues.IPV6)) {
                out.invalid(
                        path.child("clusterIPs").index(i),
                        addresses.get(i),
                        Excerpt.quoted(addresses.get(i)) + " is not an address of the family " + family
                                + " that ipFamilies gives at the same index",
                        "give both in the same order");
            }
        }
    }
}
