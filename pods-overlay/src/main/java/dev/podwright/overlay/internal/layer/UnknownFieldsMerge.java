package dev.podwright.overlay.internal.layer;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;

/**
 * Merges what the model does not know of two objects: an unknown field of the upper one replaces that of the lower one. The
 * elements of lists are found again by what identifies them.
 */
final class UnknownFieldsMerge {
    private UnknownFieldsMerge() {}

    static JsonObject merge(ObjectSchema<?> schema, JsonObject lower, JsonObject upper) {
        JsonObject out = lower;
        for (JsonObject.Member member : upper.members()) {
            JsonValue below = lower.get(member.key());
            int index = schema.indexOf(member.key());
            out = out.with(
                    member.key(),
                    below == null || index < 0 ? member.value() : value(schema, index, below, member.value()));
        }
        return out;
    }

    /** Merges what is unknown in a known field. */
    private static JsonValue value(ObjectSchema<?> schema, int index, JsonValue lower, JsonValue upper) {
        Field field = schema.fields().get(index);
        if (field.kind() != FieldKind.OBJECT) {
            return upper;
        }
        if (field.shape() == FieldShape.ONE && lower instanceof JsonObject below && upper instanceof JsonObject above) {
            return merge(schema.nested(index), below, above);
        }
        if (field.listType() == ListType.MAP && lower instanceof JsonArray below && upper instanceof JsonArray above) {
            List<JsonValue> out = new ArrayList<>(below.elements());
            out.addAll(above.elements());
            return JsonArray.of(out);
        }
        return upper;
    }
}
