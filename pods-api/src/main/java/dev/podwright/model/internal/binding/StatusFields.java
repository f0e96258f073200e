package dev.podwright.model.internal.binding;

import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The fields of a pod's status and of all below it, which the model does not have: enough to decide whether it can be
 * read.
 *
 * <p>Upstream: {@code PodStatus} in {@code k8s.io/api/core/v1}.
 */
public final class StatusFields {
    /** The type of a status as a whole. */
    public static final String ROOT = "PodStatus";

    /** A type a line; a field is its name and its kind or type, with {@code []} for a list and {@code {}} for a map. */
    private static final String TABLE = """
            PodStatus observedGeneration=int64 phase=string conditions=[]PodCondition message=string reason=string \
              nominatedNodeName=string hostIP=string hostIPs=[]HostIP podIP=string podIPs=[]PodIP startTime=time \
              initContainerStatuses=[]ContainerStatus containerStatuses=[]ContainerStatus qosClass=string \
              ephemeralContainerStatuses=[]ContainerStatus resize=string \
              resourceClaimStatuses=[]PodResourceClaimStatus \
              extendedResourceClaimStatus=PodExtendedResourceClaimStatus allocatedResources={}quantity \
              resources=ResourceRequirements \
              nodeAllocatableResourceClaimStatuses=[]NodeAllocatableResourceClaimStatus
            PodCondition type=string observedGeneration=int64 status=string lastProbeTime=time \
              lastTransitionTime=time reason=string message=string
            HostIP ip=string
            PodIP ip=string
            ContainerStatus name=string state=ContainerState lastState=ContainerState ready=boolean \
              restartCount=int32 image=string imageID=string containerID=string started=boolean \
              allocatedResources={}quantity resources=ResourceRequirements volumeMounts=[]VolumeMountStatus \
              user=ContainerUser allocatedResourcesStatus=[]ResourceStatus stopSignal=string
            ContainerState waiting=ContainerStateWaiting running=ContainerStateRunning \
              terminated=ContainerStateTerminated
            ContainerStateWaiting reason=string message=string
            ContainerStateRunning startedAt=time
            ContainerStateTerminated exitCode=int32 signal=int32 reason=string message=string startedAt=time \
              finishedAt=time containerID=string
            ResourceRequirements limits={}quantity requests={}quantity claims=[]ResourceClaim
            ResourceClaim name=string request=string
            VolumeMountStatus name=string mountPath=string readOnly=boolean recursiveReadOnly=string \
              volumeStatus=VolumeStatus
            VolumeStatus image=ImageVolumeStatus
            ImageVolumeStatus imageRef=string
            ContainerUser linux=LinuxContainerUser
            LinuxContainerUser uid=int64 gid=int64 supplementalGroups=[]int64
            ResourceStatus name=string resources=[]ResourceHealth
            ResourceHealth resourceID=string health=string message=string
            PodResourceClaimStatus name=string resourceClaimName=string
            PodExtendedResourceClaimStatus requestMappings=[]ContainerExtendedResourceRequest \
              resourceClaimName=string
            ContainerExtendedResourceRequest containerName=string resourceName=string requestName=string
            NodeAllocatableResourceClaimStatus resourceClaimName=string containers=[]string resources={}quantity
            """;

    /**
     * What a field holds.
     *
     * @param type the name of the type of a {@link FieldKind#OBJECT}; empty for all other kinds
     */
    public record Shape(FieldShape shape, FieldKind kind, String type) {}

    private static final Map<String, Map<String, Shape>> TYPES = parse();

    private StatusFields() {}

    /** The fields of a type by name. */
    public static Map<String, Shape> of(String type) {
        return TYPES.getOrDefault(type, Map.of());
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
                fields.put(word.substring(0, equals), shape(word.substring(equals + 1)));
            }
        }
        return types;
    }

    private static Shape shape(String text) {
        FieldShape shape = switch (text.charAt(0)) {
            case '[' -> FieldShape.LIST;
            case '{' -> FieldShape.MAP;
            default -> FieldShape.ONE;
        };
        String held = shape == FieldShape.ONE ? text : text.substring(2);
        return Character.isUpperCase(held.charAt(0))
                ? new Shape(shape, FieldKind.OBJECT, held)
                : new Shape(shape, FieldKind.valueOf(held.toUpperCase(Locale.ROOT)), "");
    }
}
