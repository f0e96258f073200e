package dev.podwright.validate.internal.rules.service;

import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.model.value.IntOrString;
import dev.podwright.validate.internal.check.Checks;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values that the server fills in where a Service has none, and what follows from them.
 *
 * <p>Upstream: {@code SetDefaults_Service} in {@code k8s.io/kubernetes/pkg/apis/core/v1}, {@code ExternallyAccessible} and
 * {@code NeedsHealthCheck} in {@code pkg/api/service}.
 */
public final class ServiceValues {
    /** The type of a Service without an address of its own. */
    public static final String EXTERNAL_NAME = "ExternalName";

    /** The type of a Service within the cluster. */
    public static final String CLUSTER_IP = "ClusterIP";

    /** The type of a Service on a port of each node. */
    public static final String NODE_PORT = "NodePort";

    /** The type of a Service behind a load balancer. */
    public static final String LOAD_BALANCER = "LoadBalancer";

    /** The address of a Service that has none. */
    public static final String NONE = "None";

    /** The family of addresses such as 10.9.8.7. */
    public static final String IPV4 = "IPv4";

    /** The family of addresses such as 2001:db8::1. */
    public static final String IPV6 = "IPv6";

    /** The policy of a Service in one family. */
    public static final String SINGLE_STACK = "SingleStack";

    /** The policy of a Service in both families where the cluster has both. */
    public static final String PREFER_DUAL_STACK = "PreferDualStack";

    /** The policy of a Service in both families. */
    public static final String REQUIRE_DUAL_STACK = "RequireDualStack";

    /** The policy of traffic that goes to any pod. */
    public static final String CLUSTER = "Cluster";

    static final String LOCAL = "Local";

    private ServiceValues() {}

    /** The type. */
    public static String type(ServiceSpec spec) {
        return Checks.isEmpty(spec.type()) ? CLUSTER_IP : Checks.orEmpty(spec.type());
    }

    /** Whether it has the type ExternalName, and so no address. */
    public static boolean isExternalName(ServiceSpec spec) {
        return EXTERNAL_NAME.equals(spec.type());
    }

    /** Whether it has the type LoadBalancer. */
    public static boolean isLoadBalancer(ServiceSpec spec) {
        return LOAD_BALANCER.equals(spec.type());
    }

    /** Whether its ports can be ports of the nodes. */
    public static boolean hasNodePorts(ServiceSpec spec) {
        return NODE_PORT.equals(spec.type()) || isLoadBalancer(spec);
    }

    /** Whether the server draws a port of the nodes for each port that has none. */
    public static boolean drawsNodePorts(ServiceSpec spec) {
        return NODE_PORT.equals(spec.type())
                || (isLoadBalancer(spec) && Objects.requireNonNullElse(spec.allocateLoadBalancerNodePorts(), true));
    }

    /** Whether addresses say that it has none; the list has the single one too once the object is prepared. */
    public static boolean isHeadless(ServiceSpec spec) {
        List<String> addresses = spec.clusterIPs();
        return addresses.size() == 1 && addresses.get(0).equals(NONE);
    }

    /** Whether something outside of the cluster reaches it. */
    public static boolean isExternallyAccessible(ServiceSpec spec) {
        return hasNodePorts(spec)
                || (type(spec).equals(CLUSTER_IP) && !spec.externalIPs().isEmpty());
    }

    /** How traffic from outside is spread; empty where there is none. */
    public static String externalTrafficPolicy(ServiceSpec spec) {
        String policy = Checks.orEmpty(spec.externalTrafficPolicy());
        return policy.isEmpty() && isExternallyAccessible(spec) ? CLUSTER : policy;
    }

    /** Whether the load balancer asks each node whether it has a pod. */
    public static boolean needsHealthCheck(ServiceSpec spec) {
        return isLoadBalancer(spec) && externalTrafficPolicy(spec).equals(LOCAL);
    }

    /** The protocol of a port. */
    public static String protocol(ServicePort port) {
        return Checks.isEmpty(port.protocol()) ? "TCP" : Checks.orEmpty(port.protocol());
    }

    /** The port of the pods that a port leads to. */
    public static IntOrString targetPort(ServicePort port) {
        IntOrString target = port.targetPort();
        boolean absent = target == null
                || (target.text() == null
                        ? target.intValue() == 0
                        : target.text().isEmpty());
        return absent ? IntOrString.of(orZero(port.port())) : Objects.requireNonNull(target);
    }

    /** A number, or 0 where it is absent: the server cannot distinguish the two. */
    public static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
