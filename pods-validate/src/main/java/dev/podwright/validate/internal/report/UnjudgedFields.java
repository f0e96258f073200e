package dev.podwright.validate.internal.report;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.internal.binding.KeptFields;
import dev.podwright.model.internal.text.Excerpt;
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
    private static final String KEPT = "Podwright does not know the field; it is kept and not judged";

    private final List<NotChecked> found = new ArrayList<>();
    private int unlisted;

    private UnjudgedFields() {}

    /** Whether there are any in an object that is neither a pod nor has the template of one. */
    public static boolean areIn(KubernetesObject object) {
        @SuppressWarnings("unchecked") // the schema of the object
        ObjectSchema<KubernetesObject> schema = (ObjectSchema<KubernetesObject>) Schemas.ofKind(object.kind());
        return schema.unknownFields(object) != null;
    }

    /** Whether there are any in a template. */
    public static boolean areIn(@Nullable PodTemplateSpec template) {
        return template != null && (template.unknownFields() != null || areIn(template.spec()));
    }

    /** Whether there are any in the spec of a pod. */
    public static boolean areIn(@Nullable PodSpec spec) {
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
        fields.object(object, Schemas.ofKind(object.kind()), FieldPath.empty(), null);
        if (fields.unlisted > 0) {
            fields.found.add(NotChecked.of(
                    FieldPath.empty(), fields.unlisted + " more fields that Podwright does not know are not listed"));
        }
        return fields.found;
    }

    /**
     * Fields of an object and below it.
     *
     * @param above what the object that holds it has kept of it, where it keeps nothing itself
     */
    private void object(Object value, ObjectSchema<?> schema, FieldPath path, @Nullable JsonValue above) {
        @SuppressWarnings("unchecked") // the schema of the value
        ObjectSchema<Object> typed = (ObjectSchema<Object>) schema;
        JsonValue own = typed.unknownFields(value);
        JsonObject unknown = (own == null ? above : own) instanceof JsonObject fields ? fields : null;
        if (unknown != null) {
            for (JsonObject.Member member : unknown.members()) {
                if (schema.indexOf(member.key()) < 0 && !isTypeMeta(schema, member.key())) {
                    add(path.child(member.key()), KEPT);
                }
            }
        }
        for (Field field : schema.fields()) {
            Object held = field.kind() == FieldKind.OBJECT ? typed.get(value, field.index()) : null;
            JsonValue kept = unknown == null ? null : unknown.get(field.name());
            if (held instanceof List<?> list) {
                list(list, schema.nested(field.index()), field, path.child(field.name()), kept);
            } else if (held != null && field.shape() == FieldShape.ONE) {
                object(held, schema.nested(field.index()), path.child(field.name()), kept);
            }
        }
    }

    private static boolean isTypeMeta(ObjectSchema<?> schema, String key) {
        return !schema.apiVersion().isEmpty() && (key.equals("apiVersion") || key.equals("kind"));
    }

    private void list(List<?> values, ObjectSchema<?> schema, Field field, FieldPath path, @Nullable JsonValue kept) {
        List<JsonObject> lost = new ArrayList<>();
        @Nullable
        JsonObject[] unknown =
                kept instanceof JsonArray array ? KeptFields.assign(array, values, schema, field, lost) : null;
        for (int i = 0; i < values.size(); i++) {
            object(values.get(i), schema, path.index(i), unknown == null ? null : unknown[i]);
        }
        for (JsonObject element : lost) {
            for (JsonObject.Member member : element.members()) {
                boolean unknownBelow = member.value() instanceof JsonObject || member.value() instanceof JsonArray;
                if (unknownBelow || schema.indexOf(member.key()) < 0) {
                    String name = Excerpt.quoted(member.key());
                    add(
                            path,
                            "what Podwright does not know of " + name + " is lost, as the element that had it changed");
                }
            }
        }
    }

    private void add(FieldPath path, String message) {
        if (found.size() < MOST) {
            found.add(NotChecked.of(path, message));
        } else {
            unlisted++;
        }
    }
}
