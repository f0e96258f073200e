package dev.podwright.dsl;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.KubernetesObjectState;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.Owner;
import dev.podwright.dsl.internal.ResourceState;
import dev.podwright.dsl.internal.ServiceTarget;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.workload.IPFamily;
import dev.podwright.dsl.value.workload.IPFamilyPolicy;
import dev.podwright.dsl.value.workload.ServiceType;
import dev.podwright.dsl.value.workload.SessionAffinity;
import dev.podwright.dsl.value.workload.TrafficPolicy;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.value.IntOrString;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A name and an address for pods, or another name for something outside of the cluster. Immutable.
 *
 * <p>{@code to} takes the pods as a pod or as a workload, and selects them by the labels by which a workload does.
 */
@CheckReturnValue
public final class ServiceDraft implements KubernetesObjectDraft<Service, ServiceDraft> {
    static {
        DraftAccess.registerObject(ServiceDraft.class, draft -> draft.state, (draft, state) -> new ServiceDraft(state));
    }

    final ResourceState state;

    ServiceDraft(ResourceState state) {
        this.state = state;
    }

    /**
     * Adds a TCP port without a name.
     *
     * @param port number of the port of the service, from 1 to 65535.
     */
    public ServiceDraft port(int port) {
        return port(port, p -> p);
    }

    /**
     * Adds a TCP port with a name.
     *
     * @param name name of the port, as a DNS label. Needed if the service has several ports.
     * @param port number of the port of the service, from 1 to 65535.
     */
    public ServiceDraft port(String name, int port) {
        return port(named(state.check("port").required(name, 1, "name")).with("port", port));
    }

    /**
     * The same with a number as a text, such as the value of an environment variable. A text that is not a number is
     * reported when the object is validated.
     *
     * @param name name of the port, as a DNS label. Needed if the service has several ports.
     * @param port number of the port of the service, from 1 to 65535.
     */
    public ServiceDraft port(String name, String port) {
        Arguments arguments = state.check("port");
        ObjectDraft<ServicePort> named = named(arguments.required(name, 1, "name"));
        return port(named.with("port", Texts.port(arguments.required(port, 2, "port"))));
    }

    /**
     * Adds a port without a name.
     *
     * @param port number of the port of the service, from 1 to 65535.
     * @param more its other fields, such as {@code p -> p.protocol(UDP)}
     */
    public ServiceDraft port(int port, UnaryOperator<ServicePortDraft> more) {
        ObjectDraft<ServicePort> given = ObjectDraft.of(ServicePort.class, "port " + port + " of " + state)
                .with("port", port);
        return port(state.check("port").applied(more, new ServicePortDraft(given), 2, "more").state);
    }

    /**
     * Adds a port with a name. At least one port is needed, unless the service is headless or of the
     * type {@code ExternalName}.
     *
     * @param name name of the port, as a DNS label. Needed if the service has several ports.
     * @param port number of the port of the service, from 1 to 65535.
     * @param more its other fields, such as {@code p -> p.targetPort("http")}
     */
    public ServiceDraft port(String name, int port, UnaryOperator<ServicePortDraft> more) {
        Arguments arguments = state.check("port");
        ObjectDraft<ServicePort> given =
                named(arguments.required(name, 1, "name")).with("port", port);
        return port(arguments.applied(more, new ServicePortDraft(given), 3, "more").state);
    }

    private ServiceDraft port(ObjectDraft<ServicePort> port) {
        return new ServiceDraft(state.add("ports", port));
    }

    private ObjectDraft<ServicePort> named(String name) {
        return ObjectDraft.of(
                ServicePort.class, ServicePort.builder().name(name).build(), new Owner("port", name, state));
    }

    /**
     * Sets {@code selector} to the labels by which a workload selects the pod: {@code app.kubernetes.io/name} with
     * {@code app.kubernetes.io/instance}, else {@code app}, else {@code app.kubernetes.io/name}. A pod that has none of
     * them is reported; give the workload instead, which gives its pods such a label.
     *
     * @param pod the pod
     */
    public ServiceDraft to(PodDraft pod) {
        return leadingTo(state.check("to").required(pod, 1, "pod"), null);
    }

    /**
     * The same, and sets {@code targetPort} of the port that was added last. A name that no container of the pod has,
     * for the protocol of the port, is reported when the object is validated.
     *
     * @param pod the pod
     * @param targetPort the name that a container gives the port
     */
    public ServiceDraft to(PodDraft pod, String targetPort) {
        Arguments arguments = state.check("to");
        return leadingTo(
                arguments.required(pod, 1, "pod"), IntOrString.of(arguments.required(targetPort, 2, "targetPort")));
    }

    /**
     * The same with the number of the port.
     *
     * @param pod the pod
     * @param targetPort the number
     */
    public ServiceDraft to(PodDraft pod, int targetPort) {
        return leadingTo(state.check("to").required(pod, 1, "pod"), IntOrString.of(targetPort));
    }

    /**
     * The same for the pods of a workload, whose selector it takes.
     *
     * @param workload the workload
     */
    public ServiceDraft to(WorkloadDraft<?, ?> workload) {
        return leadingTo(state.check("to").required(workload, 1, "workload"), null);
    }

    /**
     * The same, and sets {@code targetPort} of the port that was added last. A name that no container of the pod has,
     * for the protocol of the port, is reported when the object is validated.
     *
     * @param workload the workload
     * @param targetPort the name that a container gives the port
     */
    public ServiceDraft to(WorkloadDraft<?, ?> workload, String targetPort) {
        Arguments arguments = state.check("to");
        return leadingTo(
                arguments.required(workload, 1, "workload"),
                IntOrString.of(arguments.required(targetPort, 2, "targetPort")));
    }

    /**
     * The same with the number of the port.
     *
     * @param workload the workload
     * @param targetPort the number
     */
    public ServiceDraft to(WorkloadDraft<?, ?> workload, int targetPort) {
        return leadingTo(state.check("to").required(workload, 1, "workload"), IntOrString.of(targetPort));
    }

    private ServiceDraft leadingTo(KubernetesObjectDraft<?, ?> draft, @Nullable IntOrString targetPort) {
        KubernetesObjectState pods = DraftAccess.objectState(draft);
        return new ServiceDraft(state.spec((spec, line) -> ServiceTarget.write(spec, pods, targetPort, line)));
    }

    /**
     * Adds to {@code selector}: labels of the pods, all of which must match. Absent: the endpoints are managed by
     * someone else. It has no effect for the type {@code ExternalName}.
     *
     * @param key the label
     * @param value its value
     */
    public ServiceDraft selector(String key, String value) {
        Arguments arguments = state.check("selector");
        arguments.required(key, 1, "key");
        arguments.required(value, 2, "value", key);
        return new ServiceDraft(state.spec((spec, line) -> spec.put("selector", key, value, line)));
    }

    /**
     * Sets {@code selector} to these labels.
     *
     * @param labels labels and their values
     */
    public ServiceDraft selector(Map<String, String> labels) {
        Map<String, String> given = state.check("selector").entries(labels, 1, "labels");
        return new ServiceDraft(state.set("selector", given));
    }

    /**
     * Sets {@code type}: how the service is reached: {@code ClusterIP} by an address within the cluster, {@code
     * NodePort} by a port of each node as well, {@code LoadBalancer} by a load balancer as well; {@code ExternalName}
     * only gives another DNS name. Absent: {@code ClusterIP}.
     *
     * @param value one of {@code CLUSTER_IP}, {@code NODE_PORT}, {@code LOAD_BALANCER}, {@code EXTERNAL_NAME}
     */
    public ServiceDraft type(ServiceType value) {
        return type(state.check("type").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ServiceDraft type(String value) {
        return new ServiceDraft(state.set("type", state.check("type").required(value, 1, "value")));
    }

    /** Makes the service headless, so that its name leads to the pods themselves: {@code clusterIP: None}. */
    public ServiceDraft headless() {
        return clusterIP("None");
    }

    /**
     * Sets {@code externalName}: DNS name that the name of the service leads to. It also sets {@code type} to {@code
     * ExternalName}, unless the draft has a type.
     *
     * @param value the value of the field
     */
    public ServiceDraft externalName(String value) {
        String given = state.check("externalName").required(value, 1, "value");
        return new ServiceDraft(state.spec((spec, line) -> {
            spec.set("externalName", given, line);
            spec.setIfAbsent("type", "ExternalName", line);
        }));
    }

    /**
     * Sets {@code clusterIP}: address of the service within the cluster; {@code None} makes it headless, so that its
     * name leads to the pods themselves. Absent: the server chooses one. It cannot change once the service exists.
     *
     * @param value the value of the field
     */
    public ServiceDraft clusterIP(String value) {
        return new ServiceDraft(state.set("clusterIP", state.check("clusterIP").required(value, 1, "value")));
    }

    /**
     * Sets {@code clusterIPs}: addresses of the service, at most two and of different families; the first is {@code
     * clusterIP}. Absent: taken from {@code clusterIP}.
     *
     * @param values the elements; none writes an empty list
     */
    public ServiceDraft clusterIPs(String... values) {
        return new ServiceDraft(
                state.set("clusterIPs", state.check("clusterIPs").elements(values, 1, "values")));
    }

    /**
     * Sets {@code ipFamilies}: families of the addresses, {@code IPv4} or {@code IPv6}, the main one first. Absent: the
     * server chooses them by {@code ipFamilyPolicy}.
     *
     * @param values {@code IPV4} or {@code IPV6}, or both
     */
    public ServiceDraft ipFamilies(IPFamily... values) {
        List<String> families = state.check("ipFamilies").elements(values, 1, "values").stream()
                .map(IPFamily::toString)
                .toList();
        return new ServiceDraft(state.set("ipFamilies", families));
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param values the values in Kubernetes' spelling
     */
    public ServiceDraft ipFamilies(String... values) {
        return new ServiceDraft(
                state.set("ipFamilies", state.check("ipFamilies").elements(values, 1, "values")));
    }

    /**
     * Sets {@code ipFamilyPolicy}: {@code SingleStack} asks for one family, {@code PreferDualStack} for two if the
     * cluster has them, {@code RequireDualStack} for two. Absent: {@code SingleStack}.
     *
     * @param value one of {@code SINGLE_STACK}, {@code PREFER_DUAL_STACK}, {@code REQUIRE_DUAL_STACK}
     */
    public ServiceDraft ipFamilyPolicy(IPFamilyPolicy value) {
        return ipFamilyPolicy(
                state.check("ipFamilyPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ServiceDraft ipFamilyPolicy(String value) {
        return new ServiceDraft(
                state.set("ipFamilyPolicy", state.check("ipFamilyPolicy").required(value, 1, "value")));
    }

    /**
     * Sets {@code externalIPs}: addresses that nodes also accept for the service. Kubernetes does not route them to the
     * nodes.
     *
     * @param values the elements; none writes an empty list
     */
    public ServiceDraft externalIPs(String... values) {
        return new ServiceDraft(
                state.set("externalIPs", state.check("externalIPs").elements(values, 1, "values")));
    }

    /**
     * Sets {@code externalTrafficPolicy}: where traffic from outside the cluster goes: {@code Cluster} to any pod,
     * {@code Local} only to pods on the node where it arrives, which keeps the address of the client. Absent: {@code
     * Cluster}, if the service can be reached from outside.
     *
     * @param value one of {@code CLUSTER}, {@code LOCAL}
     */
    public ServiceDraft externalTrafficPolicy(TrafficPolicy value) {
        return externalTrafficPolicy(
                state.check("externalTrafficPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ServiceDraft externalTrafficPolicy(String value) {
        return new ServiceDraft(state.set(
                "externalTrafficPolicy", state.check("externalTrafficPolicy").required(value, 1, "value")));
    }

    /**
     * Sets {@code internalTrafficPolicy}: where traffic from within the cluster goes: {@code Cluster} to any pod,
     * {@code Local} only to pods on the same node. Absent: {@code Cluster}. Since Kubernetes 1.21.
     *
     * @param value one of {@code CLUSTER}, {@code LOCAL}
     */
    public ServiceDraft internalTrafficPolicy(TrafficPolicy value) {
        return internalTrafficPolicy(
                state.check("internalTrafficPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ServiceDraft internalTrafficPolicy(String value) {
        return new ServiceDraft(state.set(
                "internalTrafficPolicy", state.check("internalTrafficPolicy").required(value, 1, "value")));
    }

    /**
     * Sets {@code trafficDistribution}: pods that are preferred, such as {@code PreferSameZone} or {@code
     * PreferSameNode}. Absent: all pods are equal. Since Kubernetes 1.30.
     *
     * @param value the value of the field
     */
    public ServiceDraft trafficDistribution(String value) {
        return new ServiceDraft(state.set(
                "trafficDistribution", state.check("trafficDistribution").required(value, 1, "value")));
    }

    /**
     * Sets {@code sessionAffinity}: {@code ClientIP} sends all connections of one client to the same pod, {@code None}
     * does not. Absent: {@code None}.
     *
     * @param value one of {@code NONE}, {@code CLIENT_IP}
     */
    public ServiceDraft sessionAffinity(SessionAffinity value) {
        return sessionAffinity(
                state.check("sessionAffinity").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public ServiceDraft sessionAffinity(String value) {
        return new ServiceDraft(
                state.set("sessionAffinity", state.check("sessionAffinity").required(value, 1, "value")));
    }

    /**
     * Sets {@code timeoutSeconds} of {@code clientIP} of {@code sessionAffinityConfig}: time for which a client stays
     * with its pod, from 1 to 86400. Absent: 10800, which is three hours. Only allowed with the affinity {@code
     * CLIENT_IP}.
     *
     * @param timeoutSeconds whole seconds; another time is reported when the object is validated
     */
    public ServiceDraft sessionAffinityConfig(Duration timeoutSeconds) {
        Duration given = state.check("sessionAffinityConfig").required(timeoutSeconds, 1, "timeoutSeconds");
        return new ServiceDraft(state.spec((spec, line) -> spec.object("sessionAffinityConfig")
                .object("clientIP")
                .set("timeoutSeconds", Texts.intSeconds(given), line)));
    }

    /** Sets {@code publishNotReadyAddresses} to true. See {@link #publishNotReadyAddresses(boolean)}. */
    public ServiceDraft publishNotReadyAddresses() {
        return publishNotReadyAddresses(true);
    }

    /**
     * Sets {@code publishNotReadyAddresses}: whether the service leads to pods that are not ready, too. Absent: {@code
     * false}.
     *
     * @param value the value of the field
     */
    public ServiceDraft publishNotReadyAddresses(boolean value) {
        return new ServiceDraft(state.set("publishNotReadyAddresses", value));
    }

    /**
     * Sets {@code loadBalancerClass}: implementation of the load balancer, as a name such as {@code
     * example.com/internal}. Only allowed for the type {@code LoadBalancer}. Absent: the default of the cluster. Since
     * Kubernetes 1.21.
     *
     * @param value the value of the field
     */
    public ServiceDraft loadBalancerClass(String value) {
        return new ServiceDraft(
                state.set("loadBalancerClass", state.check("loadBalancerClass").required(value, 1, "value")));
    }

    /**
     * Sets {@code loadBalancerIP}: address that the load balancer should get. Deprecated: what it does depends on the
     * provider.
     *
     * @param value the value of the field
     */
    public ServiceDraft loadBalancerIP(String value) {
        return new ServiceDraft(
                state.set("loadBalancerIP", state.check("loadBalancerIP").required(value, 1, "value")));
    }

    /**
     * Sets {@code loadBalancerSourceRanges}: ranges of client addresses, such as {@code 10.0.0.0/8}, to which the load
     * balancer restricts the service. Absent: all clients.
     *
     * @param values the elements; none writes an empty list
     */
    public ServiceDraft loadBalancerSourceRanges(String... values) {
        return new ServiceDraft(state.set(
                "loadBalancerSourceRanges",
                state.check("loadBalancerSourceRanges").elements(values, 1, "values")));
    }

    /** Sets {@code allocateLoadBalancerNodePorts} to true. See {@link #allocateLoadBalancerNodePorts(boolean)}. */
    public ServiceDraft allocateLoadBalancerNodePorts() {
        return allocateLoadBalancerNodePorts(true);
    }

    /**
     * Sets {@code allocateLoadBalancerNodePorts}: whether a service of the type {@code LoadBalancer} gets node ports.
     * Absent: {@code true}.
     *
     * @param value the value of the field
     */
    public ServiceDraft allocateLoadBalancerNodePorts(boolean value) {
        return new ServiceDraft(state.set("allocateLoadBalancerNodePorts", value));
    }

    /**
     * Sets {@code healthCheckNodePort}: node port where a load balancer asks whether a node has pods of the service.
     * Only allowed for the type {@code LoadBalancer} with {@code externalTrafficPolicy: Local}. Absent: the server
     * chooses one.
     *
     * @param value the value of the field
     */
    public ServiceDraft healthCheckNodePort(int value) {
        return new ServiceDraft(state.set("healthCheckNodePort", value));
    }

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder
     */
    public ServiceDraft customize(Consumer<Service.Builder> change) {
        Consumer<Service.Builder> given = state.check("customize").required(change, 1, "change");
        return new ServiceDraft(state.edit((c, line) -> c.customize(given, line)));
    }

    /** Shows the object's kind and name, and none of its values. */
    @Override
    public String toString() {
        return "draft of " + state;
    }
}
