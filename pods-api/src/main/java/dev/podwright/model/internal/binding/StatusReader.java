package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ReadRule;
import dev.podwright.schema.FieldKind;
import dev.podwright.version.KubernetesVersion;

/**
 * Says what keeps the API server from reading a status. A create drops the status, but only once it has been read:
 * an unknown field in it refuses the object.
 */
final class StatusReader {
    private final Decoder decoder;

    /** Reports by way of a decoder. */
    StatusReader(Decoder decoder) {
        this.decoder = decoder;
    }

    void check(JsonObject status, String type, FieldPath path) {
        object(status, type, path);
    }

    private void object(JsonObject json, String type, FieldPath path) {
        for (JsonObject.Member member : json.duplicates()) {
            member(member, type, path);
        }
        for (JsonObject.Member member : json.members()) {
            member(member, type, path);
        }
    }

    private void member(JsonObject.Member member, String type, FieldPath parent) {
        StatusFields.Shape field = StatusFields.of(type).get(member.key());
        FieldPath path = parent.child(member.key());
        if (field == null || !field.existsIn(KubernetesVersion.newest())) {
            decoder.add(
                    ReadRule.UNKNOWN_FIELD,
                    path,
                    member.line(),
                    member.column(),
                    type + " has no field \"" + Excerpt.of(member.key()) + "\"",
                    "remove the whole status: a create drops it");
            return;
        }
        JsonValue value = member.value();
        switch (field.shape()) {
            case ONE -> one(value, field, path);
            case LIST -> {
                if (value instanceof JsonArray list) {
                    for (int i = 0; i < list.elements().size(); i++) {
                        one(list.elements().get(i), field, path.index(i));
                    }
                } else if (!(value instanceof JsonNull)) {
                    decoder.wrongType(value, "a list", path);
                }
            }
            case MAP -> {
                if (value instanceof JsonObject map) {
                    map.members().forEach(entry -> one(entry.value(), field, path.key(entry.key())));
                } else if (!(value instanceof JsonNull)) {
                    decoder.wrongType(value, "an object", path);
                }
            }
        }
    }

    private void one(JsonValue value, StatusFields.Shape field, FieldPath path) {
        if (value instanceof JsonNull) {
            return;
        }
        if (field.kind() != FieldKind.OBJECT) {
            decoder.scalar(value, field.kind(), path, null);
        } else if (value instanceof JsonObject object) {
            object(object, field.type(), path);
        } else {
            decoder.wrongType(value, "an object", path);
        }
    }
}
