package dev.podwright.validate.internal.warning;

import dev.podwright.model.service.ServiceSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Cidrs;
import dev.podwright.validate.internal.check.IpAddresses;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOptions;
import dev.podwright.validate.internal.core.Warning;
import dev.podwright.validate.internal.rules.service.ServiceValues;
import java.util.List;
import java.util.Map;

/**
 * What the server warns of a Service, once it has its addresses.
 *
 * <p>Upstream: {@code GetWarningsForService} in {@code k8s.io/kubernetes/pkg/api/service}; {@code GetWarningsForIP} and
 * {@code GetWarningsForCIDR} in {@code k8s.io/apimachinery/pkg/util/validation}.
 */
public final class ServiceWarnings {
    private static final String TOPOLOGY_HINTS = "service.kubernetes.io/topology-aware-hints";
    private static final String IGNORED_HEADLESS = " is ignored, because the Service has no address (clusterIP: None)";

    private ServiceWarnings() {}

    /** The path is that of the spec. */
    public static void check(
            Findings out,
            ValidationOptions options,
            ServiceSpec spec,
            Map<String, String> annotations,
            FieldPath path) {
        if (annotations.containsKey(TOPOLOGY_HINTS)) {
            out.warn(
                    Warning.DEPRECATED_ANNOTATION,
                    FieldPath.of("metadata").child("annotations").key(TOPOLOGY_HINTS),
                    "the annotation is deprecated",
                    "write service.kubernetes.io/topology-mode in its place");
        }
        boolean external = ServiceValues.isExternalName(spec);
        boolean headless = ServiceValues.type(spec).equals(ServiceValues.CLUSTER_IP)
                && ServiceValues.NONE.equals(spec.clusterIP());
        if (!external && !ServiceValues.NONE.equals(spec.clusterIP())) {
            addresses(out, spec.clusterIPs(), path.child("clusterIPs"));
        }
        if (headless && options.has(RuleChange.HEADLESS_FIELDS_WARNED_OF)) {
            headless(out, spec, path);
        }
        addresses(out, spec.externalIPs(), path.child("externalIPs"));
        if (!spec.externalIPs().isEmpty()
                && !headless
                && !external
                && options.has(RuleChange.EXTERNAL_IPS_DEPRECATED)) {
            out.warn(
                    Warning.EXTERNAL_IPS,
                    path.child("externalIPs"),
                    "externalIPs is deprecated, and some clusters do not implement it",
                    "use a Service of the type LoadBalancer, or a Gateway");
        }
        if (!Checks.isEmpty(spec.loadBalancerIP())) {
            address(out, Checks.orEmpty(spec.loadBalancerIP()), path.child("loadBalancerIP"));
        }
        List<String> ranges = spec.loadBalancerSourceRanges();
        for (int i = 0; i < ranges.size(); i++) {
            range(out, ranges.get(i), path.child("loadBalancerSourceRanges").index(i));
        }
        if (external && !spec.externalIPs().isEmpty()) {
            ignored(out, path, "externalIPs", " is ignored, because the Service has the type ExternalName");
        }
        if (!external && !Checks.isEmpty(spec.externalName())) {
            ignored(out, path, "externalName", " is ignored, because the Service does not have the type ExternalName");
        }
        if ("PreferClose".equals(spec.trafficDistribution()) && options.has(RuleChange.PREFER_CLOSE_DEPRECATED)) {
            out.warn(
                    Warning.TRAFFIC_DISTRIBUTION,
                    path.child("trafficDistribution"),
                    "the trafficDistribution PreferClose is deprecated",
                    "write PreferSameZone, which means the same");
        }
    }

    private static void headless(Findings out, ServiceSpec spec, FieldPath path) {
        if (!Checks.isEmpty(spec.loadBalancerIP())) {
            ignored(out, path, "loadBalancerIP", IGNORED_HEADLESS);
        }
        if (!spec.externalIPs().isEmpty()) {
            ignored(out, path, "externalIPs", IGNORED_HEADLESS);
        }
        if ("ClientIP".equals(spec.sessionAffinity())) {
            ignored(out, path, "sessionAffinity", IGNORED_HEADLESS);
        }
    }

    private static void ignored(Findings out, FieldPath path, String field, String why) {
        out.warn(Warning.IGNORED_SERVICE_FIELD, path.child(field), field + why, "remove " + field);
    }

    private static void addresses(Findings out, List<String> values, FieldPath path) {
        for (int i = 0; i < values.size(); i++) {
            address(out, values.get(i), path.index(i));
        }
    }

    private static void address(Findings out, String value, FieldPath path) {
        String better = IpAddresses.groups(value) == null ? null : IpAddresses.betterForm(value);
        if (better != null) {
            AddressWarnings.nonCanonical(out, value, better, path);
        }
    }

    private static void range(Findings out, String value, FieldPath path) {
        String better = Cidrs.betterForm(value);
        if (Cidrs.isAmbiguous(value)) {
            out.warn(
                    Warning.NON_CANONICAL_IP,
                    path,
                    "the address of the range is not its first",
                    "write " + better + ", or a range of that one address");
        }
        if (better != null && (Cidrs.isNonStandard(value) || !Cidrs.isAmbiguous(value))) {
            AddressWarnings.nonCanonical(out, value, better, path);
        }
    }
}
