package dev.podwright.dsl;

import dev.podwright.model.HostAlias;
import dev.podwright.model.Pod;
import dev.podwright.model.PodDNSConfig;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A pod's network, names and namespaces. */
abstract class PodNetworkWords extends PodRuntimeWords {
    PodNetworkWords(@Nullable Pod base, List<Part> parts, @Nullable Word<PodAssembly> last) {
        super(base, parts, last);
    }

    /** Uses its node's network: every container port is a port of the node. */
    public final PodDraft hostNetwork() {
        return set("hostNetwork", s -> s.hostNetwork(true));
    }

    /** Sees its node's processes. */
    public final PodDraft hostPID() {
        return set("hostPID", s -> s.hostPID(true));
    }

    /** Uses its node's inter-process communication. */
    public final PodDraft hostIPC() {
        return set("hostIPC", s -> s.hostIPC(true));
    }

    /** Has users of its own: root inside is nobody on the node. */
    public final PodDraft ownUsers() {
        return set("hostUsers", s -> s.hostUsers(false));
    }

    /** Has this host name instead of its own name. */
    public final PodDraft hostname(String name) {
        return set("hostname", s -> s.hostname(name));
    }

    /** Is found under its host name in this subdomain, if a headless Service has that name. */
    public final PodDraft subdomain(String name) {
        return set("subdomain", s -> s.subdomain(name));
    }

    /** Takes its full name with the subdomain as host name. */
    public final PodDraft hostnameAsFQDN() {
        return set("setHostnameAsFQDN", s -> s.setHostnameAsFQDN(true));
    }

    /** Has exactly this host name inside, whatever else is said. Since Kubernetes 1.34. */
    public final PodDraft hostnameOverride(String name) {
        return set("hostnameOverride", s -> s.hostnameOverride(name));
    }

    /** Resolves names in the cluster first, as is the default. */
    public final PodDraft dnsClusterFirst() {
        return set("dnsPolicy", s -> s.dnsPolicy("ClusterFirst"));
    }

    /** Resolves names in the cluster first though it uses its node's network. */
    public final PodDraft dnsClusterFirstWithHostNet() {
        return set("dnsPolicy", s -> s.dnsPolicy("ClusterFirstWithHostNet"));
    }

    /** Resolves names as its node does. */
    public final PodDraft dnsOfNode() {
        return set("dnsPolicy", s -> s.dnsPolicy("Default"));
    }

    /** Resolves names with these settings beside those of its policy. */
    public final PodDraft dns(UnaryOperator<DnsDraft> settings) {
        PodDNSConfig config =
                settings.apply(new DnsDraft(PodDNSConfig.builder().build())).toConfig();
        return set("dnsConfig", s -> s.dnsConfig(config));
    }

    /** Resolves names with these settings only. */
    public final PodDraft dnsOnly(UnaryOperator<DnsDraft> settings) {
        return set("dnsPolicy", s -> s.dnsPolicy("None")).dns(settings);
    }

    /** Knows these host names for an address, from {@code /etc/hosts}. */
    public final PodDraft hostAlias(String ip, String... hostnames) {
        HostAlias alias =
                HostAlias.builder().ip(ip).hostnames(List.of(hostnames)).build();
        return say((p, where) -> p.add("hostAliases", p.hostAliases, alias, where));
    }
}
