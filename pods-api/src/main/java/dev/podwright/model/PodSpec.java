package dev.podwright.model;

import dev.podwright.json.JsonObject;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.model.scheduling.Affinity;
import dev.podwright.model.scheduling.EvictionResponder;
import dev.podwright.model.scheduling.PodSchedulingGate;
import dev.podwright.model.scheduling.PodSchedulingGroup;
import dev.podwright.model.scheduling.Toleration;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import dev.podwright.model.security.PodSecurityContext;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.volume.Volume;
import dev.podwright.schema.Atomic;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.PatchStrategy;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import dev.podwright.schema.UnknownFields;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The desired state of a pod: its containers and volumes, and the rules for scheduling, security, networking and
 * restarts.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodSpec}.
 */
@KubernetesType
@Value.Immutable
public interface PodSpec {
    /**
     * Containers that run one after the other, each to a successful end, before the regular containers start. One
     * with {@code restartPolicy: Always} is a sidecar: it starts in this order but keeps running beside the regular
     * containers. Names must differ from those of all other containers in the pod.
     */
    @Merge(value = ListType.MAP, keys = "name", patch = PatchStrategy.MERGE, patchKey = "name")
    List<Container> initContainers();

    /**
     * Regular containers of the pod, at least one. They run side by side; the list cannot grow or shrink after
     * creation.
     */
    @Required
    @Merge(value = ListType.MAP, keys = "name", patch = PatchStrategy.MERGE, patchKey = "name")
    List<Container> containers();

    /**
     * Temporary containers added to a running pod for debugging. Not allowed when a pod is created; they are added
     * through the {@code ephemeralcontainers} subresource and cannot be taken away again.
     */
    @Merge(value = ListType.MAP, keys = "name", patch = PatchStrategy.MERGE, patchKey = "name")
    List<EphemeralContainer> ephemeralContainers();

    /**
     * Volumes that containers of the pod can mount by name. Names are unique in the pod. Absent: none, apart from the
     * service account token volume that the server may add.
     */
    @Merge(
            value = ListType.MAP,
            keys = "name",
            patch = {PatchStrategy.MERGE, PatchStrategy.RETAIN_KEYS},
            patchKey = "name")
    List<Volume> volumes();

    /**
     * When the kubelet restarts containers that have ended: {@code Always}, {@code OnFailure} or {@code Never}.
     * Absent: {@code Always}. Deployments and similar workloads permit only {@code Always}; Jobs permit only {@code
     * OnFailure} and {@code Never}, and want it spelled out.
     */
    @Value.Redacted
    @Nullable
    String restartPolicy();

    /**
     * Time between the stop signal and the kill signal when the pod is deleted, in seconds, 0 or more. Absent: 30.
     * The time spent in {@code preStop} hooks counts against it; 0 kills at once.
     */
    @Nullable
    Long terminationGracePeriodSeconds();

    /**
     * Time the pod may be active, in seconds counted from its start, 1 to 2147483647. When it is over, the containers
     * are killed and the pod fails. Absent: no limit.
     */
    @Nullable
    Long activeDeadlineSeconds();

    /**
     * Source of the resolver configuration in the containers: {@code ClusterFirst}, {@code ClusterFirstWithHostNet},
     * {@code Default} (inherit from the node) or {@code None} (only {@code dnsConfig}). Absent: {@code ClusterFirst},
     * not {@code Default}. With {@code hostNetwork}, {@code ClusterFirst} acts like {@code Default}; use {@code
     * ClusterFirstWithHostNet} to resolve cluster names.
     */
    @Value.Redacted
    @Nullable
    String dnsPolicy();

    /**
     * Labels a node must carry, all of them with exactly these values, for the pod to be scheduled there. Absent: no
     * limit. For richer rules use node affinity; if both are given, both must hold.
     */
    @Atomic
    @Value.Redacted
    Map<String, String> nodeSelector();

    /**
     * Name of the service account the pod runs as, in the namespace of the pod. Absent: {@code default}. The account
     * must exist when the pod is created.
     */
    @Value.Redacted
    @Nullable
    String serviceAccountName();

    /**
     * Older name for {@code serviceAccountName}. Deprecated; {@code serviceAccountName} wins if both are given, and
     * the server returns both.
     */
    @Value.Redacted
    @Nullable
    String serviceAccount();

    /**
     * Whether an API token of the service account is mounted into the containers. Absent: what the service account
     * says, and {@code true} if it says nothing.
     */
    @Nullable
    Boolean automountServiceAccountToken();

    /**
     * Name of the node the pod runs on, normally set by the scheduler. Absent: the pod waits for the scheduler.
     * Setting it by hand skips the scheduler and its checks; use affinity or {@code nodeSelector} to express a wish.
     */
    @Value.Redacted
    @Nullable
    String nodeName();

    /**
     * Whether the pod uses the network of the node instead of its own. Absent: {@code false}. If {@code true}, every
     * container port is a port of the node, so {@code hostPort} must equal {@code containerPort} and defaults to it.
     */
    @Nullable
    Boolean hostNetwork();

    /**
     * Whether the containers see the processes of the node. Absent: {@code false}. Cannot be combined with {@code
     * shareProcessNamespace: true} or {@code hostUsers: false}.
     */
    @Nullable
    Boolean hostPID();

    /**
     * Whether the containers share the inter-process communication namespace of the node. Absent: {@code false}.
     * Cannot be combined with {@code hostUsers: false}.
     */
    @Nullable
    Boolean hostIPC();

    /**
     * Whether all containers of the pod share one process namespace. Absent: {@code false}. If {@code true},
     * containers can see and signal the processes of each other, and the first process of a container is no longer
     * process 1.
     */
    @Nullable
    Boolean shareProcessNamespace();

    /** Security settings for the whole pod, some of which are defaults for its containers. Absent: an empty one. */
    @Nullable
    PodSecurityContext securityContext();

    /**
     * Secrets with registry credentials for pulling the images of the pod, by name, in the namespace of the pod.
     * Absent: those of the service account, if it has any.
     */
    @Merge(value = ListType.MAP, keys = "name", patch = PatchStrategy.MERGE, patchKey = "name")
    List<LocalObjectReference> imagePullSecrets();

    /** Hostname inside the pod, a DNS label of at most 63 characters. Absent: derived from the name of the pod. */
    @Value.Redacted
    @Nullable
    String hostname();

    /**
     * Subdomain of the pod, a DNS label. It gives the pod the name {@code
     * hostname.subdomain.namespace.svc.cluster-domain}, which resolves only if a headless service with the name of
     * the subdomain selects the pod. Absent: the pod has no domain name.
     */
    @Value.Redacted
    @Nullable
    String subdomain();

    /** Rules that attract the pod to, or keep it away from, certain nodes or other pods. Absent: none. */
    @Nullable
    Affinity affinity();

    /**
     * Name of the scheduler that places the pod. Absent: {@code default-scheduler}. With a name that no running
     * scheduler answers to, the pod stays pending.
     */
    @Value.Redacted
    @Nullable
    String schedulerName();

    /**
     * Taints the pod puts up with. A toleration permits a node; it does not attract the pod to it. The server usually
     * adds two for nodes that are not ready or unreachable, with 300 seconds each.
     */
    List<Toleration> tolerations();

    /** Extra lines for {@code /etc/hosts} in the containers of the pod. Each IP address may occur once. */
    @Merge(value = ListType.MAP, keys = "ip", patch = PatchStrategy.MERGE, patchKey = "ip")
    List<HostAlias> hostAliases();

    /**
     * Name of the priority class, from which the server takes the priority of the pod. {@code system-node-critical}
     * and {@code system-cluster-critical} are built in; any other must exist. Absent: the default class of the
     * cluster, or priority 0 if there is none.
     */
    @Value.Redacted
    @Nullable
    String priorityClassName();

    /**
     * Priority of the pod as a number; higher is more important. The server computes it from {@code
     * priorityClassName} and rejects a pod that gives another value, so leave it out.
     */
    @Nullable
    Integer priority();

    /**
     * Nameservers, search domains and resolver options, added to those that {@code dnsPolicy} yields. Required, with
     * at least one nameserver, if {@code dnsPolicy} is {@code None}.
     */
    @Nullable
    PodDNSConfig dnsConfig();

    /**
     * Extra conditions that must be {@code True}, besides ready containers, before the pod counts as ready. Something
     * outside the pod has to set these conditions; until then the pod is not ready.
     */
    List<PodReadinessGate> readinessGates();

    /**
     * Name of the runtime class that says which container runtime handler runs the pod. Absent: the default handler
     * of the node. A class that does not exist keeps the pod from running.
     */
    @Value.Redacted
    @Nullable
    String runtimeClassName();

    /**
     * Whether the services of the namespace are described to the containers in environment variables such as {@code
     * MY_SVC_SERVICE_HOST}. Absent: {@code true}. In a namespace with thousands of services this can make containers
     * fail to start, so {@code false} is often better.
     */
    @Nullable
    Boolean enableServiceLinks();

    /**
     * Whether the pod may evict pods of lower priority to get a place: {@code PreemptLowerPriority} or {@code Never}.
     * Absent: the policy of the priority class, or {@code PreemptLowerPriority}. A value that contradicts the
     * priority class is rejected.
     */
    @Value.Redacted
    @Nullable
    String preemptionPolicy();

    /**
     * Resources the pod sandbox itself uses, on top of those of the containers, by resource name. The server copies
     * it from the runtime class and rejects a pod that gives something else, so leave it out. Absent is null, as the
     * server distinguishes it from empty.
     */
    @Value.Redacted
    @Nullable
    Map<String, Quantity> overhead();

    /**
     * Rules for spreading matching pods evenly over zones, nodes or other domains; all of them must hold. A pair of
     * {@code topologyKey} and {@code whenUnsatisfiable} may occur once. Absent: the defaults of the scheduler.
     */
    @Merge(
            value = ListType.MAP,
            keys = {"topologyKey", "whenUnsatisfiable"},
            patch = PatchStrategy.MERGE,
            patchKey = "topologyKey")
    List<TopologySpreadConstraint> topologySpreadConstraints();

    /**
     * Whether the hostname inside the pod is its fully qualified domain name. Absent: {@code false}, the short name.
     * Without a {@code subdomain} it has no effect; on Linux a name longer than 64 characters keeps the pod from
     * starting.
     */
    @Nullable
    Boolean setHostnameAsFQDN();

    /**
     * Operating system the containers are made for. If given, the server refuses security and other fields that do
     * not exist on that system. It does not choose the node; use a {@code nodeSelector} on {@code kubernetes.io/os}
     * for that. Since Kubernetes 1.23.
     */
    @Since("1.23")
    @Nullable
    PodOS os();

    /**
     * Whether the pod uses the user namespace of the node. Absent: {@code true}. With {@code false} root in the
     * container is an unprivileged user on the node; it then cannot use {@code hostPID} or {@code hostIPC}, nor, by
     * default, {@code hostNetwork}. Since Kubernetes 1.25.
     */
    @Since("1.25")
    @Nullable
    Boolean hostUsers();

    /**
     * Gates that hold the pod back from scheduling while any is left. They can be given only on creation and afterwards
     * only be removed, by the controller that manages the gate. Absent: the pod is scheduled at once. Since Kubernetes
     * 1.26.
     */
    @Since("1.26")
    @Merge(value = ListType.MAP, keys = "name", patch = PatchStrategy.MERGE, patchKey = "name")
    List<PodSchedulingGate> schedulingGates();

    /**
     * Claims on devices, for dynamic resource allocation, that must be allocated and reserved before the pod starts.
     * Containers refer to them by name in {@code resources.claims}. Cannot be changed after creation, and static pods
     * cannot have any. Since Kubernetes 1.26.
     */
    @Since("1.26")
    @Merge(
            value = ListType.MAP,
            keys = "name",
            patch = {PatchStrategy.MERGE, PatchStrategy.RETAIN_KEYS},
            patchKey = "name")
    List<PodResourceClaim> resourceClaims();

    /**
     * Requests and limits for the pod as a whole, shared by its containers. Allowed resources are {@code cpu}, {@code
     * memory} and {@code hugepages-} sizes; {@code claims} are not. Absent: only the requests and limits of the
     * containers count. Not for Windows pods; it needs the feature gate {@code PodLevelResources}, which is on by
     * default. Since Kubernetes 1.32.
     */
    @Since("1.32")
    @Nullable
    ResourceRequirements resources();

    /**
     * Hostname inside the pod, as a DNS subdomain of at most 64 characters, in place of what {@code hostname} and
     * {@code subdomain} would give. DNS records are not affected. Cannot be combined with {@code setHostnameAsFQDN:
     * true} or {@code hostNetwork: true}; it needs the feature gate {@code HostnameOverride}, which is on by default.
     * Since Kubernetes 1.34.
     */
    @Value.Redacted
    @Since("1.34")
    @Nullable
    String hostnameOverride();

    /**
     * Group of pods that the scheduler treats as one unit with this pod. Cannot be changed after creation. Absent:
     * the pod is scheduled on its own. Alpha; it needs the feature gate {@code GenericWorkload}, which is off by
     * default. Since Kubernetes 1.36.
     */
    @Since("1.36")
    @Nullable
    PodSchedulingGroup schedulingGroup();

    /**
     * Who takes part in the eviction of the pod, at most 10, each name at most once. They are asked one after the
     * other, the highest priority first. Cannot be combined with {@code schedulingGroup}, and cannot change once the
     * pod exists. Alpha; it needs the feature gate {@code EvictionRequestAPI}, which is off by default. Since
     * Kubernetes 1.37.
     */
    @Since("1.37")
    @Merge(value = ListType.MAP, keys = "name", patch = PatchStrategy.MERGE, patchKey = "name")
    List<EvictionResponder> evictionResponders();

    /**
     * What was read in the spec and the model does not know, such as fields of a newer Kubernetes, in the form that {@link
     * UnknownFields} describes. Absent: there are none.
     */
    @Value.Redacted
    @UnknownFields
    @Nullable
    JsonObject unknownFields();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodSpec.Builder {
        Builder() {}
    }
}
