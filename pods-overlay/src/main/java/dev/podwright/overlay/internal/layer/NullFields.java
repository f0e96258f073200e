package dev.podwright.overlay.internal.layer;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Severity;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.List;

/** The nulls of a layer, which the server reads as absent. */
public final class NullFields {
    private final int layer;
    private final List<Note> notes;

    private NullFields(int layer, List<Note> notes) {
        this.layer = layer;
        this.notes = notes;
    }

    /** Reports the null fields of a layer; those of fields that the model does not know are not looked at. */
    public static void report(JsonObject object, ObjectSchema<?> schema, int layer, List<Note> notes) {
        new NullFields(layer, notes).object(object, schema, FieldPath.empty());
    }

    private void object(JsonObject object, ObjectSchema<?> schema, FieldPath path) {
        for (JsonObject.Member member : object.members()) {
            int index = schema.indexOf(member.key());
            if (index >= 0) {
                field(member.value(), schema, schema.fields().get(index), path.child(member.key()));
            }
        }
    }

    private void field(JsonValue value, ObjectSchema<?> holder, Field field, FieldPath path) {
        if (value instanceof JsonArray list) {
            for (int i = 0; i < list.elements().size(); i++) {
                one(list.elements().get(i), holder, field, path.index(i));
            }
        } else if (field.shape() == FieldShape.MAP && value instanceof JsonObject map) {
            map.members().forEach(each -> one(each.value(), holder, field, path.key(each.key())));
        } else {
            one(value, holder, field, path);
        }
    }

    private void one(JsonValue value, ObjectSchema<?> holder, Field field, FieldPath path) {
        if (value instanceof JsonObject object && field.kind() == FieldKind.OBJECT) {
            object(object, holder.nested(field.index()), path);
        } else if (value instanceof JsonNull) {
            notes.add(new Note(
                    OverlayRule.NULL,
                    Severity.WARNING,
                    layer,
                    path,
                    "is null, which does not remove the value of a layer below",
                    "leave it out, or use a strategic merge patch",
                    null));
        }
    }
}
