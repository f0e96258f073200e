package dev.podwright.validate.internal.report;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.NotChecked;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields that an object has kept and that the model does not know. */
public final class UnjudgedFields {
    private static final int MOST = 100;

    private final List<NotChecked> found = new ArrayList<>();
    private int unlisted;

    private UnjudgedFields() {}

    /**
     * Whether there are any.
     *
     * @param spec the spec of the pod or of the template in the object
     */
    public static boolean areIn(KubernetesObject object, @Nullable PodSpec spec) {
        if (object instanceof Pod pod && pod.unknownFields() != null) {
            return true;
        }
        if (object instanceof PodTemplate template
                && (template.unknownFields() != null
                        || (template.template() != null && template.template().unknownFields() != null))) {
            return true;
        }
        return spec != null
                && (spec.unknownFields() != null
                        || areIn(spec.containers())
                        || areIn(spec.initContainers())
                        || areIn(spec.ephemeralContainers()));
    }

    private static boolean areIn(List<? extends ContainerCommon> containers) {
        for (ContainerCommon container : containers) {
            if (container.unknownFields() != null) {
                return true;
            }
        }
        return false;
    }

    /** All of them up to a number, and how many there are besides. */
    public static List<NotChecked> of(KubernetesObject object) {
        UnjudgedFields fields = new UnjudgedFields();
        fields.object(object, Schemas.ofKind(object.kind()), FieldPath.empty());
        if (fields.unlisted > 0) {
            fields.found.add(NotChecked.of(
                    FieldPath.empty(), fields.unlisted + " more fields that Podwright does not know are not listed"));
        }
        return fields.found;
    }

    private void object(Object value, ObjectSchema<?> schema, FieldPath path) {
        @SuppressWarnings("unchecked") // the schema of the value
        ObjectSchema<Object> typed = (ObjectSchema<Object>) schema;
        JsonObject unknown = typed.unknownFields(value);
        if (unknown != null) {
            members(unknown, schema, path);
        }
        for (Field field : schema.fields()) {
            Object held = field.kind() == FieldKind.OBJECT ? typed.get(value, field.index()) : null;
            if (held instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    object(
                            list.get(i),
                            schema.nested(field.index()),
                            path.child(field.name()).index(i));
                }
            } else if (held != null && field.shape() == FieldShape.ONE) {
                object(held, schema.nested(field.index()), path.child(field.name()));
            }
        }
    }

    private void members(JsonObject kept, ObjectSchema<?> schema, FieldPath path) {
        for (JsonObject.Member member : kept.members()) {
            int index = schema.indexOf(member.key());
            FieldPath field = path.child(member.key());
            if (index < 0) {
                add(field);
            } else if (schema.fields().get(index).kind() == FieldKind.OBJECT) {
                below(member.value(), schema.nested(index), field);
            }
        }
    }

    private void below(JsonValue kept, ObjectSchema<?> schema, FieldPath path) {
        if (kept instanceof JsonObject object) {
            members(object, schema, path);
        } else if (kept instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                if (array.elements().get(i) instanceof JsonObject element) {
                    members(element, schema, path.index(i));
                }
            }
        }
    }

    private void add(FieldPath path) {
        if (found.size() < MOST) {
            found.add(NotChecked.of(path, "Podwright does not know the field; it is kept and not judged"));
        } else {
            unlisted++;
        }
    }
}
