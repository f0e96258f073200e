package dev.podwright.validate.internal.warning;

import dev.podwright.model.HostAlias;
import dev.podwright.model.PodDNSConfig;
import dev.podwright.model.PodSpec;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.IpAddresses;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Duplicate addresses, and IPv6 addresses that are not written in their one canonical form. Older forms are errors
 * since 1.36.
 *
 * <p>Upstream: {@code warningsForPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod} and {@code GetWarningsForIP} in
 * {@code k8s.io/apimachinery/pkg/util/validation}.
 */
final class AddressWarnings {
    private AddressWarnings() {}

    /** The path is that of the spec. */
    static void check(Findings out, PodSpec spec, FieldPath path) {
        List<HostAlias> aliases = spec.hostAliases();
        if (aliases.size() > 1 && RepeatedEntries.isAny(aliases, AddressWarnings::ip)) {
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < aliases.size(); i++) {
                String ip = ip(aliases.get(i));
                if (!seen.add(ip)) {
                    out.warn(
                            Warning.DUPLICATE_HOST_ALIAS,
                            path.child("hostAliases").index(i).child("ip"),
                            "there are two host aliases for " + ip,
                            "list all hostnames of an address in one entry");
                }
            }
        }
        for (int i = 0; i < aliases.size(); i++) {
            String better = IpAddresses.betterForm(ip(aliases.get(i)));
            if (better != null) {
                nonCanonical(
                        out,
                        ip(aliases.get(i)),
                        better,
                        path.child("hostAliases").index(i).child("ip"));
            }
        }
        PodDNSConfig dns = spec.dnsConfig();
        for (int i = 0; dns != null && i < dns.nameservers().size(); i++) {
            String server = dns.nameservers().get(i);
            String better = IpAddresses.betterForm(server);
            if (better != null) {
                nonCanonical(
                        out,
                        server,
                        better,
                        path.child("dnsConfig", "nameservers").index(i));
            }
        }
    }

    private static String ip(HostAlias alias) {
        return Checks.orEmpty(alias.ip());
    }

    static void nonCanonical(Findings out, String ip, String better, FieldPath path) {
        out.warn(
                Warning.NON_CANONICAL_IP,
                path,
                Excerpt.quoted(ip) + " is not the canonical form of this address (RFC 5952)",
                "write " + better);
    }
}
