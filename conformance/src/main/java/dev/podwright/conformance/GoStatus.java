package dev.podwright.conformance;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.Quantity;
import dev.podwright.model.Time;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pod's status as the API server's own types write it. The model keeps a status as it was read.
 *
 * <p>Upstream: {@code PodStatus} in {@code k8s.io/api/core/v1}.
 */
final class GoStatus {
    /**
     * A type a line; a field is its name and what it holds: s(tring), b(oolean), i(nteger), t(ime), q(uantity) or a type,
     * with {@code []} for a list and {@code {}} for a map. {@code !} marks what is written even if it is empty, {@code *}
     * a pointer, which is written whenever it is given.
     */
    private static final String TABLE = """
            PodStatus observedGeneration=i phase=s conditions=[]PodCondition message=s reason=s nominatedNodeName=s \
              hostIP=s hostIPs=[]IP podIP=s podIPs=[]IP startTime=t* initContainerStatuses=[]ContainerStatus \
              containerStatuses=[]ContainerStatus qosClass=s ephemeralContainerStatuses=[]ContainerStatus resize=s \
              resourceClaimStatuses=[]PodResourceClaimStatus \
              extendedResourceClaimStatus=PodExtendedResourceClaimStatus* allocatedResources={}q \
              resources=ResourceRequirements* nodeAllocatableResourceClaimStatuses=[]NodeAllocatableResourceClaimStatus
            PodCondition type=s! observedGeneration=i status=s! lastProbeTime=t! lastTransitionTime=t! reason=s message=s
            IP ip=s!
            ContainerStatus name=s! state=ContainerState! lastState=ContainerState! ready=b! restartCount=i! image=s! \
              imageID=s! containerID=s started=b* allocatedResources={}q resources=ResourceRequirements* \
              volumeMounts=[]VolumeMountStatus user=ContainerUser* allocatedResourcesStatus=[]ResourceStatus stopSignal=s*
            ContainerState waiting=ContainerStateWaiting* running=ContainerStateRunning* \
              terminated=ContainerStateTerminated*
            ContainerStateWaiting reason=s message=s
            ContainerStateRunning startedAt=t!
            ContainerStateTerminated exitCode=i! signal=i reason=s message=s startedAt=t! finishedAt=t! containerID=s
            ResourceRequirements limits={}q requests={}q claims=[]ResourceClaim
            ResourceClaim name=s! request=s
            VolumeMountStatus name=s! mountPath=s! readOnly=b recursiveReadOnly=s* volumeStatus=VolumeStatus*
            VolumeStatus image=ImageVolumeStatus*
            ImageVolumeStatus imageRef=s
            ContainerUser linux=LinuxContainerUser*
            LinuxContainerUser uid=i! gid=i! supplementalGroups=[]i
            ResourceStatus name=s! resources=[]ResourceHealth
            ResourceHealth resourceID=s! health=s message=s*
            PodResourceClaimStatus name=s! resourceClaimName=s*
            PodExtendedResourceClaimStatus requestMappings=[]ContainerExtendedResourceRequest! resourceClaimName=s!
            ContainerExtendedResourceRequest containerName=s! resourceName=s! requestName=s!
            NodeAllocatableResourceClaimStatus resourceClaimName=s! containers=[]s resources={}q!
            """;

    private static final Map<String, Map<String, String>> TYPES = types();

    private GoStatus() {}

    /** The status as the server writes it; its fields that the server does not know are left out. */
    static JsonObject of(JsonObject status) {
        return object("PodStatus", status);
    }

    private static JsonObject object(String type, JsonValue value) {
        JsonObject given = value instanceof JsonObject object ? object : null;
        JsonObject.Builder out = JsonObject.builder();
        TYPES.getOrDefault(type, Map.of()).forEach((name, shape) -> {
            JsonValue held = given == null ? null : given.get(name);
            JsonValue written = field(shape, held instanceof JsonNull ? null : held);
            if (written != null) {
                out.add(name, written);
            }
        });
        return out.build();
    }

    private static @Nullable JsonValue field(String shape, @Nullable JsonValue held) {
        char mark = shape.charAt(shape.length() - 1);
        boolean always = mark == '!';
        String bare = always || mark == '*' ? shape.substring(0, shape.length() - 1) : shape;
        if (bare.startsWith("[]") || bare.startsWith("{}")) {
            JsonValue many = held == null ? JsonNull.NULL : many(bare.substring(2), held);
            return always || size(many) > 0 ? many : null;
        }
        if (held == null) {
            return always ? one(bare, JsonNull.NULL) : null;
        }
        JsonValue one = one(bare, held);
        return always || mark == '*' || !one.equals(one(bare, JsonNull.NULL)) ? one : null;
    }

    private static int size(JsonValue many) {
        if (many instanceof JsonArray list) {
            return list.elements().size();
        }
        return many instanceof JsonObject map ? map.members().size() : 0;
    }

    private static JsonValue many(String held, JsonValue value) {
        if (value instanceof JsonArray list) {
            List<JsonValue> out = new ArrayList<>();
            list.elements().forEach(each -> out.add(one(held, each)));
            return JsonArray.of(out);
        }
        JsonObject.Builder out = JsonObject.builder();
        if (value instanceof JsonObject map) {
            map.members().forEach(each -> out.add(each.key(), one(held, each.value())));
        }
        return out.build();
    }

    /** One value as the server writes it; null is the zero value of its type. */
    private static JsonValue one(String held, JsonValue value) {
        boolean none = value instanceof JsonNull;
        return switch (held) {
            case "s" -> none ? JsonString.of("") : value;
            case "b" -> none ? JsonBoolean.of(false) : value;
            case "i" -> none ? JsonNumber.of(0) : value;
            case "t" -> time(text(value));
            case "q" -> JsonString.of(none ? "0" : quantity(text(value)));
            default -> object(held, value);
        };
    }

    private static String quantity(String text) {
        Quantity quantity = Quantity.tryFromJson(text);
        return quantity == null ? text : quantity.canonical();
    }

    private static JsonValue time(String text) {
        Time time = Time.tryParse(text);
        String canonical = time == null ? null : time.canonical();
        return canonical == null ? JsonNull.NULL : JsonString.of(canonical);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        return value instanceof JsonNumber number ? number.literal() : "";
    }

    private static Map<String, Map<String, String>> types() {
        Map<String, Map<String, String>> types = new HashMap<>();
        Map<String, String> fields = new LinkedHashMap<>();
        for (String word : TABLE.strip().split("\\s+", -1)) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                fields = new LinkedHashMap<>();
                types.put(word, fields);
            } else {
                fields.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return types;
    }
}
