package dev.podwright.validate.internal.prepare;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.schema.Schemas;
import dev.podwright.validate.internal.core.Gate;
import dev.podwright.validate.internal.fields.FieldTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a pod's spec that the server drops while a feature gate is off.
 *
 * <p>Upstream: {@code dropDisabledFields} and what it calls in {@code k8s.io/kubernetes/pkg/api/pod}.
 */
final class GatedFields {
    private static final List<String> CONTAINERS = List.of("initContainers", "containers", "ephemeralContainers");
    private static final List<String> AFFINITY_TERMS = List.of(
            "affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution",
            "affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm",
            "affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution",
            "affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution.podAffinityTerm");

    /** All of them. A path that begins with a star holds for every list of containers. */
    static final List<GatedFields> ALL = List.of(
            of(Gate.USER_NAMESPACES_SUPPORT, "hostUsers"),
            of(Gate.SUPPLEMENTAL_GROUPS_POLICY, "securityContext.supplementalGroupsPolicy"),
            of(Gate.POD_LEVEL_RESOURCES, "resources"),
            of(Gate.PROC_MOUNT_TYPE, "*.securityContext.procMount").where(value -> !value.equals("Default")),
            of(Gate.NODE_INCLUSION_POLICY_IN_POD_TOPOLOGY_SPREAD, "topologySpreadConstraints.nodeTaintsPolicy"),
            of(Gate.NODE_INCLUSION_POLICY_IN_POD_TOPOLOGY_SPREAD, "topologySpreadConstraints.nodeAffinityPolicy"),
            of(Gate.MATCH_LABEL_KEYS_IN_POD_TOPOLOGY_SPREAD, "topologySpreadConstraints.matchLabelKeys"),
            new GatedFields(
                    Gate.MATCH_LABEL_KEYS_IN_POD_AFFINITY,
                    AFFINITY_TERMS.stream()
                            .flatMap(term -> Stream.of(term + ".matchLabelKeys", term + ".mismatchLabelKeys"))
                            .toList(),
                    value -> true),
            of(Gate.DYNAMIC_RESOURCE_ALLOCATION, "*.resources.claims", "resourceClaims"),
            of(Gate.CLUSTER_TRUST_BUNDLE_PROJECTION, "volumes.projected.sources.clusterTrustBundle"),
            of(Gate.POD_CERTIFICATE_REQUEST, "volumes.projected.sources.podCertificate"),
            of(
                    Gate.ATOMIC_WRITE_VOLUME_USER_FIELDS,
                    "volumes.secret.defaultUser",
                    "volumes.secret.items.user",
                    "volumes.configMap.defaultUser",
                    "volumes.configMap.items.user",
                    "volumes.downwardAPI.defaultUser",
                    "volumes.downwardAPI.items.user",
                    "volumes.projected.defaultUser",
                    "volumes.projected.sources.secret.items.user",
                    "volumes.projected.sources.downwardAPI.items.user",
                    "volumes.projected.sources.configMap.items.user",
                    "volumes.projected.sources.serviceAccountToken.user",
                    "volumes.projected.sources.clusterTrustBundle.user",
                    "volumes.projected.sources.podCertificate.user"),
            of(Gate.GENERIC_WORKLOAD, "schedulingGroup"),
            of(
                    Gate.GRPC_CONTAINER_PROBE_TLS,
                    "*.livenessProbe.grpc.mode",
                    "*.readinessProbe.grpc.mode",
                    "*.startupProbe.grpc.mode"),
            of(Gate.EVICTION_REQUEST_API, "evictionResponders"),
            of(Gate.IN_PLACE_POD_VERTICAL_SCALING, "*.resizePolicy"),
            of(Gate.SIDECAR_CONTAINERS, "initContainers.restartPolicy"),
            of(Gate.CONTAINER_RESTART_RULES, "initContainers.restartPolicy").where(value -> !value.equals("Always")),
            of(
                    Gate.CONTAINER_RESTART_RULES,
                    "containers.restartPolicy",
                    "ephemeralContainers.restartPolicy",
                    "*.restartPolicyRules"),
            of(Gate.RECURSIVE_READ_ONLY_MOUNTS, "*.volumeMounts.recursiveReadOnly"),
            of(Gate.EMPTY_DIR_VOLUME_MODE, "volumes.emptyDir.mode"),
            of(Gate.VOLUME_BIND_MOUNT_OPTIONS, "*.volumeMounts.bindMountOptions"),
            of(Gate.HOSTNAME_OVERRIDE, "hostnameOverride"),
            of(Gate.ENV_FILES, "*.env.valueFrom.fileKeyRef"),
            of(Gate.POD_LIFECYCLE_SLEEP_ACTION, "*.lifecycle.preStop.sleep", "*.lifecycle.postStart.sleep"),
            of(Gate.POD_LIFECYCLE_SLEEP_ACTION, "*.lifecycle")
                    .where(Lifecycle.builder().build()::equals),
            of(Gate.IMAGE_VOLUME, "volumes.image"),
            of(Gate.SELINUX_CHANGE_POLICY, "securityContext.seLinuxChangePolicy"),
            of(Gate.CONTAINER_STOP_SIGNALS, "*.lifecycle.stopSignal"),
            of(
                    Gate.H2C_CONTAINER_PROBE,
                    "*.livenessProbe.httpGet.protocol",
                    "*.readinessProbe.httpGet.protocol",
                    "*.startupProbe.httpGet.protocol",
                    "*.lifecycle.preStop.httpGet.protocol",
                    "*.lifecycle.postStart.httpGet.protocol"));

    private final Gate gate;
    private final List<String> paths;
    private final Predicate<Object> dropped;
    private volatile @Nullable FieldTree tree;

    private GatedFields(Gate gate, List<String> paths, Predicate<Object> dropped) {
        this.gate = gate;
        this.paths = paths;
        this.dropped = dropped;
    }

    private static GatedFields of(Gate gate, String... paths) {
        List<String> all = new ArrayList<>();
        for (String path : paths) {
            if (path.startsWith("*")) {
                CONTAINERS.forEach(list -> all.add(list + path.substring(1)));
            } else {
                all.add(path);
            }
        }
        return new GatedFields(gate, List.copyOf(all), value -> true);
    }

    private GatedFields where(Predicate<Object> test) {
        return new GatedFields(gate, paths, test);
    }

    /** The gate that they depend on. */
    Gate gate() {
        return gate;
    }

    /** The paths that lead to them from the spec. */
    List<String> paths() {
        return paths;
    }

    /** Whether a value of one of them goes. */
    boolean isDropped(Object value) {
        return dropped.test(value);
    }

    /** Whether a spec has one with a value that would go. */
    boolean areIn(PodSpec spec) {
        if (gate == Gate.ATOMIC_WRITE_VOLUME_USER_FIELDS) {
            return VolumeUsers.areIn(spec);
        }
        return tree().isIn(spec, (field, value) -> isDropped(value));
    }

    /** The fields; made when they are first asked for, since few pods meet a version that lacks most of these. */
    FieldTree tree() {
        FieldTree made = tree;
        if (made == null) {
            made = FieldTree.of(Schemas.of(PodSpec.class), paths);
            tree = made;
        }
        return made;
    }
}
