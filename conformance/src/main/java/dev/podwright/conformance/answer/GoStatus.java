package dev.podwright.conformance.answer;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.model.service.Service;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import dev.podwright.overlay.internal.strategic.ServerStatus;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The status of an object as the API server's own types write it, with its defaults. The model keeps a status as it was read.
 *
 * <p>Upstream: {@code PodStatus} in {@code k8s.io/api/core/v1} and likewise for other kinds, {@code SetDefaults_PodStatus}
 * and the defaults of a status in {@code SetDefaults_Service} and {@code SetDefaults_PersistentVolumeClaim} in {@code
 * k8s.io/kubernetes/pkg/apis/core/v1}.
 */
final class GoStatus {
    private static final JsonObject NONE = JsonObject.builder().build();

    /** Maps of amounts that are rounded up to thousandths. */
    private static final Set<String> ROUNDED = Set.of("allocatedResources", "limits", "requests", "capacity");

    private GoStatus() {}

    /**
     * The status of an object as the server writes it, with its defaults and without fields that are unknown to the
     * server.
     *
     * @param object the object, of which other fields may decide on defaults
     */
    static JsonObject of(String kind, @Nullable JsonObject status, Object object) {
        JsonObject given = status == null ? NONE : status;
        return object(StatusFields.typeOf(kind), defaulted(kind, given, object));
    }

    private static JsonObject defaulted(String kind, JsonObject status, Object object) {
        return switch (kind) {
            case "Pod" -> addresses(status);
            case "PersistentVolumeClaim" ->
                isEmpty(status.get("phase")) ? status.with("phase", JsonString.of("Pending")) : status;
            case "Service" -> object instanceof Service service && isBalanced(service) ? balanced(status) : status;
            default -> status;
        };
    }

    /** The one address and the list of all follow from each other. */
    private static JsonObject addresses(JsonObject status) {
        JsonValue all = status.get("podIPs");
        JsonValue first = all instanceof JsonArray list && !list.elements().isEmpty()
                ? list.elements().get(0)
                : null;
        JsonValue firstOfAll = first instanceof JsonObject one ? one.get("ip") : null;
        JsonValue single = status.get("podIP");
        if (single == null || isEmpty(single)) {
            return firstOfAll == null ? status : status.with("podIP", firstOfAll);
        }
        if (firstOfAll != null && text(single).equals(text(firstOfAll))) {
            return status;
        }
        JsonObject one = JsonObject.builder().add("ip", single).build();
        return status.with("podIPs", JsonArray.of(List.of(one)));
    }

    private static boolean isBalanced(Service service) {
        return service.spec() != null && "LoadBalancer".equals(service.spec().type());
    }

    /** Addresses of a load balancer say how traffic to them arrives. */
    private static JsonObject balanced(JsonObject status) {
        if (!(status.get("loadBalancer") instanceof JsonObject balancer)
                || !(balancer.get("ingress") instanceof JsonArray ingress)) {
            return status;
        }
        List<JsonValue> out = new ArrayList<>();
        for (JsonValue each : ingress.elements()) {
            boolean silent = each instanceof JsonObject one
                    && !isEmpty(one.get("ip"))
                    && (one.get("ipMode") == null || one.get("ipMode") instanceof JsonNull);
            out.add(silent ? ((JsonObject) each).with("ipMode", JsonString.of("VIP")) : each);
        }
        return status.with("loadBalancer", balancer.with("ingress", JsonArray.of(out)));
    }

    private static boolean isEmpty(@Nullable JsonValue text) {
        return text == null || text(text).isEmpty();
    }

    private static JsonObject object(String type, JsonValue value) {
        JsonObject given = value instanceof JsonObject object ? object : null;
        JsonObject.Builder out = JsonObject.builder();
        StatusFields.of(type).forEach((name, field) -> {
            if (!field.existsIn(KubernetesVersion.newest())) {
                return;
            }
            JsonValue held = given == null ? null : given.get(name);
            JsonValue written = field(type, name, field, held instanceof JsonNull ? null : held);
            if (written != null) {
                out.add(name, written);
            }
        });
        return out.build();
    }

    private static @Nullable JsonValue field(
            String type, String name, StatusFields.Shape field, @Nullable JsonValue held) {
        boolean always = ServerStatus.isAlwaysWritten(type, name);
        if (field.shape() != FieldShape.ONE) {
            JsonValue many = held == null ? JsonNull.NULL : many(field, held, isRounded(name));
            return always || size(many) > 0 ? many : null;
        }
        if (held == null) {
            return !always ? null : ServerStatus.isPointer(type, name) ? JsonNull.NULL : one(field, JsonNull.NULL);
        }
        boolean pointer = ServerStatus.isPointer(type, name)
                || field.kind() == FieldKind.OBJECT
                || field.kind() == FieldKind.TIME;
        JsonValue one = one(field, held);
        return always || pointer || !one.equals(one(field, JsonNull.NULL)) ? one : null;
    }

    private static int size(JsonValue many) {
        if (many instanceof JsonArray list) {
            return list.elements().size();
        }
        return many instanceof JsonObject map ? map.members().size() : 0;
    }

    private static JsonValue many(StatusFields.Shape field, JsonValue value, boolean rounded) {
        if (value instanceof JsonArray list) {
            List<JsonValue> out = new ArrayList<>();
            list.elements().forEach(each -> out.add(one(field, each)));
            return JsonArray.of(out);
        }
        JsonObject.Builder out = JsonObject.builder();
        if (value instanceof JsonObject map) {
            map.members()
                    .forEach(each -> out.add(
                            each.key(), rounded ? rounded(one(field, each.value())) : one(field, each.value())));
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

    private static boolean isRounded(String name) {
        return ROUNDED.contains(name);
    }

    private static JsonValue rounded(JsonValue amount) {
        Quantity quantity = Quantity.tryFromJson(text(amount));
        return quantity == null
                ? amount
                : JsonString.of(quantity.roundUp(Quantity.MILLI).canonical());
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
