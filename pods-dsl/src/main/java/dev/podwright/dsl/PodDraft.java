package dev.podwright.dsl;

import dev.podwright.declaration.DeclaredSuppression;
import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.CompiledPod;
import dev.podwright.dsl.internal.ContainerEntry;
import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.DraftReport;
import dev.podwright.dsl.internal.NamedSource;
import dev.podwright.dsl.internal.ObjectCompiler;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.internal.PodState;
import dev.podwright.dsl.internal.Role;
import dev.podwright.dsl.internal.Texts;
import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.source.VolumeSource;
import dev.podwright.dsl.value.Bytes;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.DnsPolicy;
import dev.podwright.dsl.value.FSGroupChangePolicy;
import dev.podwright.dsl.value.OsName;
import dev.podwright.dsl.value.PreemptionPolicy;
import dev.podwright.dsl.value.ProfileType;
import dev.podwright.dsl.value.ResourceAmount;
import dev.podwright.dsl.value.RestartPolicy;
import dev.podwright.dsl.value.SELinuxChangePolicy;
import dev.podwright.dsl.value.SupplementalGroupsPolicy;
import dev.podwright.dsl.value.TaintEffect;
import dev.podwright.dsl.value.TolerationOperator;
import dev.podwright.dsl.value.Topology;
import dev.podwright.fragment.Fragment;
import dev.podwright.model.HostAlias;
import dev.podwright.model.Pod;
import dev.podwright.model.PodDNSConfig;
import dev.podwright.model.PodOS;
import dev.podwright.model.PodReadinessGate;
import dev.podwright.model.PodResourceClaim;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.model.scheduling.EvictionResponder;
import dev.podwright.model.scheduling.NodeAffinity;
import dev.podwright.model.scheduling.PodAffinity;
import dev.podwright.model.scheduling.PodAntiAffinity;
import dev.podwright.model.scheduling.PodSchedulingGate;
import dev.podwright.model.scheduling.PodSchedulingGroup;
import dev.podwright.model.scheduling.Toleration;
import dev.podwright.model.scheduling.TopologySpreadConstraint;
import dev.podwright.model.security.AppArmorProfile;
import dev.podwright.model.security.SELinuxOptions;
import dev.podwright.model.security.SeccompProfile;
import dev.podwright.model.security.Sysctl;
import dev.podwright.model.security.WindowsSecurityContextOptions;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A pod, or the template of a workload. Immutable: each word gives a new draft. Names can be used before they are
 * declared.
 *
 * <p>Arguments of words are never null. Elements that words add to a list are all kept, and the server judges two of
 * one name; only a label, an annotation, a node selector, a request or a limit replaces the one before. A word without
 * an argument that is named after a boolean field sets it to true.
 */
@CheckReturnValue
public final class PodDraft implements KubernetesObjectDraft<Pod, PodDraft> {
    static {
        DraftAccess.registerObject(PodDraft.class, draft -> draft.state, (draft, state) -> new PodDraft(state));
    }

    final PodState state;

    PodDraft(PodState state) {
        this.state = state;
    }

    // Metadata, beside that of all objects

    /**
     * Suppresses one of Podwright's own rules for the whole pod. Written as an annotation.
     *
     * @param rule the id of the rule, such as {@code localhost/port-collision}
     * @param reason why its findings are accepted
     */
    public PodDraft suppress(String rule, String reason) {
        Arguments arguments = state.check("suppress");
        arguments.required(rule, 1, "rule");
        arguments.required(reason, 2, "reason");
        return new PodDraft(state.edit((p, line) -> p.declare(DeclaredSuppression.of("", rule, reason), line)));
    }

    // Containers

    /**
     * Adds to {@code spec.containers}: a main container. All of them run side by side on one localhost.
     *
     * @param container the container
     */
    public PodDraft container(ContainerDraft container) {
        return add(Role.MAIN, state.check("container").required(container, 1, "container"));
    }

    /**
     * The same with a name and an image.
     *
     * @param name the container's name
     * @param image the container's image
     */
    public PodDraft container(String name, String image) {
        return add(Role.MAIN, named("container", name, image));
    }

    /**
     * The same with a name, an image and other fields.
     *
     * @param name the container's name
     * @param image the container's image
     * @param more its other fields, such as {@code c -> c.port("http", 8080)}
     */
    public PodDraft container(String name, String image, UnaryOperator<ContainerDraft> more) {
        ContainerDraft container = named("container", name, image);
        return add(Role.MAIN, ContainerDraft.applied(container.state.check("container"), container, more, 3, "more"));
    }

    /**
     * Adds to {@code spec.initContainers}: it runs after the init containers before it have ended, and to its own end,
     * before the rest.
     *
     * @param container the container
     */
    public PodDraft initContainer(ContainerDraft container) {
        return add(Role.INIT, state.check("initContainer").required(container, 1, "container"));
    }

    /**
     * The same with a name and an image.
     *
     * @param name the container's name
     * @param image the container's image
     */
    public PodDraft initContainer(String name, String image) {
        return add(Role.INIT, named("initContainer", name, image));
    }

    /**
     * The same with a name, an image and other fields.
     *
     * @param name the container's name
     * @param image the container's image
     * @param more its other fields, such as {@code c -> c.port("http", 8080)}
     */
    public PodDraft initContainer(String name, String image, UnaryOperator<ContainerDraft> more) {
        ContainerDraft container = named("initContainer", name, image);
        return add(
                Role.INIT, ContainerDraft.applied(container.state.check("initContainer"), container, more, 3, "more"));
    }

    /**
     * Adds a sidecar: an init container that is always restarted. It starts in its place among the init containers,
     * runs beside all that comes after it, and is stopped after the main containers, the last one first. A piece with
     * another {@code restartPolicy} is reported, and is a sidecar all the same. Since Kubernetes 1.29.
     *
     * @param container the container
     */
    public PodDraft sidecar(ContainerDraft container) {
        return add(Role.SIDECAR, state.check("sidecar").required(container, 1, "container"));
    }

    /**
     * The same with a name and an image.
     *
     * @param name the container's name
     * @param image the container's image
     */
    public PodDraft sidecar(String name, String image) {
        return add(Role.SIDECAR, named("sidecar", name, image));
    }

    /**
     * The same with a name, an image and other fields.
     *
     * @param name the container's name
     * @param image the container's image
     * @param more its other fields, such as {@code c -> c.port("http", 8080)}
     */
    public PodDraft sidecar(String name, String image, UnaryOperator<ContainerDraft> more) {
        ContainerDraft container = named("sidecar", name, image);
        return add(Role.SIDECAR, ContainerDraft.applied(container.state.check("sidecar"), container, more, 3, "more"));
    }

    /**
     * Adds an init container before another init container, or a sidecar, that the draft has already.
     *
     * @param other the name of a container of the draft
     * @param container the container
     * @throws IllegalArgumentException where the draft has no container of that name
     */
    public PodDraft initContainerBefore(String other, ContainerDraft container) {
        Arguments arguments = state.check("initContainerBefore");
        arguments.required(other, 1, "other");
        arguments.required(container, 2, "container");
        return new PodDraft(state.before(other, new ContainerEntry(Role.INIT, container.state, null)));
    }

    /**
     * Adds a sidecar before another init container, or a sidecar, that the draft has already.
     *
     * @param other the name of a container of the draft
     * @param container the container
     * @throws IllegalArgumentException where the draft has no container of that name
     */
    public PodDraft sidecarBefore(String other, ContainerDraft container) {
        Arguments arguments = state.check("sidecarBefore");
        arguments.required(other, 1, "other");
        arguments.required(container, 2, "container");
        return new PodDraft(state.before(other, new ContainerEntry(Role.SIDECAR, container.state, null)));
    }

    /**
     * Adds to {@code ephemeralContainers}: a container for debugging a pod that runs. The server takes it only as an
     * update of a pod's {@code ephemeralcontainers}, never with a new pod, so {@link #buildUnchecked} gives the pod to
     * send. An ephemeral container has no ports, probes, hooks or resources.
     *
     * @param container the container
     */
    public PodDraft ephemeralContainer(ContainerDraft container) {
        return add(Role.EPHEMERAL, state.check("ephemeralContainer").required(container, 1, "container"));
    }

    /**
     * The same, where it sees the processes of a container of the pod.
     *
     * @param container the container
     * @param targetContainerName the name of the container
     */
    public PodDraft ephemeralContainer(ContainerDraft container, String targetContainerName) {
        Arguments arguments = state.check("ephemeralContainer");
        arguments.required(container, 1, "container");
        arguments.required(targetContainerName, 2, "targetContainerName");
        return new PodDraft(state.and(new ContainerEntry(Role.EPHEMERAL, container.state, targetContainerName)));
    }

    /**
     * Writes more of a container that the draft has already, whatever it is in the pod.
     *
     * @param container its name
     * @param more the words
     * @throws IllegalArgumentException where the draft has no container of that name
     */
    public PodDraft inContainer(String container, UnaryOperator<ContainerDraft> more) {
        Arguments arguments = state.check("inContainer");
        arguments.required(container, 1, "container");
        return new PodDraft(state.change(
                container, c -> ContainerDraft.applied(arguments, new ContainerDraft(c), more, 2, "more").state));
    }

    /**
     * Writes more of every container that the draft has already: main, init and ephemeral containers and sidecars.
     *
     * @param more the words
     */
    public PodDraft inEachContainer(UnaryOperator<ContainerDraft> more) {
        Arguments arguments = state.check("inEachContainer");
        arguments.required(more, 1, "more");
        return new PodDraft(
                state.changeEach(c -> ContainerDraft.applied(arguments, new ContainerDraft(c), more, 1, "more").state));
    }

    /**
     * Takes a container away.
     *
     * @param container its name
     * @throws IllegalArgumentException where the draft has no container of that name
     */
    public PodDraft withoutContainer(String container) {
        return new PodDraft(state.without(state.check("withoutContainer").required(container, 1, "container")));
    }

    private PodDraft add(Role role, ContainerDraft container) {
        return new PodDraft(state.and(new ContainerEntry(role, container.state, null)));
    }

    private ContainerDraft named(String word, String name, String image) {
        Arguments arguments = state.check(word);
        return Pods.container(arguments.required(name, 1, "name"), arguments.required(image, 2, "image", name));
    }

    // Volumes

    /**
     * Adds to {@code volumes}: volumes that containers of the pod can mount by name. Names are unique in the pod.
     * Absent: none, apart from the service account token volume that the server may add.
     *
     * @param name the name by which containers mount it
     * @param source what it is made of
     */
    public PodDraft volume(String name, VolumeSource source) {
        Arguments arguments = state.check("volume");
        arguments.required(name, 1, "name");
        NamedSource given = DraftAccess.state(VolumeSource.class, arguments.required(source, 2, "source"));
        return new PodDraft(state.edit((p, line) -> p.volumes().add(name, given.volume(), line)));
    }

    /**
     * Takes a volume away; mounts of it stay.
     *
     * @param name its name
     */
    public PodDraft withoutVolume(String name) {
        String given = state.check("withoutVolume").required(name, 1, "name");
        return new PodDraft(state.edit((p, line) -> p.volumes().remove(given)));
    }

    /**
     * Adds a volume, and a mount of it to each container that writes or reads it. The containers can be added
     * before or after. The roles are written as annotations.
     *
     * @param name the name by which containers mount it
     * @param source what it is made of
     * @param roles who writes and who reads, such as {@code v -> v.writtenBy("app", "/logs").readBy("shipper",
     *     "/in")}
     */
    public PodDraft sharedVolume(String name, VolumeSource source, UnaryOperator<SharedVolume> roles) {
        Arguments arguments = state.check("sharedVolume");
        PodDraft draft = volume(arguments.required(name, 1, "name"), arguments.required(source, 2, "source"));
        SharedVolume shared = state.check("sharedVolume").applied(roles, new SharedVolume(name, null), 3, "roles");
        return new PodDraft(draft.state.edit((p, line) -> shared.apply(p)));
    }

    /**
     * Shares memory among containers: an empty directory in memory at {@code /dev/shm} in each of them. Its size counts
     * against their memory limits.
     *
     * @param size the most that it may hold
     * @param containers the names of the containers
     */
    public PodDraft sharedMemory(Bytes size, String... containers) {
        return sharedMemory(
                state.check("sharedMemory").required(size, 1, "size").toString(), containers);
    }

    /**
     * The same with the size as a text. One that is not an amount is reported when the pod is validated.
     *
     * @param size the most that it may hold, such as {@code 1Gi}
     * @param containers the names of the containers
     */
    public PodDraft sharedMemory(String size, String... containers) {
        Arguments arguments = state.check("sharedMemory");
        arguments.required(size, 1, "size");
        List<String> given = arguments.elements(containers, 2, "containers");
        return sharedVolume("shared-memory", Pods.emptyDir().medium(Pods.MEMORY).sizeLimit(size), v -> {
            SharedVolume shared = v;
            for (String container : given) {
                shared = shared.sharedBy(container, "/dev/shm");
            }
            return shared;
        });
    }

    // Start, run and end

    /**
     * Sets {@code restartPolicy}: when the kubelet restarts containers that have ended: {@code Always}, {@code
     * OnFailure} or {@code Never}. Absent: {@code Always}. Deployments and similar workloads permit only {@code
     * Always}; Jobs permit only {@code OnFailure} and {@code Never}, and want it spelled out.
     *
     * @param value one of {@code ALWAYS}, {@code ON_FAILURE}, {@code NEVER}
     */
    public PodDraft restartPolicy(RestartPolicy value) {
        return restartPolicy(
                state.check("restartPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public PodDraft restartPolicy(String value) {
        return new PodDraft(
                state.set("restartPolicy", state.check("restartPolicy").required(value, 1, "value")));
    }

    /**
     * Sets {@code terminationGracePeriodSeconds}: time between the stop signal and the kill signal when the pod is
     * deleted, in seconds, 0 or more. Absent: 30. The time spent in {@code preStop} hooks counts against it; 0 kills at
     * once. A time that is not a whole number of seconds is reported when the pod is validated.
     *
     * @param time whole seconds
     */
    public PodDraft terminationGracePeriod(Duration time) {
        return new PodDraft(state.set(
                "terminationGracePeriodSeconds",
                Texts.seconds(state.check("terminationGracePeriod").required(time, 1, "time"))));
    }

    /**
     * Sets {@code activeDeadlineSeconds}: time the pod may be active, in seconds counted from its start, 1 to
     * 2147483647. When it is over, the containers are killed and the pod fails. Absent: no limit. A time that is not a
     * whole number of seconds is reported when the pod is validated.
     *
     * @param time whole seconds
     */
    public PodDraft activeDeadline(Duration time) {
        return new PodDraft(state.set(
                "activeDeadlineSeconds",
                Texts.seconds(state.check("activeDeadline").required(time, 1, "time"))));
    }

    /**
     * Adds to {@code imagePullSecrets}: secrets with registry credentials for pulling the images of the pod, by name,
     * in the namespace of the pod. Absent: those of the service account, if it has any.
     *
     * @param name name of the object referred to, in the namespace of the pod. An empty name is accepted for old
     *     manifests, but it is almost always a mistake.
     */
    public PodDraft imagePullSecret(String name) {
        String given = state.check("imagePullSecret").required(name, 1, "name");
        return new PodDraft(state.add(
                "imagePullSecrets", LocalObjectReference.builder().name(given).build()));
    }

    /**
     * Sets {@code serviceAccountName}: name of the service account the pod runs as, in the namespace of the pod.
     * Absent: {@code default}. The account must exist when the pod is created.
     *
     * @param value the value of the field
     */
    public PodDraft serviceAccountName(String value) {
        return new PodDraft(state.set(
                "serviceAccountName", state.check("serviceAccountName").required(value, 1, "value")));
    }

    /** Sets {@code automountServiceAccountToken} to true. See {@link #automountServiceAccountToken(boolean)}. */
    public PodDraft automountServiceAccountToken() {
        return automountServiceAccountToken(true);
    }

    /**
     * Sets {@code automountServiceAccountToken}: whether an API token of the service account is mounted into the
     * containers. Absent: what the service account says, and {@code true} if it says nothing.
     *
     * @param value the value of the field
     */
    public PodDraft automountServiceAccountToken(boolean value) {
        return new PodDraft(state.set("automountServiceAccountToken", value));
    }

    /** Sets {@code shareProcessNamespace} to true. See {@link #shareProcessNamespace(boolean)}. */
    public PodDraft shareProcessNamespace() {
        return shareProcessNamespace(true);
    }

    /**
     * Sets {@code shareProcessNamespace}: whether all containers of the pod share one process namespace. Absent: {@code
     * false}. If {@code true}, containers can see and signal the processes of each other, and the first process of a
     * container is no longer process 1.
     *
     * @param value the value of the field
     */
    public PodDraft shareProcessNamespace(boolean value) {
        return new PodDraft(state.set("shareProcessNamespace", value));
    }

    /**
     * Sets {@code runtimeClassName}: name of the runtime class that says which container runtime handler runs the pod.
     * Absent: the default handler of the node. A class that does not exist keeps the pod from running.
     *
     * @param value the value of the field
     */
    public PodDraft runtimeClassName(String value) {
        return new PodDraft(
                state.set("runtimeClassName", state.check("runtimeClassName").required(value, 1, "value")));
    }

    /**
     * Sets {@code os}: operating system the containers are made for. If given, the server refuses security and other
     * fields that do not exist on that system. It does not choose the node; use a {@code nodeSelector} on {@code
     * kubernetes.io/os} for that. Since Kubernetes 1.23.
     *
     * @param name {@code LINUX} or {@code WINDOWS}
     */
    public PodDraft os(OsName name) {
        return os(state.check("os").required(name, 1, "name").toString());
    }

    /**
     * Sets {@code os}: operating system the containers are made for. If given, the server refuses security and other
     * fields that do not exist on that system. It does not choose the node; use a {@code nodeSelector} on {@code
     * kubernetes.io/os} for that. Since Kubernetes 1.23.
     *
     * @param name operating system of the containers: {@code linux} or {@code windows}. Since Kubernetes 1.23.
     */
    public PodDraft os(String name) {
        String given = state.check("os").required(name, 1, "name");
        return new PodDraft(state.set("os", PodOS.builder().name(given).build()));
    }

    /** Sets {@code enableServiceLinks} to true. See {@link #enableServiceLinks(boolean)}. */
    public PodDraft enableServiceLinks() {
        return enableServiceLinks(true);
    }

    /**
     * Sets {@code enableServiceLinks}: whether the services of the namespace are described to the containers in
     * environment variables such as {@code MY_SVC_SERVICE_HOST}. Absent: {@code true}. In a namespace with thousands of
     * services this can make containers fail to start, so {@code false} is often better.
     *
     * @param value the value of the field
     */
    public PodDraft enableServiceLinks(boolean value) {
        return new PodDraft(state.set("enableServiceLinks", value));
    }

    /**
     * Adds to {@code readinessGates}: extra conditions that must be {@code True}, besides ready containers, before the
     * pod counts as ready. Something outside the pod has to set these conditions; until then the pod is not ready.
     *
     * @param conditionType type of the pod condition to watch, a qualified name such as {@code
     *     example.com/load-balancer-attached}. A missing condition counts as {@code False}.
     */
    public PodDraft readinessGate(String conditionType) {
        String given = state.check("readinessGate").required(conditionType, 1, "conditionType");
        return new PodDraft(state.add(
                "readinessGates",
                PodReadinessGate.builder().conditionType(given).build()));
    }

    /** Writes {@code resources}, as an empty object if no other word writes more of it. */
    public PodDraft resources() {
        return new PodDraft(state.edit((p, line) -> p.spec().present("resources", line)));
    }

    /**
     * Adds to {@code requests}: amount set aside on the node, as a quantity for each resource name; must not exceed the
     * limit, and must equal it for huge pages and extended resources. Absent: for each resource the limit where one is
     * given, else what the namespace's LimitRange or the cluster gives, which may be nothing. Absent is null, as the
     * server tells it from empty.
     *
     * @param amounts such as {@code cpu("250m"), memory("512Mi")}
     */
    public PodDraft requests(ResourceAmount... amounts) {
        return requestsOf(state.check("requests").elements(amounts, 1, "amounts"));
    }

    /**
     * The same with a collection.
     *
     * @param amounts such as {@code cpu("250m"), memory("512Mi")}
     */
    public PodDraft requests(Iterable<ResourceAmount> amounts) {
        return requestsOf(state.check("requests").elements(amounts, 1, "amounts"));
    }

    private PodDraft requestsOf(List<ResourceAmount> amounts) {
        return new PodDraft(state.edit((p, line) -> Resources.put(p.spec(), "requests", amounts, line)));
    }

    /**
     * The same with the amounts as texts, by resource. A text that is not an amount is reported when the pod is
     * validated. An empty map writes {@code requests} as an empty object.
     *
     * @param amounts resources and amounts
     */
    public PodDraft requests(Map<String, String> amounts) {
        List<ResourceAmount> given = new ArrayList<>();
        state.check("requests")
                .entries(amounts, 1, "amounts")
                .forEach((name, amount) -> given.add(ResourceAmount.of(name, amount)));
        return requestsOf(given);
    }

    /**
     * Adds to {@code limits}: most that may be used, as a quantity for each resource name, such as {@code cpu: 500m} or
     * {@code memory: 128Mi}. Over its CPU limit a container is slowed down; over its memory limit it is killed. Absent:
     * no limit, unless a LimitRange of the namespace adds one. Absent is null, as the server tells it from empty.
     *
     * @param amounts such as {@code cpu("250m"), memory("512Mi")}
     */
    public PodDraft limits(ResourceAmount... amounts) {
        return limitsOf(state.check("limits").elements(amounts, 1, "amounts"));
    }

    /**
     * The same with a collection.
     *
     * @param amounts such as {@code cpu("250m"), memory("512Mi")}
     */
    public PodDraft limits(Iterable<ResourceAmount> amounts) {
        return limitsOf(state.check("limits").elements(amounts, 1, "amounts"));
    }

    private PodDraft limitsOf(List<ResourceAmount> amounts) {
        return new PodDraft(state.edit((p, line) -> Resources.put(p.spec(), "limits", amounts, line)));
    }

    /**
     * The same with the amounts as texts, by resource. A text that is not an amount is reported when the pod is
     * validated. An empty map writes {@code limits} as an empty object.
     *
     * @param amounts resources and amounts
     */
    public PodDraft limits(Map<String, String> amounts) {
        List<ResourceAmount> given = new ArrayList<>();
        state.check("limits")
                .entries(amounts, 1, "amounts")
                .forEach((name, amount) -> given.add(ResourceAmount.of(name, amount)));
        return limitsOf(given);
    }

    /**
     * Adds to {@code overhead}: resources the pod sandbox itself uses, on top of those of the containers, by resource
     * name. The server copies it from the runtime class and rejects a pod that gives something else, so leave it out.
     * Absent is null, as the server tells it from empty.
     *
     * @param amounts such as {@code cpu("250m")}
     */
    public PodDraft overhead(ResourceAmount... amounts) {
        List<ResourceAmount> given = state.check("overhead").elements(amounts, 1, "amounts");
        return new PodDraft(state.edit((p, line) -> Resources.putDirectly(p.spec(), "overhead", given, line)));
    }

    /**
     * Adds to {@code resourceClaims}: claims on devices, for dynamic resource allocation, that must be allocated and
     * reserved before the pod starts. Containers refer to them by name in {@code resources.claims}. Cannot be changed
     * after creation, and static pods cannot have any. Since Kubernetes 1.26.
     *
     * @param name the name by which containers use it
     * @param resourceClaimName name of an existing ResourceClaim in the namespace of the pod. Exactly one of this
     *     and {@code resourceClaimTemplateName} is given. Since Kubernetes 1.31.
     */
    public PodDraft resourceClaim(String name, String resourceClaimName) {
        Arguments arguments = state.check("resourceClaim");
        return new PodDraft(state.add(
                "resourceClaims",
                PodResourceClaim.builder()
                        .name(arguments.required(name, 1, "name"))
                        .resourceClaimName(arguments.required(resourceClaimName, 2, "resourceClaimName"))
                        .build()));
    }

    /**
     * Adds to {@code resourceClaims}: claims on devices, for dynamic resource allocation, that must be allocated and
     * reserved before the pod starts. Containers refer to them by name in {@code resources.claims}. Cannot be changed
     * after creation, and static pods cannot have any. Since Kubernetes 1.26.
     *
     * @param name the name by which containers use it
     * @param resourceClaimTemplateName name of a ResourceClaimTemplate in the namespace of the pod, from which a
     *     claim of its own is made for the pod and deleted with it. Exactly one of this and {@code resourceClaimName}
     *     is given. Since Kubernetes 1.31.
     */
    public PodDraft resourceClaimFromTemplate(String name, String resourceClaimTemplateName) {
        Arguments arguments = state.check("resourceClaimFromTemplate");
        return new PodDraft(state.add(
                "resourceClaims",
                PodResourceClaim.builder()
                        .name(arguments.required(name, 1, "name"))
                        .resourceClaimTemplateName(
                                arguments.required(resourceClaimTemplateName, 2, "resourceClaimTemplateName"))
                        .build()));
    }

    // Network, names and namespaces

    /** Sets {@code hostNetwork} to true. See {@link #hostNetwork(boolean)}. */
    public PodDraft hostNetwork() {
        return hostNetwork(true);
    }

    /**
     * Sets {@code hostNetwork}: whether the pod uses the network of the node instead of one of its own. Absent: {@code
     * false}. If {@code true}, every container port is a port of the node, so {@code hostPort} must equal {@code
     * containerPort} and defaults to it.
     *
     * @param value the value of the field
     */
    public PodDraft hostNetwork(boolean value) {
        return new PodDraft(state.set("hostNetwork", value));
    }

    /** Sets {@code hostPID} to true. See {@link #hostPID(boolean)}. */
    public PodDraft hostPID() {
        return hostPID(true);
    }

    /**
     * Sets {@code hostPID}: whether the containers see the processes of the node. Absent: {@code false}. Cannot be
     * combined with {@code shareProcessNamespace: true} or {@code hostUsers: false}.
     *
     * @param value the value of the field
     */
    public PodDraft hostPID(boolean value) {
        return new PodDraft(state.set("hostPID", value));
    }

    /** Sets {@code hostIPC} to true. See {@link #hostIPC(boolean)}. */
    public PodDraft hostIPC() {
        return hostIPC(true);
    }

    /**
     * Sets {@code hostIPC}: whether the containers share the inter-process communication namespace of the node. Absent:
     * {@code false}. Cannot be combined with {@code hostUsers: false}.
     *
     * @param value the value of the field
     */
    public PodDraft hostIPC(boolean value) {
        return new PodDraft(state.set("hostIPC", value));
    }

    /** Sets {@code hostUsers} to true. See {@link #hostUsers(boolean)}. */
    public PodDraft hostUsers() {
        return hostUsers(true);
    }

    /**
     * Sets {@code hostUsers}: whether the pod uses the user namespace of the node. Absent: {@code true}. With {@code
     * false} root in the container is an unprivileged user on the node; it then cannot use {@code hostPID} or {@code
     * hostIPC}, nor, by default, {@code hostNetwork}. Since Kubernetes 1.25.
     *
     * @param value the value of the field
     */
    public PodDraft hostUsers(boolean value) {
        return new PodDraft(state.set("hostUsers", value));
    }

    /**
     * Sets {@code hostname}: hostname inside the pod, a DNS label of at most 63 characters. Absent: derived from the
     * name of the pod.
     *
     * @param value the value of the field
     */
    public PodDraft hostname(String value) {
        return new PodDraft(state.set("hostname", state.check("hostname").required(value, 1, "value")));
    }

    /**
     * Sets {@code subdomain}: subdomain of the pod, a DNS label. It gives the pod the name {@code
     * hostname.subdomain.namespace.svc.cluster-domain}, which resolves only if a headless service with the name of the
     * subdomain selects the pod. Absent: the pod has no domain name.
     *
     * @param value the value of the field
     */
    public PodDraft subdomain(String value) {
        return new PodDraft(state.set("subdomain", state.check("subdomain").required(value, 1, "value")));
    }

    /** Sets {@code setHostnameAsFQDN} to true. See {@link #setHostnameAsFQDN(boolean)}. */
    public PodDraft setHostnameAsFQDN() {
        return setHostnameAsFQDN(true);
    }

    /**
     * Sets {@code setHostnameAsFQDN}: whether the hostname inside the pod is its fully qualified domain name. Absent:
     * {@code false}, the short name. Without a {@code subdomain} it has no effect; on Linux a name longer than 64
     * characters keeps the pod from starting.
     *
     * @param value the value of the field
     */
    public PodDraft setHostnameAsFQDN(boolean value) {
        return new PodDraft(state.set("setHostnameAsFQDN", value));
    }

    /**
     * Sets {@code hostnameOverride}: hostname inside the pod, as a DNS subdomain of at most 64 characters, in place of
     * what {@code hostname} and {@code subdomain} would give. DNS records are not affected. Cannot be combined with
     * {@code setHostnameAsFQDN: true} or {@code hostNetwork: true}; it needs the feature gate {@code HostnameOverride},
     * which is on by default. Since Kubernetes 1.34.
     *
     * @param value the value of the field
     */
    public PodDraft hostnameOverride(String value) {
        return new PodDraft(
                state.set("hostnameOverride", state.check("hostnameOverride").required(value, 1, "value")));
    }

    /**
     * Sets {@code dnsPolicy}: source of the resolver configuration in the containers: {@code ClusterFirst}, {@code
     * ClusterFirstWithHostNet}, {@code Default} (inherit from the node) or {@code None} (only {@code dnsConfig}).
     * Absent: {@code ClusterFirst}, not {@code Default}. With {@code hostNetwork}, {@code ClusterFirst} acts like
     * {@code Default}; use {@code ClusterFirstWithHostNet} to resolve cluster names.
     *
     * @param value one of {@code CLUSTER_FIRST}, {@code CLUSTER_FIRST_WITH_HOST_NET}, {@code DEFAULT}, {@code NONE}
     */
    public PodDraft dnsPolicy(DnsPolicy value) {
        return dnsPolicy(state.check("dnsPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public PodDraft dnsPolicy(String value) {
        return new PodDraft(state.set("dnsPolicy", state.check("dnsPolicy").required(value, 1, "value")));
    }

    /**
     * Sets {@code dnsConfig}: nameservers, search domains and resolver options, added to those that {@code dnsPolicy}
     * yields. Required, with at least one nameserver, if {@code dnsPolicy} is {@code None}. What it has already and is
     * not written stays.
     *
     * @param more its fields, such as {@code d -> d.nameservers("10.0.0.10")}
     */
    public PodDraft dnsConfig(UnaryOperator<DnsConfigDraft> more) {
        DnsConfigDraft given = state.check("dnsConfig")
                .applied(more, new DnsConfigDraft(ObjectDraft.of(PodDNSConfig.class, "dnsConfig")), 1, "more");
        return new PodDraft(state.edit((p, line) -> p.spec().merge("dnsConfig", given.state, line)));
    }

    /**
     * Adds to {@code hostAliases}: extra lines for {@code /etc/hosts} in the containers of the pod. Each IP address may
     * occur once.
     *
     * @param ip IPv4 or IPv6 address, unique among the aliases of the pod.
     * @param hostnames names for the address, each a DNS subdomain.
     */
    public PodDraft hostAlias(String ip, String... hostnames) {
        Arguments arguments = state.check("hostAlias");
        return new PodDraft(state.add(
                "hostAliases",
                HostAlias.builder()
                        .ip(arguments.required(ip, 1, "ip"))
                        .hostnames(arguments.elements(hostnames, 2, "hostnames"))
                        .build()));
    }

    // Security

    /**
     * Fits the restricted Pod Security Standard: sets {@code runAsNonRoot: true} and the runtime's default seccomp
     * profile on the pod, and {@code allowPrivilegeEscalation: false} and the drop of all capabilities on each
     * container (init containers, sidecars and ephemeral ones too), wherever no word has written another value. Values
     * that are written and do not fit stay, and are found by a validator with that level. On Windows it sets {@code
     * runAsNonRoot: true} alone: that is all that the standard asks for there, and the server refuses the rest. {@link
     * #hardenedFields} lists what it set.
     */
    public PodDraft hardened() {
        return new PodDraft(state.edit((p, line) -> p.harden()));
    }

    /** The fields that {@link #hardened} has set, because no word had; empty without that word. */
    public List<FieldPath> hardenedFields() {
        return state.compile().hardened();
    }

    /** Writes {@code securityContext}, as an empty object if no other word writes more of it. */
    public PodDraft securityContext() {
        return new PodDraft(state.edit((p, line) -> p.spec().present("securityContext", line)));
    }

    /**
     * Sets {@code runAsUser}: user ID of the first process in each container, 0 to 2147483647; a container may override
     * it. Absent: the user named in the image. Not for Windows pods.
     *
     * @param value the value of the field
     */
    public PodDraft runAsUser(long value) {
        return new PodDraft(state.set("securityContext", "runAsUser", value));
    }

    /**
     * Sets {@code runAsGroup}: primary group ID of the first process in each container, 0 to 2147483647; a container
     * may override it. Absent: what the image or the container runtime says, often 0. Not for Windows pods.
     *
     * @param value the value of the field
     */
    public PodDraft runAsGroup(long value) {
        return new PodDraft(state.set("securityContext", "runAsGroup", value));
    }

    /** Sets {@code runAsNonRoot} to true. See {@link #runAsNonRoot(boolean)}. */
    public PodDraft runAsNonRoot() {
        return runAsNonRoot(true);
    }

    /**
     * Sets {@code runAsNonRoot}: whether the kubelet refuses to start a container that would run as user 0; a container
     * may override it. Absent: no check. An image that gives its user as a name, not a number, fails the check unless
     * {@code runAsUser} is given.
     *
     * @param value the value of the field
     */
    public PodDraft runAsNonRoot(boolean value) {
        return new PodDraft(state.set("securityContext", "runAsNonRoot", value));
    }

    /**
     * Sets {@code seLinuxOptions}: SELinux label for all containers; a container may replace it. Absent: the container
     * runtime picks a label for each container. Not for Windows pods. Fields that it has already and that are not
     * written stay.
     *
     * @param more its fields, such as {@code o -> o.level("s0:c123,c456")}
     */
    public PodDraft seLinuxOptions(UnaryOperator<SELinuxOptionsDraft> more) {
        SELinuxOptionsDraft options = state.check("seLinuxOptions")
                .applied(
                        more,
                        new SELinuxOptionsDraft(ObjectDraft.of(SELinuxOptions.class, "seLinuxOptions")),
                        1,
                        "more");
        return new PodDraft(state.edit(
                (p, line) -> p.spec().object("securityContext").merge("seLinuxOptions", options.state, line)));
    }

    /**
     * Sets {@code windowsOptions}: windows settings for all containers; a container may override each of them. Not for
     * pods whose {@code os} is {@code linux}. Fields that it has already and that are not written stay.
     *
     * @param more its fields, such as {@code w -> w.runAsUserName("ContainerUser")}
     */
    public PodDraft windowsOptions(UnaryOperator<WindowsOptionsDraft> more) {
        WindowsOptionsDraft options = state.check("windowsOptions")
                .applied(
                        more,
                        new WindowsOptionsDraft(ObjectDraft.of(WindowsSecurityContextOptions.class, "windowsOptions")),
                        1,
                        "more");
        return new PodDraft(state.edit(
                (p, line) -> p.spec().object("securityContext").merge("windowsOptions", options.state, line)));
    }

    /**
     * Sets {@code seccompProfile}: system call filter for all containers; a container may replace it. Absent:
     * unconfined, unless the kubelet is set to default to the profile of the runtime. Not for Windows pods.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     */
    public PodDraft seccompProfile(ProfileType type) {
        return seccompProfile(
                state.check("seccompProfile").required(type, 1, "type").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     */
    public PodDraft seccompProfile(String type) {
        return new PodDraft(state.set(
                "securityContext",
                "seccompProfile",
                SeccompProfile.builder()
                        .type(state.check("seccompProfile").required(type, 1, "type"))
                        .build()));
    }

    /**
     * The same with a profile of the node.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     * @param localhostProfile path of the profile file on the node, relative to the seccomp directory of the
     *     kubelet and without {@code ..}. Required if {@code type} is {@code Localhost}, and not allowed otherwise; the
     *     file must already be on the node.
     */
    public PodDraft seccompProfile(ProfileType type, String localhostProfile) {
        Arguments arguments = state.check("seccompProfile");
        return new PodDraft(state.set(
                "securityContext",
                "seccompProfile",
                SeccompProfile.builder()
                        .type(arguments.required(type, 1, "type").toString())
                        .localhostProfile(arguments.required(localhostProfile, 2, "localhostProfile"))
                        .build()));
    }

    /**
     * Sets {@code appArmorProfile}: appArmor profile for all containers; a container may replace it. Absent: the
     * default of the container runtime, if AppArmor is on. Not for Windows pods. Since Kubernetes 1.30.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     */
    public PodDraft appArmorProfile(ProfileType type) {
        return appArmorProfile(
                state.check("appArmorProfile").required(type, 1, "type").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     */
    public PodDraft appArmorProfile(String type) {
        return new PodDraft(state.set(
                "securityContext",
                "appArmorProfile",
                AppArmorProfile.builder()
                        .type(state.check("appArmorProfile").required(type, 1, "type"))
                        .build()));
    }

    /**
     * The same with a profile of the node.
     *
     * @param type {@code RUNTIME_DEFAULT}, {@code LOCALHOST} or {@code UNCONFINED}
     * @param localhostProfile name of a profile already loaded on the node, at most 4095 characters and without
     *     spaces around it. Required if {@code type} is {@code Localhost}, and not allowed otherwise. Since Kubernetes
     *     1.30.
     */
    public PodDraft appArmorProfile(ProfileType type, String localhostProfile) {
        Arguments arguments = state.check("appArmorProfile");
        return new PodDraft(state.set(
                "securityContext",
                "appArmorProfile",
                AppArmorProfile.builder()
                        .type(arguments.required(type, 1, "type").toString())
                        .localhostProfile(arguments.required(localhostProfile, 2, "localhostProfile"))
                        .build()));
    }

    /**
     * Sets {@code fsGroup}: group ID, 0 to 2147483647, that owns the volumes of the pod and is added to the groups of
     * every container. Volumes that support it are made readable and writable for this group, which can be slow for
     * large ones. Absent: ownership and permissions of volumes stay as they are. Not for Windows pods.
     *
     * @param value the value of the field
     */
    public PodDraft fsGroup(long value) {
        return new PodDraft(state.set("securityContext", "fsGroup", value));
    }

    /**
     * Sets {@code fsGroupChangePolicy}: when the ownership of a volume is changed to {@code fsGroup}: {@code Always},
     * or {@code OnRootMismatch} to skip it if the top directory is already right. Absent: {@code Always}. No effect on
     * {@code secret}, {@code configMap} and {@code emptyDir} volumes. Not for Windows pods.
     *
     * @param value one of {@code ALWAYS}, {@code ON_ROOT_MISMATCH}
     */
    public PodDraft fsGroupChangePolicy(FSGroupChangePolicy value) {
        return fsGroupChangePolicy(
                state.check("fsGroupChangePolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public PodDraft fsGroupChangePolicy(String value) {
        return new PodDraft(state.set(
                "securityContext",
                "fsGroupChangePolicy",
                state.check("fsGroupChangePolicy").required(value, 1, "value")));
    }

    /**
     * Adds to {@code supplementalGroups}: further group IDs of the first process in each container, each 0 to
     * 2147483647, added to the primary group and {@code fsGroup}. Absent: none; groups listed in the image may still
     * apply, see {@code supplementalGroupsPolicy}. Not for Windows pods. Absent is null, as the server tells it from
     * empty.
     *
     * @param groups the groups, by number
     */
    public PodDraft supplementalGroups(long... groups) {
        long[] given =
                state.check("supplementalGroups").required(groups, 1, "groups").clone();
        return new PodDraft(state.edit((p, line) -> {
            ObjectCompiler context = p.spec().object("securityContext");
            context.present("supplementalGroups", line);
            for (long group : given) {
                context.add("supplementalGroups", group, line);
            }
        }));
    }

    /**
     * The same with a collection.
     *
     * @param groups the groups, by number
     */
    public PodDraft supplementalGroups(Iterable<Long> groups) {
        List<Long> given = state.check("supplementalGroups").elements(groups, 1, "groups");
        return supplementalGroups(given.stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * Sets {@code supplementalGroupsPolicy}: how the groups of the first process are put together: {@code Merge} adds
     * those the image lists for the user in {@code /etc/group}, {@code Strict} does not. Absent: {@code Merge}. The
     * container runtime has to support {@code Strict}. Not for Windows pods. Since Kubernetes 1.31.
     *
     * @param value one of {@code MERGE}, {@code STRICT}
     */
    public PodDraft supplementalGroupsPolicy(SupplementalGroupsPolicy value) {
        return supplementalGroupsPolicy(state.check("supplementalGroupsPolicy")
                .required(value, 1, "value")
                .toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public PodDraft supplementalGroupsPolicy(String value) {
        return new PodDraft(state.set(
                "securityContext",
                "supplementalGroupsPolicy",
                state.check("supplementalGroupsPolicy").required(value, 1, "value")));
    }

    /**
     * Adds to {@code sysctls}: kernel parameters to set for the pod. Unsafe ones must be allowed on the node, or the
     * pod is refused there. Not for Windows pods.
     *
     * @param name the kernel parameter
     * @param value its value
     */
    public PodDraft sysctl(String name, String value) {
        Arguments arguments = state.check("sysctl");
        Sysctl sysctl = Sysctl.builder()
                .name(arguments.required(name, 1, "name"))
                .value(arguments.required(value, 2, "value"))
                .build();
        return new PodDraft(
                state.edit((p, line) -> p.spec().object("securityContext").add("sysctls", sysctl, line)));
    }

    /**
     * Sets {@code seLinuxChangePolicy}: how volumes get the SELinux label of the pod: {@code MountOption} mounts them
     * with the label, {@code Recursive} relabels every file. {@code MountOption} is rejected unless the feature gate
     * {@code SELinuxMount} is on, which it is not by default. Absent: {@code MountOption} with that gate; without it,
     * {@code MountOption} for volumes with access mode {@code ReadWriteOncePod} and {@code Recursive} for others. Pods
     * that share a volume should agree on it. Not for Windows pods. Since Kubernetes 1.32.
     *
     * @param value one of {@code RECURSIVE}, {@code MOUNT_OPTION}
     */
    public PodDraft seLinuxChangePolicy(SELinuxChangePolicy value) {
        return seLinuxChangePolicy(
                state.check("seLinuxChangePolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public PodDraft seLinuxChangePolicy(String value) {
        return new PodDraft(state.set(
                "securityContext",
                "seLinuxChangePolicy",
                state.check("seLinuxChangePolicy").required(value, 1, "value")));
    }

    // Scheduling

    /**
     * Adds to {@code nodeSelector}: labels a node must carry, all of them with exactly these values, for the pod to be
     * scheduled there. Absent: no such limit. For richer rules use node affinity; if both are given, both must hold.
     *
     * @param key a label of nodes
     * @param value its value
     */
    public PodDraft nodeSelector(String key, String value) {
        Arguments arguments = state.check("nodeSelector");
        arguments.required(key, 1, "key");
        arguments.required(value, 2, "value", key);
        return new PodDraft(state.edit((p, line) -> p.spec().put("nodeSelector", key, value, line)));
    }

    /**
     * The same with several labels.
     *
     * @param labels labels and their values
     */
    public PodDraft nodeSelector(Map<String, String> labels) {
        Map<String, String> given = state.check("nodeSelector").entries(labels, 1, "labels");
        return new PodDraft(
                state.edit((p, line) -> given.forEach((key, value) -> p.spec().put("nodeSelector", key, value, line))));
    }

    /**
     * Sets {@code nodeName}: name of the node the pod runs on, normally set by the scheduler. Absent: the pod waits for
     * the scheduler. Setting it by hand skips the scheduler and its checks; use affinity or {@code nodeSelector} to
     * express a wish.
     *
     * @param value the value of the field
     */
    public PodDraft nodeName(String value) {
        return new PodDraft(state.set("nodeName", state.check("nodeName").required(value, 1, "value")));
    }

    /**
     * Sets {@code schedulerName}: name of the scheduler that places the pod. Absent: {@code default-scheduler}. With a
     * name that no running scheduler answers to, the pod stays pending.
     *
     * @param value the value of the field
     */
    public PodDraft schedulerName(String value) {
        return new PodDraft(
                state.set("schedulerName", state.check("schedulerName").required(value, 1, "value")));
    }

    /**
     * Sets {@code priorityClassName}: name of the priority class, from which the server takes the priority of the pod.
     * {@code system-node-critical} and {@code system-cluster-critical} are built in; any other must exist. Absent: the
     * default class of the cluster, or priority 0 if there is none.
     *
     * @param value the value of the field
     */
    public PodDraft priorityClassName(String value) {
        return new PodDraft(
                state.set("priorityClassName", state.check("priorityClassName").required(value, 1, "value")));
    }

    /**
     * Sets {@code priority}: priority of the pod as a number; higher is more important. The server computes it from
     * {@code priorityClassName} and rejects a pod that gives another value, so leave it out.
     *
     * @param value the value of the field
     */
    public PodDraft priority(int value) {
        return new PodDraft(state.set("priority", value));
    }

    /**
     * Sets {@code preemptionPolicy}: whether the pod may evict pods of lower priority to get a place: {@code
     * PreemptLowerPriority} or {@code Never}. Absent: the policy of the priority class, or {@code
     * PreemptLowerPriority}. A value that contradicts the priority class is rejected.
     *
     * @param value one of {@code PREEMPT_LOWER_PRIORITY}, {@code NEVER}
     */
    public PodDraft preemptionPolicy(PreemptionPolicy value) {
        return preemptionPolicy(
                state.check("preemptionPolicy").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public PodDraft preemptionPolicy(String value) {
        return new PodDraft(
                state.set("preemptionPolicy", state.check("preemptionPolicy").required(value, 1, "value")));
    }

    /**
     * Adds to {@code tolerations}: taints the pod puts up with. A toleration permits a node; it does not attract the
     * pod to it. The server usually adds two for nodes that are not ready or unreachable, with 300 seconds each.
     *
     * @param more its fields, such as {@code t -> t.key("gpu").operator(EXISTS)}; without a key it tolerates every
     *     taint
     */
    public PodDraft toleration(UnaryOperator<TolerationDraft> more) {
        TolerationDraft given = state.check("toleration")
                .applied(more, new TolerationDraft(ObjectDraft.of(Toleration.class, "toleration")), 1, "more");
        return new PodDraft(state.add("tolerations", given.state));
    }

    /**
     * The same for taints of a key, whatever their value.
     *
     * @param key the key
     * @param operator {@code EXISTS}
     * @param effect the effect
     */
    public PodDraft toleration(String key, TolerationOperator operator, TaintEffect effect) {
        Arguments arguments = state.check("toleration");
        arguments.required(key, 1, "key");
        arguments.required(operator, 2, "operator");
        arguments.required(effect, 3, "effect");
        return toleration(t -> t.key(key).operator(operator).effect(effect));
    }

    /**
     * The same for taints of a key and a value.
     *
     * @param key the key
     * @param operator {@code EQUAL}
     * @param value the value
     * @param effect the effect
     */
    public PodDraft toleration(String key, TolerationOperator operator, String value, TaintEffect effect) {
        Arguments arguments = state.check("toleration");
        arguments.required(key, 1, "key");
        arguments.required(operator, 2, "operator");
        arguments.required(value, 3, "value");
        arguments.required(effect, 4, "effect");
        return toleration(t -> t.key(key).operator(operator).value(value).effect(effect));
    }

    /**
     * Adds to {@code schedulingGates}: gates that hold the pod back from scheduling while any is left. They can be
     * given only on creation and afterwards only be removed, by whoever manages the gate. Absent: the pod is scheduled
     * at once. Since Kubernetes 1.26.
     *
     * @param name name of the gate, a qualified name such as {@code example.com/quota}, unique in the pod. Since
     *     Kubernetes 1.26.
     */
    public PodDraft schedulingGate(String name) {
        String given = state.check("schedulingGate").required(name, 1, "name");
        return new PodDraft(state.add(
                "schedulingGates", PodSchedulingGate.builder().name(given).build()));
    }

    /**
     * Adds to {@code evictionResponders}: who takes part in the eviction of the pod, at most 10, the highest priority
     * first. Cannot be combined with {@code schedulingGroup}. Since Kubernetes 1.37, and with the feature gate {@code
     * EvictionRequestAPI}, which is off by default.
     *
     * @param name name of the responder, a label key with a domain, such as {@code example.com/backup}
     * @param priority from 1000 to 100000; the controller of the pod should have 10000
     */
    public PodDraft evictionResponder(String name, int priority) {
        String given = state.check("evictionResponder").required(name, 1, "name");
        return new PodDraft(state.add(
                "evictionResponders",
                EvictionResponder.builder().name(given).priority(priority).build()));
    }

    /**
     * Sets {@code schedulingGroup}: group of pods that the scheduler treats as one unit with this pod. Cannot be
     * changed after creation. Absent: the pod is scheduled on its own. Alpha; it needs the feature gate {@code
     * GenericWorkload}, which is off by default. Since Kubernetes 1.36.
     *
     * @param podGroupName name of the PodGroup in the namespace of the pod, a DNS subdomain. It must be given, as
     *     there is no other way yet to name a group; the PodGroup may be created after the pod. Since Kubernetes 1.36.
     */
    public PodDraft schedulingGroup(String podGroupName) {
        String given = state.check("schedulingGroup").required(podGroupName, 1, "podGroupName");
        return new PodDraft(state.set(
                "schedulingGroup",
                PodSchedulingGroup.builder().podGroupName(given).build()));
    }

    /** Writes {@code affinity}, as an empty object if no other word writes more of it. */
    public PodDraft affinity() {
        return new PodDraft(state.edit((p, line) -> p.spec().present("affinity", line)));
    }

    /**
     * Sets {@code nodeAffinity}: rules about the labels of nodes. What it has already and is not written stays.
     *
     * @param more its fields, such as {@code n -> n.required(t -> t.matchExpression("disk", IN, "ssd"))}
     */
    public PodDraft nodeAffinity(UnaryOperator<NodeAffinityDraft> more) {
        NodeAffinityDraft given = state.check("nodeAffinity")
                .applied(more, new NodeAffinityDraft(ObjectDraft.of(NodeAffinity.class, "nodeAffinity")), 1, "more");
        return new PodDraft(
                state.edit((p, line) -> p.spec().object("affinity").merge("nodeAffinity", given.state, line)));
    }

    /**
     * Sets {@code podAffinity}: rules for running near certain other pods, such as in the same zone. What it has
     * already and is not written stays.
     *
     * @param more its fields, such as {@code a -> a.required(ZONE, t -> t.labelSelector(s -> s.matchLabel("app",
     *     "db")))}
     */
    public PodDraft podAffinity(UnaryOperator<PodAffinityDraft> more) {
        PodAffinityDraft given = state.check("podAffinity")
                .applied(more, new PodAffinityDraft(ObjectDraft.of(PodAffinity.class, "podAffinity")), 1, "more");
        return new PodDraft(
                state.edit((p, line) -> p.spec().object("affinity").merge("podAffinity", given.state, line)));
    }

    /**
     * Sets {@code podAntiAffinity}: rules for running away from certain other pods, such as on another node. What it
     * has already and is not written stays.
     *
     * @param more its fields, such as {@code a -> a.required(ZONE, t -> t.labelSelector(s -> s.matchLabel("app",
     *     "db")))}
     */
    public PodDraft podAntiAffinity(UnaryOperator<PodAffinityDraft> more) {
        PodAffinityDraft given = state.check("podAntiAffinity")
                .applied(
                        more,
                        new PodAffinityDraft(ObjectDraft.of(PodAntiAffinity.class, "podAntiAffinity")),
                        1,
                        "more");
        return new PodDraft(
                state.edit((p, line) -> p.spec().object("affinity").merge("podAntiAffinity", given.state, line)));
    }

    /**
     * Adds to {@code topologySpreadConstraints}: rules for spreading matching pods evenly over zones, nodes or other
     * domains; all of them must hold. A pair of {@code topologyKey} and {@code whenUnsatisfiable} may occur once.
     * Absent: the defaults of the scheduler.
     *
     * @param more its fields; {@code maxSkew}, {@code topologyKey} and {@code whenUnsatisfiable} are required
     */
    public PodDraft topologySpreadConstraint(UnaryOperator<TopologySpreadDraft> more) {
        TopologySpreadDraft given = spread(
                "topologySpreadConstraint", 1, ObjectDraft.of(TopologySpreadConstraint.class, "the constraint"), more);
        return new PodDraft(state.add("topologySpreadConstraints", given.state));
    }

    /**
     * Spreads the pods with the same labels evenly: a constraint with {@code maxSkew: 1}, {@code whenUnsatisfiable:
     * DoNotSchedule} and a selector of the labels that the draft has in the end.
     *
     * @param topologyKey such as {@code ZONE}
     */
    public PodDraft spreadOver(Topology topologyKey) {
        return spreadOver(topologyKey, s -> s);
    }

    /**
     * The same with other values for its fields.
     *
     * @param topologyKey such as {@code ZONE}
     * @param more its fields
     */
    public PodDraft spreadOver(Topology topologyKey, UnaryOperator<TopologySpreadDraft> more) {
        ObjectDraft<TopologySpreadConstraint> even = ObjectDraft.of(
                TopologySpreadConstraint.class,
                TopologySpreadConstraint.builder()
                        .maxSkew(1)
                        .topologyKey(state.check("spreadOver")
                                .required(topologyKey, 1, "topologyKey")
                                .key())
                        .whenUnsatisfiable("DoNotSchedule")
                        .build(),
                "the constraint");
        TopologySpreadDraft given = spread("spreadOver", 2, even, more);
        return new PodDraft(state.edit((p, line) -> p.spread(given.state, line)));
    }

    private TopologySpreadDraft spread(
            String word,
            int position,
            ObjectDraft<TopologySpreadConstraint> begin,
            UnaryOperator<TopologySpreadDraft> more) {
        return state.check(word).applied(more, new TopologySpreadDraft(begin), position, "more");
    }

    // The result

    /**
     * Changes the model's builder after all words, for what has no word.
     *
     * @param change what to do with the builder, which has all containers
     */
    public PodDraft customize(Consumer<Pod.Builder> change) {
        Consumer<Pod.Builder> given = state.check("customize").required(change, 1, "change");
        return new PodDraft(state.edit((p, line) -> p.customize(given, line)));
    }

    /** Everything that is wrong with the pod as the template of a workload; paths begin at the template. */
    public Report validateTemplate() {
        return validateTemplate(Validator.standard());
    }

    /**
     * The same by another validator.
     *
     * @param validator the validator
     */
    public Report validateTemplate(Validator validator) {
        return DraftReport.ofTemplate(
                state.compile(), state.check("validateTemplate").required(validator, 1, "validator"));
    }

    /**
     * The pod.
     *
     * @throws InvalidPodException where the server would refuse it, or Podwright's advice has an error; it has the whole
     *     report
     */
    @Override
    public Pod build() {
        return build(Validator.standard());
    }

    /**
     * The same by another validator.
     *
     * @param validator the validator
     * @throws InvalidPodException where the report has an error; it has the whole report
     */
    @Override
    public Pod build(Validator validator) {
        CompiledPod compiled = state.compile();
        return checked(
                DraftReport.of(compiled.toObject(), state.check("build").required(validator, 1, "validator")),
                compiled);
    }

    /**
     * The pod as the template of a workload: its metadata and spec.
     *
     * @throws InvalidPodException where the server would refuse it, or Podwright's advice has an error; it has the whole
     *     report
     */
    public PodTemplateSpec buildTemplate() {
        return buildTemplate(Validator.standard());
    }

    /**
     * The same by another validator.
     *
     * @param validator the validator
     * @throws InvalidPodException where the report has an error; it has the whole report
     */
    public PodTemplateSpec buildTemplate(Validator validator) {
        CompiledPod compiled = state.compile();
        Report report =
                DraftReport.ofTemplate(compiled, state.check("buildTemplate").required(validator, 1, "validator"));
        return DraftReport.template(checked(report, compiled));
    }

    private static Pod checked(Report report, CompiledPod compiled) {
        if (report.hasErrors()) {
            throw new InvalidPodException(report);
        }
        return compiled.pod();
    }

    /** The pod as the template of a workload, not validated. An argument that cannot be read leaves its field absent. */
    public PodTemplateSpec buildTemplateUnchecked() {
        return DraftReport.template(buildUnchecked());
    }

    /**
     * The pod as the template of a workload, not validated, with the Java lines of its fields: to be laid over another
     * template, or judged by {@link Validator#validate(Fragment)}. Paths begin at the template. An argument that cannot be
     * read leaves its field absent, and is in the fragment's report.
     */
    public Fragment<PodTemplateSpec> fragment() {
        return DraftReport.fragment(state.compile());
    }

    /** Shows which containers the draft has, and none of its values. */
    @Override
    public String toString() {
        return "pod draft of " + state.containerNames();
    }
}
