package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonObject;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields hold texts, so that whatever is below them in a manifest is a part of a text. */
public final class TextFields {
    /** Fields of texts that may be secrets, in objects of kinds that are not modelled. */
    private static final Set<String> VALUES =
            Set.of("value", "args", "command", "data", "stringData", "binaryData", "annotations", "labels");

    private TextFields() {}

    /** The field of a text that a path leads into; null where it leads into none. */
    public static @Nullable FieldPath valueWith(@Nullable JsonObject object, FieldPath path) {
        ObjectSchema<?> schema = object == null ? null : Schemas.find(object);
        List<FieldPath> steps = path.steps();
        return schema == null ? inUnknown(steps) : inSchema(schema, steps);
    }

    /** The field of a text that a path leads into from a value of a type; null where it leads into none. */
    static @Nullable FieldPath valueWith(ObjectSchema<?> schema, FieldPath path) {
        return inSchema(schema, path.steps());
    }

    private static @Nullable FieldPath inSchema(ObjectSchema<?> root, List<FieldPath> steps) {
        ObjectSchema<?> schema = root;
        int at = 0;
        while (at < steps.size()) {
            String name = steps.get(at).name();
            int index = name == null ? -1 : schema.indexOf(name);
            if (index < 0) {
                return null;
            }
            Field field = schema.fields().get(index);
            int end = field.shape() == FieldShape.ONE ? at : at + 1;
            if (field.kind() == FieldKind.JSON || field.kind() == FieldKind.JSON_OBJECT) {
                return null;
            }
            if (field.kind() != FieldKind.OBJECT) {
                return end < steps.size() - 1 ? steps.get(end) : null;
            }
            schema = schema.nested(index);
            at = end + 1;
        }
        return null;
    }

    /** An element of a list of texts, or an entry of a map of them, is one step below the field. */
    private static @Nullable FieldPath inUnknown(List<FieldPath> steps) {
        for (int at = 0; at < steps.size(); at++) {
            String name = steps.get(at).name();
            if (name != null && VALUES.contains(name)) {
                int end = name.equals("value") ? at : at + 1;
                return end < steps.size() - 1 ? steps.get(end) : null;
            }
        }
        return null;
    }
}
