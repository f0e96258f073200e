package dev.podwright.validate.internal.rules.pod;

import dev.podwright.model.HostAlias;
import dev.podwright.model.PodDNSConfig;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.IpAddresses;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.ValidationOption;
import java.util.List;

/**
 * How a pod resolves names.
 *
 * <p>Upstream: {@code validateDNSPolicy}, {@code validatePodDNSConfig} and {@code ValidateHostAliases} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class DnsRules {
    private static final List<String> POLICIES = List.of("ClusterFirst", "ClusterFirstWithHostNet", "Default", "None");
    private static final int MOST_NAMESERVERS = 3;
    private static final int MOST_SEARCHES = 32;
    private static final int LONGEST_SEARCHES = 2048;

    private DnsRules() {}

    /** DNS policy and configuration; the path is that of the spec. */
    static void dns(ValidationContext scope, FieldPath path) {
        Findings out = scope.out();
        String policy = Checks.orEmpty(scope.spec().dnsPolicy());
        Checks.oneOfOrDefault(out, path, "dnsPolicy", policy, POLICIES);
        PodDNSConfig config = scope.spec().dnsConfig();
        if (policy.equals("None")) {
            if (config == null) {
                out.required(
                        path.child("dnsConfig"),
                        "dnsPolicy None takes everything from dnsConfig, and there is none",
                        "give dnsConfig with a nameserver, or use another dnsPolicy");
                return;
            }
            if (config.nameservers().isEmpty()) {
                out.required(
                        path.child("dnsConfig", "nameservers"),
                        "dnsPolicy None takes everything from dnsConfig, and it has no nameserver",
                        "give a nameserver, or use another dnsPolicy");
                return;
            }
        }
        if (config != null) {
            config(scope, config, path.child("dnsConfig"));
        }
    }

    private static void config(ValidationContext scope, PodDNSConfig config, FieldPath path) {
        Findings out = scope.out();
        List<String> servers = config.nameservers();
        boolean strict = scope.options().has(ValidationOption.ALLOW_ONLY_STRICT_IPS);
        atMost(out, path, "nameservers", servers.size(), MOST_NAMESERVERS);
        for (int i = 0; i < servers.size(); i++) {
            if (!IpAddresses.isSound(servers.get(i), strict)) {
                IpAddresses.report(out, path.child("nameservers").index(i), servers.get(i), strict);
            }
        }
        searches(scope, config.searches(), path);
        for (int i = 0; i < config.options().size(); i++) {
            if (Checks.isEmpty(config.options().get(i).name())) {
                out.required(path.child("options").index(i), "a DNS option needs a name", "give name");
            }
        }
    }

    private static void searches(ValidationContext scope, List<String> searches, FieldPath path) {
        Findings out = scope.out();
        atMost(out, path, "searches", searches.size(), MOST_SEARCHES);
        int length = Math.max(0, searches.size() - 1);
        for (int i = 0; i < searches.size(); i++) {
            String search = searches.get(i);
            length += Names.utf8Length(search);
            boolean relaxed = scope.options().has(ValidationOption.ALLOW_RELAXED_DNS_SEARCH_VALIDATION);
            if (relaxed && search.equals(".")) {
                continue;
            }
            String name = search.endsWith(".") ? search.substring(0, search.length() - 1) : search;
            NameKind kind = relaxed ? NameKind.DNS_SUBDOMAIN_UNDERSCORE : NameKind.DNS_SUBDOMAIN;
            if (kind.bits(name) != 0) {
                Checks.name(out, kind, path.child("searches").index(i), name);
            }
        }
        if (length > LONGEST_SEARCHES) {
            out.invalid(
                    path.child("searches"),
                    null,
                    "all searches and the spaces between have " + length + " bytes; at most " + LONGEST_SEARCHES
                            + " are allowed",
                    "give fewer or shorter ones");
        }
    }

    private static void atMost(Findings out, FieldPath path, String field, int count, int most) {
        if (count > most) {
            out.invalid(
                    path.child(field),
                    count,
                    "there are " + count + " " + field + "; at most " + most + " are allowed",
                    "remove " + (count - most) + " of them");
        }
    }

    /** Host aliases; the path is that of the list. */
    static void hostAliases(ValidationContext scope, FieldPath path) {
        List<HostAlias> aliases = scope.spec().hostAliases();
        boolean strict = scope.options().has(ValidationOption.ALLOW_ONLY_STRICT_IPS);
        for (int i = 0; i < aliases.size(); i++) {
            HostAlias alias = aliases.get(i);
            String ip = Checks.orEmpty(alias.ip());
            if (!IpAddresses.isSound(ip, strict)) {
                IpAddresses.report(scope.out(), path.index(i).child("ip"), ip, strict);
            }
            List<String> names = alias.hostnames();
            for (int j = 0; j < names.size(); j++) {
                if (NameKind.DNS_SUBDOMAIN.bits(names.get(j)) != 0) {
                    Checks.name(
                            scope.out(),
                            NameKind.DNS_SUBDOMAIN,
                            path.index(i).child("hostnames").index(j),
                            names.get(j));
                }
            }
        }
    }
}
