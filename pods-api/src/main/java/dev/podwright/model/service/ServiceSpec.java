package dev.podwright.model.service;

import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.PatchStrategy;
import dev.podwright.schema.Since;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which pods a Service sends traffic to, and how they are reached.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ServiceSpec}.
 */
@KubernetesType
@Value.Immutable
public interface ServiceSpec {
    /**
     * How the service is reached: {@code ClusterIP} by an address within the cluster, {@code NodePort} by a port of
     * each node as well, {@code LoadBalancer} by a load balancer as well; {@code ExternalName} only gives another DNS
     * name. Absent: {@code ClusterIP}.
     */
    @Value.Redacted
    @Nullable
    String type();

    /**
     * Labels of the pods, all of which must match. Absent: the endpoints are managed by someone else. It has no effect
     * for the type {@code ExternalName}.
     */
    @Value.Redacted
    @Atomic
    Map<String, String> selector();

    /**
     * Ports of the service. At least one is needed, unless the service is headless or of the type
     * {@code ExternalName}.
     */
    @Merge(
            value = ListType.MAP,
            keys = {"port", "protocol"},
            patch = PatchStrategy.MERGE,
            patchKey = "port")
    List<ServicePort> ports();

    /**
     * Address of the service within the cluster; {@code None} makes it headless, so that its name leads to the pods
     * themselves. Absent: the server chooses one. It cannot change once the service exists.
     */
    @Value.Redacted
    @Nullable
    String clusterIP();

    /**
     * Addresses of the service, at most two and of different families; the first is {@code clusterIP}. Absent: taken
     * from {@code clusterIP}.
     */
    @Value.Redacted
    List<String> clusterIPs();

    /**
     * Families of the addresses, {@code IPv4} or {@code IPv6}, the main one first. Absent: the server chooses them by
     * {@code ipFamilyPolicy}.
     */
    @Value.Redacted
    List<String> ipFamilies();

    /**
     * {@code SingleStack} asks for one family, {@code PreferDualStack} for two if the cluster has them,
     * {@code RequireDualStack} for two. Absent: {@code SingleStack}.
     */
    @Value.Redacted
    @Nullable
    String ipFamilyPolicy();

    /** DNS name that the name of the service leads to; needed for the type {@code ExternalName}. */
    @Value.Redacted
    @Nullable
    String externalName();

    /** Addresses that nodes also accept for the service. Kubernetes does not route them to the nodes. */
    @Value.Redacted
    List<String> externalIPs();

    /**
     * Where traffic from outside the cluster goes: {@code Cluster} to any pod, {@code Local} only to pods on the node
     * where it arrives, which keeps the address of the client. Absent: {@code Cluster}, if the service can be reached
     * from outside.
     */
    @Value.Redacted
    @Nullable
    String externalTrafficPolicy();

    /**
     * Where traffic from within the cluster goes: {@code Cluster} to any pod, {@code Local} only to pods on the same
     * node. Absent: {@code Cluster}. Since Kubernetes 1.21.
     */
    @Value.Redacted
    @Since("1.21")
    @Nullable
    String internalTrafficPolicy();

    /**
     * Pods that are preferred, such as {@code PreferSameZone} or {@code PreferSameNode}. Absent: all pods are equal.
     * Since Kubernetes 1.30.
     */
    @Value.Redacted
    @Since("1.30")
    @Nullable
    String trafficDistribution();

    /**
     * {@code ClientIP} sends all connections of one client to the same pod, {@code None} does not. Absent:
     * {@code None}.
     */
    @Value.Redacted
    @Nullable
    String sessionAffinity();

    /** Details of the affinity. Only allowed with {@code sessionAffinity: ClientIP}. */
    @Nullable
    SessionAffinityConfig sessionAffinityConfig();

    /** Whether the service leads to pods that are not ready, too. Absent: {@code false}. */
    @Nullable
    Boolean publishNotReadyAddresses();

    /**
     * Implementation of the load balancer, as a name such as {@code example.com/internal}. Only allowed for the type
     * {@code LoadBalancer}. Absent: the default of the cluster. Since Kubernetes 1.21.
     */
    @Value.Redacted
    @Since("1.21")
    @Nullable
    String loadBalancerClass();

    /** Address that the load balancer should get. Deprecated: what it does depends on the provider. */
    @Value.Redacted
    @Nullable
    String loadBalancerIP();

    /**
     * Ranges of client addresses, such as {@code 10.0.0.0/8}, to which the load balancer restricts the service.
     * Absent: all clients.
     */
    @Value.Redacted
    List<String> loadBalancerSourceRanges();

    /** Whether a service of the type {@code LoadBalancer} gets node ports. Absent: {@code true}. */
    @Nullable
    Boolean allocateLoadBalancerNodePorts();

    /**
     * Node port where a load balancer asks whether a node has pods of the service. Only allowed for the type
     * {@code LoadBalancer} with {@code externalTrafficPolicy: Local}. Absent: the server chooses one.
     */
    @Nullable
    Integer healthCheckNodePort();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableServiceSpec.Builder {
        Builder() {}
    }
}
