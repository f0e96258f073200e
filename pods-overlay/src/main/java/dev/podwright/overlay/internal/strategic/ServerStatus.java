package dev.podwright.overlay.internal.strategic;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How the server writes and merges the fields of the status of each kind, which the model does not have.
 *
 * <p>Upstream: the tags of {@code PodStatus} in {@code k8s.io/api/core/v1}, of its fields, and likewise for the other kinds.
 */
public final class ServerStatus {
    /** Fields that are written even if they are empty: a type a line, and its fields. */
    private static final Set<String> ALWAYS = fields("""
            PodCondition type status lastProbeTime lastTransitionTime
            HostIP ip
            PodIP ip
            ContainerStatus name state lastState ready restartCount image imageID
            ContainerStateRunning startedAt
            ContainerStateTerminated exitCode startedAt finishedAt
            ResourceClaim name
            VolumeMountStatus name mountPath
            LinuxContainerUser uid gid
            ResourceStatus name
            ResourceHealth resourceID
            PodResourceClaimStatus name
            PodExtendedResourceClaimStatus requestMappings resourceClaimName
            ContainerExtendedResourceRequest containerName resourceName requestName
            NodeAllocatableResourceClaimStatus resourceClaimName
            NodeAllocatableMappedResources name quantity
            NodeAllocatableOverheadResources name
            PodVolumeHealth name lastTransitionTime
            VolumeHealthCondition status reason
            ReplicaSetStatus replicas
            StatefulSetStatus replicas availableReplicas
            DaemonSetStatus currentNumberScheduled numberMisscheduled desiredNumberScheduled numberReady
            ServiceStatus loadBalancer
            DeploymentCondition type status lastUpdateTime lastTransitionTime
            ReplicaSetCondition type status lastTransitionTime
            StatefulSetCondition type status lastTransitionTime
            DaemonSetCondition type status lastTransitionTime
            JobCondition type status lastProbeTime lastTransitionTime
            Condition type status lastTransitionTime reason message
            PersistentVolumeClaimCondition type status lastProbeTime lastTransitionTime
            ModifyVolumeStatus status
            VolumeHealthStatus lastTransitionTime
            NamespaceCondition type status lastTransitionTime
            PortStatus port protocol
            """);

    /** Pointers to simple values. Like objects and times, they are written whenever they are given. */
    private static final Set<String> POINTERS = fields("""
            ContainerStatus started stopSignal
            VolumeMountStatus recursiveReadOnly
            ResourceHealth message
            PodResourceClaimStatus resourceClaimName
            NodeAllocatableMappedResources quantity
            NodeAllocatableOverheadResources perPod perContainer
            DeploymentStatus terminatingReplicas collisionCount
            ReplicaSetStatus terminatingReplicas
            StatefulSetStatus collisionCount
            DaemonSetStatus collisionCount
            JobStatus terminating failedIndexes ready
            PersistentVolumeClaimStatus currentVolumeAttributesClassName
            LoadBalancerIngress ipMode
            PortStatus error
            """);

    /** The lists to which a patch adds, and the field that identifies their elements. */
    private static final Map<String, String> MERGE_KEYS = keys("""
            PodStatus.conditions type
            PodStatus.hostIPs ip
            PodStatus.podIPs ip
            PodStatus.resourceClaimStatuses name
            PodStatus.nodeAllocatableResourceClaimStatuses resourceClaimName
            PodVolumeHealth.healthConditions status
            ContainerStatus.volumeMounts mountPath
            ContainerStatus.allocatedResourcesStatus name
            NodeAllocatableResourceClaimStatus.mapping name
            NodeAllocatableResourceClaimStatus.overhead name
            DeploymentStatus.conditions type
            ReplicaSetStatus.conditions type
            StatefulSetStatus.conditions type
            DaemonSetStatus.conditions type
            JobStatus.conditions type
            ServiceStatus.conditions type
            PersistentVolumeClaimStatus.conditions type
            VolumeHealthStatus.healthConditions status
            NamespaceStatus.conditions type
            """);

    private ServerStatus() {}

    private static Set<String> fields(String table) {
        Set<String> fields = new HashSet<>();
        for (String line : table.lines().toList()) {
            String[] words = line.split(" ", -1);
            for (int i = 1; i < words.length; i++) {
                fields.add(words[0] + "." + words[i]);
            }
        }
        return fields;
    }

    private static Map<String, String> keys(String table) {
        Map<String, String> keys = new HashMap<>();
        table.lines().map(line -> line.split(" ", -1)).forEach(words -> keys.put(words[0], words[1]));
        return keys;
    }

    /** Whether the server writes a field of a type even if it is empty. */
    public static boolean isAlwaysWritten(String type, String field) {
        return ALWAYS.contains(type + "." + field);
    }

    /** Whether a field with a simple value is a pointer, so that the server distinguishes absent and empty. */
    public static boolean isPointer(String type, String field) {
        return POINTERS.contains(type + "." + field);
    }

    /** The field that identifies the elements of a list to which a patch adds; empty for any other list. */
    public static String patchMergeKey(String type, String list) {
        return MERGE_KEYS.getOrDefault(type + "." + list, "");
    }
}
