package dev.podwright.conformance.answer;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pod's status as the API server's own types write it. The model keeps a status as it was read.
 *
 * <p>Upstream: {@code PodStatus} in {@code k8s.io/api/core/v1}.
 */
final class GoStatus {
    /** Fields that are written even if they are empty. */
    private static final Set<String> ALWAYS = Set.of(
            "PodCondition.type",
            "PodCondition.status",
            "PodCondition.lastProbeTime",
            "PodCondition.lastTransitionTime",
            "HostIP.ip",
            "PodIP.ip",
            "ContainerStatus.name",
            "ContainerStatus.state",
            "ContainerStatus.lastState",
            "ContainerStatus.ready",
            "ContainerStatus.restartCount",
            "ContainerStatus.image",
            "ContainerStatus.imageID",
            "ContainerStateRunning.startedAt",
            "ContainerStateTerminated.exitCode",
            "ContainerStateTerminated.startedAt",
            "ContainerStateTerminated.finishedAt",
            "ResourceClaim.name",
            "VolumeMountStatus.name",
            "VolumeMountStatus.mountPath",
            "LinuxContainerUser.uid",
            "LinuxContainerUser.gid",
            "ResourceStatus.name",
            "ResourceHealth.resourceID",
            "PodResourceClaimStatus.name",
            "PodExtendedResourceClaimStatus.requestMappings",
            "PodExtendedResourceClaimStatus.resourceClaimName",
            "ContainerExtendedResourceRequest.containerName",
            "ContainerExtendedResourceRequest.resourceName",
            "ContainerExtendedResourceRequest.requestName",
            "NodeAllocatableResourceClaimStatus.resourceClaimName",
            "NodeAllocatableMappedResources.name",
            "NodeAllocatableMappedResources.quantity",
            "NodeAllocatableOverheadResources.name",
            "PodVolumeHealth.name",
            "PodVolumeHealth.lastTransitionTime",
            "VolumeHealthCondition.status",
            "VolumeHealthCondition.reason");

    /** Pointers to simple values. Like objects and times, they are written whenever they are given. */
    private static final Set<String> POINTERS = Set.of(
            "ContainerStatus.started",
            "ContainerStatus.stopSignal",
            "VolumeMountStatus.recursiveReadOnly",
            "ResourceHealth.message",
            "PodResourceClaimStatus.resourceClaimName");

    private GoStatus() {}

    /** The status as the server writes it, without fields that are unknown to the server. */
    static JsonObject of(JsonObject status) {
        return object(StatusFields.typeOf("Pod"), status);
    }

    private static JsonObject object(String type, JsonValue value) {
        JsonObject given = value instanceof JsonObject object ? object : null;
        JsonObject.Builder out = JsonObject.builder();
        StatusFields.of(type).forEach((name, field) -> {
            if (!field.existsIn(KubernetesVersion.newest())) {
                return;
            }
            JsonValue held = given == null ? null : given.get(name);
            JsonValue written = field(type + "." + name, field, held instanceof JsonNull ? null : held);
            if (written != null) {
                out.add(name, written);
            }
        });
        return out.build();
    }

    private static @Nullable JsonValue field(String name, StatusFields.Shape field, @Nullable JsonValue held) {
        boolean always = ALWAYS.contains(name);
        if (field.shape() != FieldShape.ONE) {
            JsonValue many = held == null ? JsonNull.NULL : many(field, held);
            return always || size(many) > 0 ? many : null;
        }
        if (held == null) {
            return always ? one(field, JsonNull.NULL) : null;
        }
        boolean pointer = POINTERS.contains(name) || field.kind() == FieldKind.OBJECT || field.kind() == FieldKind.TIME;
        JsonValue one = one(field, held);
        return always || pointer || !one.equals(one(field, JsonNull.NULL)) ? one : null;
    }

    private static int size(JsonValue many) {
        if (many instanceof JsonArray list) {
            return list.elements().size();
        }
        return many instanceof JsonObject map ? map.members().size() : 0;
    }

    private static JsonValue many(StatusFields.Shape field, JsonValue value) {
        if (value instanceof JsonArray list) {
            List<JsonValue> out = new ArrayList<>();
            list.elements().forEach(each -> out.add(one(field, each)));
            return JsonArray.of(out);
        }
        JsonObject.Builder out = JsonObject.builder();
        if (value instanceof JsonObject map) {
            map.members().forEach(each -> out.add(each.key(), one(field, each.value())));
        }
        return out.build();
    }

    /** One value as the server writes it; null is the zero value of its type. */
    private static JsonValue one(StatusFields.Shape field, JsonValue value) {
        boolean none = value instanceof JsonNull;
        return switch (field.kind()) {
            case STRING -> none ? JsonString.of("") : value;
            case BOOLEAN -> none ? JsonBoolean.of(false) : value;
            case INT32, INT64 -> none ? JsonNumber.of(0) : value;
            case TIME -> time(text(value));
            case QUANTITY -> JsonString.of(none ? "0" : quantity(text(value)));
            case OBJECT -> object(field.type(), value);
            case INT_OR_STRING, BYTES, JSON, JSON_OBJECT -> value;
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
}
