package dev.podwright.validate.internal.prepare;

import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.rules.service.ServiceValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an update of a Service takes over from the stored one, and what it loses with its former type.
 *
 * <p>Upstream: {@code patchAllocatedValues} and {@code normalizeClusterIPs} in
 * {@code k8s.io/kubernetes/pkg/registry/core/service/storage}, {@code dropTypeDependentFields} in
 * {@code k8s.io/kubernetes/pkg/registry/core/service}.
 */
final class ServiceTakeOver {
    private ServiceTakeOver() {}

    /** A spec with the stored addresses and ports of nodes where it has none. */
    static ServiceSpec allotted(ServiceSpec spec, ServiceSpec old) {
        ServiceSpec.Builder out = spec.toBuilder();
        if (!ServiceValues.isExternalName(spec) && !ServiceValues.isExternalName(old)) {
            if (Checks.isEmpty(spec.clusterIP())) {
                out.clusterIP(old.clusterIP());
            }
            if (spec.clusterIPs().isEmpty()) {
                out.clusterIPs(old.clusterIPs());
            }
        }
        if (ServiceValues.drawsNodePorts(spec) && ServiceValues.drawsNodePorts(old)) {
            out.ports(ports(spec, old));
        }
        if (ServiceValues.needsHealthCheck(spec)
                && ServiceValues.needsHealthCheck(old)
                && ServiceValues.orZero(spec.healthCheckNodePort()) == 0) {
            out.healthCheckNodePort(old.healthCheckNodePort());
        }
        return out.build();
    }

    private static List<ServicePort> ports(ServiceSpec spec, ServiceSpec old) {
        Set<Integer> used = nodePorts(old);
        used.retainAll(nodePorts(spec));
        Map<String, Integer> byName = new HashMap<>();
        for (ServicePort port : old.ports()) {
            byName.put(Checks.orEmpty(port.name()), ServiceValues.orZero(port.nodePort()));
        }
        List<ServicePort> out = new ArrayList<>(spec.ports().size());
        for (ServicePort port : spec.ports()) {
            Integer before = byName.get(Checks.orEmpty(port.name()));
            boolean missing = ServiceValues.orZero(port.nodePort()) == 0;
            out.add(
                    missing && before != null && !used.contains(before)
                            ? port.toBuilder().nodePort(before).build()
                            : port);
        }
        return out;
    }

    private static Set<Integer> nodePorts(ServiceSpec spec) {
        Set<Integer> out = new HashSet<>();
        for (ServicePort port : spec.ports()) {
            if (ServiceValues.orZero(port.nodePort()) != 0) {
                out.add(port.nodePort());
            }
        }
        return out;
    }

    /** A spec in which clusterIP and clusterIPs agree where one of them alone was changed. */
    static ServiceSpec addresses(ServiceSpec spec, ServiceSpec old) {
        String now = Checks.orEmpty(spec.clusterIP());
        String was = Checks.orEmpty(old.clusterIP());
        if (now.equals(was)) {
            return spec.clusterIPs().isEmpty()
                    ? spec.toBuilder().clusterIPs(old.clusterIPs()).build()
                    : spec;
        }
        if (!spec.clusterIPs().equals(old.clusterIPs())) {
            return spec;
        }
        return spec.toBuilder()
                .clusterIPs(!was.isEmpty() && now.isEmpty() ? List.of() : List.of(now))
                .build();
    }

    /** A spec without what only the former type has a use for, unless the update changes it. */
    static ServiceSpec withoutFormer(ServiceSpec spec, ServiceSpec old) {
        if (ServiceValues.type(spec).equals(ServiceValues.type(old))
                && ServiceValues.isExternallyAccessible(spec) == ServiceValues.isExternallyAccessible(old)
                && ServiceValues.needsHealthCheck(spec) == ServiceValues.needsHealthCheck(old)) {
            return spec;
        }
        ServiceSpec.Builder out = spec.toBuilder();
        if (ServiceValues.isExternalName(spec) && !ServiceValues.isExternalName(old)) {
            withoutAddresses(out, spec, old);
        }
        if (ServiceValues.hasNodePorts(old)
                && !ServiceValues.hasNodePorts(spec)
                && nodePorts(old).containsAll(nodePorts(spec))) {
            out.ports(spec.ports().stream()
                    .map(port -> port.toBuilder().nodePort(null).build())
                    .toList());
        }
        if (ServiceValues.needsHealthCheck(old)
                && !ServiceValues.needsHealthCheck(spec)
                && ServiceValues.orZero(spec.healthCheckNodePort())
                        == ServiceValues.orZero(old.healthCheckNodePort())) {
            out.healthCheckNodePort(null);
        }
        if (ServiceValues.isLoadBalancer(old) && !ServiceValues.isLoadBalancer(spec)) {
            boolean drawn = Objects.requireNonNullElse(old.allocateLoadBalancerNodePorts(), true);
            if (Objects.equals(spec.allocateLoadBalancerNodePorts(), drawn)) {
                out.allocateLoadBalancerNodePorts(null);
            }
            if (Objects.equals(spec.loadBalancerClass(), old.loadBalancerClass())) {
                out.loadBalancerClass(null);
            }
        }
        if (ServiceValues.isExternallyAccessible(old)
                && !ServiceValues.isExternallyAccessible(spec)
                && Checks.orEmpty(spec.externalTrafficPolicy()).equals(ServiceValues.externalTrafficPolicy(old))) {
            out.externalTrafficPolicy(null);
        }
        return out.build();
    }

    private static void withoutAddresses(ServiceSpec.Builder out, ServiceSpec spec, ServiceSpec old) {
        if (Checks.orEmpty(spec.clusterIP()).equals(Checks.orEmpty(old.clusterIP()))
                && spec.clusterIPs().equals(old.clusterIPs())) {
            out.clusterIP(null).clusterIPs(List.of());
        }
        if (spec.ipFamilies().equals(old.ipFamilies())) {
            out.ipFamilies(List.of());
        }
        if (Checks.orEmpty(spec.ipFamilyPolicy()).equals(Checks.orEmpty(old.ipFamilyPolicy()))) {
            out.ipFamilyPolicy(null);
        }
    }
}
