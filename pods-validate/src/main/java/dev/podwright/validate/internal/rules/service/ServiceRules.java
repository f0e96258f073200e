package dev.podwright.validate.internal.rules.service;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.model.service.SessionAffinityConfig;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.IpAddresses;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.rules.meta.LabelRules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The spec of a Service, once it has its addresses. Absent fields count as the server defaults them.
 *
 * <p>Upstream: {@code validateService}, {@code validateClientIPAffinityConfig}, {@code validateAffinityTimeout},
 * {@code ValidateEndpointIP}, {@code validateLoadBalancerClassField}, {@code validateServiceExternalTrafficPolicy},
 * {@code validateServiceInternalTrafficFieldsValue} and {@code validateServiceTrafficDistribution} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class ServiceRules {
    private static final String TOPOLOGY_HINTS = "service.kubernetes.io/topology-aware-hints";
    private static final String TOPOLOGY_MODE = "service.kubernetes.io/topology-mode";
    private static final String CLIENT_IP = "ClientIP";
    private static final List<String> TYPES = List.of(
            ServiceValues.CLUSTER_IP,
            ServiceValues.EXTERNAL_NAME,
            ServiceValues.LOAD_BALANCER,
            ServiceValues.NODE_PORT);
    private static final List<String> AFFINITIES = List.of(CLIENT_IP, ServiceValues.NONE);
    private static final List<String> POLICIES = List.of(ServiceValues.CLUSTER, ServiceValues.LOCAL);
    private static final List<String> DISTRIBUTIONS = List.of("PreferClose", "PreferSameNode", "PreferSameZone");
    private static final List<String> OLD_DISTRIBUTIONS = List.of("PreferClose");
    private static final int LONGEST_TIMEOUT = 86_400;

    private ServiceRules() {}

    /**
     * Checks a spec; the path is that of it.
     *
     * @param annotations those of the Service
     * @param old what is stored, null on a create
     */
    public static void check(
            Findings out,
            ValidationOptions options,
            ServiceSpec spec,
            Map<String, String> annotations,
            @Nullable StoredService old,
            FieldPath path) {
        boolean strict = options.has(ValidationOption.ALLOW_ONLY_STRICT_IPS);
        topology(out, annotations);
        kind(out, spec, path);
        ServicePortRules.check(out, spec, path);
        LabelRules.labels(out, path, "selector", spec.selector());
        affinity(out, spec, path);
        ClusterIpRules.check(out, spec, stored(old == null ? null : old.spec().clusterIPs()), strict, path);
        externalIps(
                out, spec.externalIPs(), stored(old == null ? null : old.spec().externalIPs()), strict, path);
        Checks.oneOfOrDefault(out, path, "type", spec.type(), TYPES);
        SourceRangeRules.check(out, spec, annotations, old, strict, path);
        if (spec.allocateLoadBalancerNodePorts() != null && !ServiceValues.isLoadBalancer(spec)) {
            onlyOfLoadBalancers(out, path.child("allocateLoadBalancerNodePorts"), "allocateLoadBalancerNodePorts");
        }
        loadBalancerClass(out, spec, path);
        externalTraffic(out, spec, path);
        if (spec.internalTrafficPolicy() != null && !POLICIES.contains(spec.internalTrafficPolicy())) {
            Checks.notSupported(out, path.child("internalTrafficPolicy"), spec.internalTrafficPolicy(), POLICIES);
        }
        List<String> distributions =
                options.features().has(Gate.PREFER_SAME_TRAFFIC_DISTRIBUTION) ? DISTRIBUTIONS : OLD_DISTRIBUTIONS;
        if (spec.trafficDistribution() != null && !distributions.contains(spec.trafficDistribution())) {
            Checks.notSupported(out, path.child("trafficDistribution"), spec.trafficDistribution(), distributions);
        }
    }

    private static Set<String> stored(@Nullable List<String> values) {
        return values == null ? Set.of() : new HashSet<>(values);
    }

    private static void topology(Findings out, Map<String, String> annotations) {
        String mode = annotations.get(TOPOLOGY_MODE);
        String hints = mode == null ? null : annotations.get(TOPOLOGY_HINTS);
        if (hints != null && !hints.equals(mode)) {
            out.invalid(
                    FieldPath.of("metadata").child("annotations").key(TOPOLOGY_MODE),
                    mode,
                    "the annotation differs from " + TOPOLOGY_HINTS + ", its former name",
                    "remove " + TOPOLOGY_HINTS);
        }
    }

    /** What the type asks for. */
    private static void kind(Findings out, ServiceSpec spec, FieldPath path) {
        boolean headless = ServiceValues.isHeadless(spec);
        boolean external = ServiceValues.isExternalName(spec);
        if (spec.ports().isEmpty() && !headless && !external) {
            out.required(
                    path.child("ports"),
                    "the Service has no ports",
                    "give ports, or clusterIP: None for a Service without an address");
        }
        if (headless && ServiceValues.hasNodePorts(spec)) {
            out.invalid(
                    path.child("clusterIPs").index(0),
                    ServiceValues.NONE,
                    "a Service of the type " + spec.type() + " needs an address, and clusterIP is None",
                    "remove clusterIP and clusterIPs, or use the type ClusterIP");
        }
        if (!external) {
            return;
        }
        noneOfExternalName(out, path, "clusterIPs", !spec.clusterIPs().isEmpty());
        noneOfExternalName(out, path, "ipFamilies", !spec.ipFamilies().isEmpty());
        noneOfExternalName(out, path, "ipFamilyPolicy", spec.ipFamilyPolicy() != null);
        String name = Checks.orEmpty(spec.externalName());
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (bare.isEmpty()) {
            out.required(
                    path.child("externalName"),
                    "a Service of the type ExternalName needs a name",
                    "give externalName, such as db.example.com");
        } else {
            Checks.name(out, NameKind.DNS_SUBDOMAIN, path, "externalName", bare);
        }
    }

    private static void noneOfExternalName(Findings out, FieldPath path, String field, boolean given) {
        if (given) {
            out.forbidden(path.child(field), "a Service of the type ExternalName has no addresses", "remove " + field);
        }
    }

    private static void affinity(Findings out, ServiceSpec spec, FieldPath path) {
        Checks.oneOfOrDefault(out, path, "sessionAffinity", spec.sessionAffinity(), AFFINITIES);
        SessionAffinityConfig config = spec.sessionAffinityConfig();
        Integer timeout = config == null || config.clientIP() == null
                ? null
                : config.clientIP().timeoutSeconds();
        if (timeout != null && CLIENT_IP.equals(spec.sessionAffinity())) {
            FieldPath place = path.child("sessionAffinityConfig", "clientIP");
            Checks.between(out, place, "timeoutSeconds", timeout, 1, LONGEST_TIMEOUT);
        }
    }

    private static void externalIps(
            Findings out, List<String> addresses, Set<String> stored, boolean strict, FieldPath path) {
        for (int i = 0; i < addresses.size(); i++) {
            String address = addresses.get(i);
            FieldPath place = path.child("externalIPs").index(i);
            if (!IpAddresses.isSound(address, strict) && !stored.contains(address)) {
                IpAddresses.report(out, place, address, strict);
                continue;
            }
            int[] groups = IpAddresses.groups(address);
            String special = groups == null ? "not an IP address" : special(groups);
            if (special != null) {
                out.invalid(
                        place,
                        address,
                        Excerpt.quoted(address) + " is " + special + ", to which no traffic can be routed",
                        "give an address that is routed to the nodes");
            }
        }
    }

    /** What is special about an address; null where nothing is. */
    private static @Nullable String special(int[] groups) {
        boolean zero = true;
        for (int i = 0; i < groups.length - 2; i++) {
            zero &= groups[i] == 0;
        }
        int high = groups[6];
        int low = groups[7];
        if (IpAddresses.isIpv4(groups)) {
            return high == 0 && low == 0
                    ? "the unspecified address"
                    : high >> 8 == 127
                            ? "a loopback address"
                            : high == 0xa9fe
                                    ? "a link-local address"
                                    : high == 0xe000 && low >> 8 == 0 ? "a link-local multicast address" : null;
        }
        if (zero && high == 0 && low <= 1) {
            return low == 0 ? "the unspecified address" : "a loopback address";
        }
        if ((groups[0] & 0xffc0) == 0xfe80) {
            return "a link-local address";
        }
        return (groups[0] & 0xff0f) == 0xff02 ? "a link-local multicast address" : null;
    }

    static void onlyOfLoadBalancers(Findings out, FieldPath path, String field) {
        out.forbidden(
                path,
                field + " is only for Services of the type LoadBalancer",
                "remove it, or use the type LoadBalancer");
    }

    static void loadBalancerClass(Findings out, ServiceSpec spec, FieldPath path) {
        String name = spec.loadBalancerClass();
        if (name == null) {
            return;
        }
        if (ServiceValues.isLoadBalancer(spec)) {
            Checks.name(out, NameKind.QUALIFIED_NAME, path, "loadBalancerClass", name);
        } else {
            onlyOfLoadBalancers(out, path.child("loadBalancerClass"), "loadBalancerClass");
        }
    }

    private static void externalTraffic(Findings out, ServiceSpec spec, FieldPath path) {
        String policy = Checks.orEmpty(spec.externalTrafficPolicy());
        if (!policy.isEmpty() && !ServiceValues.isExternallyAccessible(spec)) {
            out.invalid(
                    path.child("externalTrafficPolicy"),
                    policy,
                    "no traffic comes from outside of the cluster to this Service, so that externalTrafficPolicy has no"
                            + " meaning",
                    "remove it, or use the type NodePort or LoadBalancer");
        } else if (!policy.isEmpty() && !POLICIES.contains(policy)) {
            Checks.notSupported(out, path.child("externalTrafficPolicy"), policy, POLICIES);
        }
        int port = ServiceValues.orZero(spec.healthCheckNodePort());
        if (ServiceValues.needsHealthCheck(spec)) {
            if (port == 0) {
                out.required(
                        path.child("healthCheckNodePort"),
                        "healthCheckNodePort is missing",
                        "give the port that the Service has");
            } else {
                Checks.between(out, path, "healthCheckNodePort", port, 1, Ports.LAST);
            }
        } else if (port != 0) {
            out.invalid(
                    path.child("healthCheckNodePort"),
                    port,
                    "healthCheckNodePort is only for the type LoadBalancer with externalTrafficPolicy: Local",
                    "remove it");
        }
    }
}
