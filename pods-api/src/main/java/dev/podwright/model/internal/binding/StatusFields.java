package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.version.KubernetesVersion;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The fields of the status of each kind and of all below it, which the model does not have: enough to decide whether it
 * can be read.
 *
 * <p>Upstream: {@code PodStatus} in {@code k8s.io/api/core/v1}, and likewise for the other kinds of the model.
 */
public final class StatusFields {
    /**
     * A type a line; a field is its name and its kind or type, with {@code []} for a list and {@code {}} for a map. After
     * {@code @} are the minor version that it came with, if that is after the oldest, and the first one without it.
     */
    private static final String TABLE = """
            PodStatus observedGeneration@33=int64 phase=string conditions=[]PodCondition message=string reason=string \
              nominatedNodeName=string hostIP=string hostIPs=[]HostIP podIP=string podIPs=[]PodIP startTime=time \
              initContainerStatuses=[]ContainerStatus containerStatuses=[]ContainerStatus qosClass=string \
              ephemeralContainerStatuses=[]ContainerStatus resize=string \
              resourceClaimStatuses=[]PodResourceClaimStatus \
              extendedResourceClaimStatus@34=PodExtendedResourceClaimStatus allocatedResources@35={}quantity \
              resources@35=ResourceRequirements \
              nodeAllocatableResourceClaimStatuses@36=[]NodeAllocatableResourceClaimStatus \
              volumeHealth@37=[]PodVolumeHealth
            PodCondition type=string observedGeneration@33=int64 status=string lastProbeTime=time \
              lastTransitionTime=time reason=string message=string
            HostIP ip=string
            PodIP ip=string
            ContainerStatus name=string state=ContainerState lastState=ContainerState ready=boolean \
              restartCount=int32 image=string imageID=string containerID=string started=boolean \
              allocatedResources={}quantity resources=ResourceRequirements volumeMounts@30=[]VolumeMountStatus \
              user@31=ContainerUser allocatedResourcesStatus@31=[]ResourceStatus stopSignal@33=string
            ContainerState waiting=ContainerStateWaiting running=ContainerStateRunning \
              terminated=ContainerStateTerminated
            ContainerStateWaiting reason=string message=string
            ContainerStateRunning startedAt=time
            ContainerStateTerminated exitCode=int32 signal=int32 reason=string message=string startedAt=time \
              finishedAt=time containerID=string
            ResourceRequirements limits={}quantity requests={}quantity claims=[]ResourceClaim
            ResourceClaim name=string request@31=string
            VolumeMountStatus name=string mountPath=string readOnly=boolean recursiveReadOnly=string \
              volumeStatus@36=VolumeStatus
            VolumeStatus image=ImageVolumeStatus
            ImageVolumeStatus imageRef=string
            ContainerUser linux=LinuxContainerUser
            LinuxContainerUser uid=int64 gid=int64 supplementalGroups=[]int64
            ResourceStatus name=string resources=[]ResourceHealth
            ResourceHealth resourceID=string health=string message@36=string
            PodResourceClaimStatus name=string resourceClaimName=string
            PodExtendedResourceClaimStatus requestMappings=[]ContainerExtendedResourceRequest \
              resourceClaimName=string
            ContainerExtendedResourceRequest containerName=string resourceName=string requestName=string
            NodeAllocatableResourceClaimStatus resourceClaimName=string containers=[]string \
              resources@36-37={}quantity mapping@37=[]NodeAllocatableMappedResources \
              overhead@37=[]NodeAllocatableOverheadResources
            NodeAllocatableMappedResources name=string quantity=quantity
            NodeAllocatableOverheadResources name=string perPod=quantity perContainer=quantity
            PodVolumeHealth name=string healthConditions=[]VolumeHealthCondition lastTransitionTime=time
            VolumeHealthCondition status=string reason=string message=string
            DeploymentStatus observedGeneration=int64 replicas=int32 updatedReplicas=int32 readyReplicas=int32 \
              availableReplicas=int32 unavailableReplicas=int32 terminatingReplicas@33=int32 \
              conditions=[]DeploymentCondition collisionCount=int32
            ReplicaSetStatus replicas=int32 fullyLabeledReplicas=int32 readyReplicas=int32 availableReplicas=int32 \
              terminatingReplicas@33=int32 observedGeneration=int64 conditions=[]ReplicaSetCondition
            StatefulSetStatus observedGeneration=int64 replicas=int32 readyReplicas=int32 currentReplicas=int32 \
              updatedReplicas=int32 currentRevision=string updateRevision=string collisionCount=int32 \
              conditions=[]StatefulSetCondition availableReplicas=int32
            DaemonSetStatus currentNumberScheduled=int32 numberMisscheduled=int32 desiredNumberScheduled=int32 \
              numberReady=int32 observedGeneration=int64 updatedNumberScheduled=int32 numberAvailable=int32 \
              numberUnavailable=int32 collisionCount=int32 conditions=[]DaemonSetCondition
            JobStatus conditions=[]JobCondition startTime=time completionTime=time active=int32 succeeded=int32 \
              failed=int32 terminating=int32 completedIndexes=string failedIndexes=string \
              uncountedTerminatedPods=UncountedTerminatedPods ready=int32
            CronJobStatus active=[]ObjectReference lastScheduleTime=time lastSuccessfulTime=time
            ServiceStatus loadBalancer=LoadBalancerStatus conditions=[]Condition
            PersistentVolumeClaimStatus phase=string accessModes=[]string capacity={}quantity \
              conditions=[]PersistentVolumeClaimCondition allocatedResources={}quantity \
              allocatedResourceStatuses={}string currentVolumeAttributesClassName=string \
              modifyVolumeStatus=ModifyVolumeStatus healthStatus@37=VolumeHealthStatus
            NamespaceStatus phase=string conditions=[]NamespaceCondition
            DeploymentCondition type=string status=string lastUpdateTime=time lastTransitionTime=time reason=string \
              message=string
            ReplicaSetCondition type=string status=string lastTransitionTime=time reason=string message=string
            StatefulSetCondition type=string status=string lastTransitionTime=time reason=string message=string
            DaemonSetCondition type=string status=string lastTransitionTime=time reason=string message=string
            JobCondition type=string status=string lastProbeTime=time lastTransitionTime=time reason=string \
              message=string
            UncountedTerminatedPods succeeded=[]string failed=[]string
            ObjectReference kind=string namespace=string name=string uid=string apiVersion=string \
              resourceVersion=string fieldPath=string
            LoadBalancerStatus ingress=[]LoadBalancerIngress
            Condition type=string status=string observedGeneration=int64 lastTransitionTime=time reason=string \
              message=string
            PersistentVolumeClaimCondition type=string status=string lastProbeTime=time lastTransitionTime=time \
              reason=string message=string
            ModifyVolumeStatus targetVolumeAttributesClassName=string status=string
            VolumeHealthStatus healthConditions=[]VolumeHealthCondition lastTransitionTime=time
            NamespaceCondition type=string status=string lastTransitionTime=time reason=string message=string
            LoadBalancerIngress ip=string hostname=string ipMode=string ports=[]PortStatus
            PortStatus port=int32 protocol=string error=string
            """;

    /**
     * What a field holds.
     *
     * @param type the name of the type of a {@link FieldKind#OBJECT}; empty for all other kinds
     * @param since the minor version that the field came with; 0 for the oldest
     * @param until the first minor version without the field
     */
    public record Shape(FieldShape shape, FieldKind kind, String type, int since, int until) {

        /** Whether a version of the API has the field. */
        public boolean existsIn(KubernetesVersion version) {
            return version.minor() >= since && version.minor() < until;
        }
    }

    private static final Map<String, Map<String, Shape>> TYPES = parse();

    private StatusFields() {}

    /** The type of the status of a kind as a whole. */
    public static String typeOf(String kind) {
        return kind + "Status";
    }

    /** The fields of a type by name. */
    public static Map<String, Shape> of(String type) {
        return TYPES.getOrDefault(type, Map.of());
    }

    /**
     * Visits the fields of the status of a kind, at any depth, that a version of the API has or does not have otherwise than the
     * newest one: those that only one of both has. What is in such a field is not visited.
     */
    public static void differing(
            JsonObject status,
            String kind,
            FieldPath path,
            KubernetesVersion version,
            BiConsumer<FieldPath, Shape> visitor) {
        differing((JsonValue) status, typeOf(kind), path, version, visitor);
    }

    private static void differing(
            JsonValue value,
            String type,
            FieldPath path,
            KubernetesVersion version,
            BiConsumer<FieldPath, Shape> visitor) {
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.elements().size(); i++) {
                differing(list.elements().get(i), type, path.index(i), version, visitor);
            }
        } else if (value instanceof JsonObject object) {
            for (JsonObject.Member member : object.members()) {
                Shape field = of(type).get(member.key());
                if (field != null && field.existsIn(version) != field.existsIn(KubernetesVersion.newest())) {
                    visitor.accept(path.child(member.key()), field);
                } else if (field != null && field.kind() == FieldKind.OBJECT) {
                    differing(member.value(), field.type(), path.child(member.key()), version, visitor);
                }
            }
        }
    }

    private static Map<String, Map<String, Shape>> parse() {
        Map<String, Map<String, Shape>> types = new HashMap<>();
        Map<String, Shape> fields = new HashMap<>();
        for (String word : TABLE.strip().split("\\s+", -1)) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                fields = new HashMap<>();
                types.put(word, fields);
            } else {
                put(fields, word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return types;
    }

    private static void put(Map<String, Shape> fields, String name, String text) {
        int at = name.indexOf('@');
        if (at < 0) {
            fields.put(name, shape(text, 0, Integer.MAX_VALUE));
            return;
        }
        String[] versions = name.substring(at + 1).split("-", -1);
        int until = versions.length == 1 ? Integer.MAX_VALUE : Integer.parseInt(versions[1]);
        fields.put(name.substring(0, at), shape(text, Integer.parseInt(versions[0]), until));
    }

    private static Shape shape(String text, int since, int until) {
        FieldShape shape = switch (text.charAt(0)) {
            case '[' -> FieldShape.LIST;
            case '{' -> FieldShape.MAP;
            default -> FieldShape.ONE;
        };
        String held = shape == FieldShape.ONE ? text : text.substring(2);
        return Character.isUpperCase(held.charAt(0))
                ? new Shape(shape, FieldKind.OBJECT, held, since, until)
                : new Shape(shape, FieldKind.valueOf(held.toUpperCase(Locale.ROOT)), "", since, until);
    }
}
