package dev.podwright.validate.internal.update;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The status of a claim in a StatefulSet, which the model has as JSON, as the server stores it: with a phase, times in
 * their canonical spelling, quantities rounded up to thousandths, and without fields that are empty or that the server does
 * not know.
 */
final class ClaimStatus {
    private static final String TYPE = StatusFields.typeOf("PersistentVolumeClaim");
    private static final String PHASE = "phase";
    /** The only text of which an empty one is not the same as none. */
    private static final String CLASS = "currentVolumeAttributesClassName";

    private ClaimStatus() {}

    static JsonObject stored(@Nullable JsonObject given) {
        JsonObject status = given == null ? JsonObject.builder().build() : object(given, TYPE);
        return status.get(PHASE) == null ? status.with(PHASE, JsonString.of("Pending")) : status;
    }

    private static JsonObject object(JsonObject given, String type) {
        Map<String, StatusFields.Shape> fields = StatusFields.of(type);
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : given.members()) {
            StatusFields.Shape field = fields.get(member.key());
            JsonValue value = field == null ? null : value(member.key(), member.value(), field);
            if (value != null) {
                out.add(member.key(), value);
            }
        }
        return out.build();
    }

    /** A value as it is stored; null if it is empty. */
    private static @Nullable JsonValue value(String name, JsonValue given, StatusFields.Shape field) {
        if (given instanceof JsonArray list) {
            return list.elements().isEmpty()
                    ? null
                    : JsonArray.of(list.elements().stream()
                            .map(each -> Objects.requireNonNullElse(one(name, each, field), each))
                            .toList());
        }
        return switch (field.shape()) {
            case MAP -> given instanceof JsonObject map ? map(name, map, field) : null;
            default -> one(name, given, field);
        };
    }

    private static @Nullable JsonObject map(String name, JsonObject given, StatusFields.Shape field) {
        JsonObject.Builder out = JsonObject.builder();
        given.members()
                .forEach(each -> out.add(
                        each.key(), Objects.requireNonNullElse(one(name, each.value(), field), JsonString.of(""))));
        return given.members().isEmpty() ? null : out.build();
    }

    private static @Nullable JsonValue one(String name, JsonValue given, StatusFields.Shape field) {
        return switch (field.kind()) {
            case OBJECT -> given instanceof JsonObject object ? object(object, field.type()) : null;
            case QUANTITY -> quantity(given);
            case TIME -> given instanceof JsonString text ? time(text) : null;
            default ->
                given instanceof JsonNull
                                || (given instanceof JsonString text
                                        && text.value().isEmpty()
                                        && !name.equals(CLASS))
                        ? null
                        : given;
        };
    }

    private static JsonValue quantity(JsonValue given) {
        Quantity quantity = given instanceof JsonNull ? Quantity.ZERO : Decoder.quantity(given);
        return quantity == null
                ? given
                : JsonString.of(quantity.roundUp(Quantity.MILLI).toString());
    }

    private static @Nullable JsonValue time(JsonString text) {
        Time time = Time.tryParse(text.value());
        String canonical = time == null ? text.value() : time.canonical();
        return canonical == null ? null : JsonString.of(canonical);
    }
}
