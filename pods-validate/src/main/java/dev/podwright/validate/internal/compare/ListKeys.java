package dev.podwright.validate.internal.compare;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields that identify the elements of a list, as the schema says. */
public final class ListKeys {
    /** Where objects of kinds that have no model type have the template of a pod. */
    private static final Set<FieldPath> TEMPLATES =
            Set.of(FieldPath.parse("spec.template"), FieldPath.parse("spec.jobTemplate.spec.template"));

    private static final FieldPath METADATA = FieldPath.of("metadata");

    private final List<Field> keys;

    private ListKeys(List<Field> keys) {
        this.keys = keys;
    }

    /**
     * The keys that identify the elements of two states of a list; null if there are none, so that their positions must.
     *
     * @param root the schema of the object that has the list at a path; null for a kind that has no model type
     */
    public static @Nullable ListKeys of(
            @Nullable ObjectSchema<?> root, FieldPath path, JsonArray first, JsonArray second) {
        ListKeys all = of(root, path);
        return all != null && all.areUniqueIn(first) && all.areUniqueIn(second) ? all : null;
    }

    /**
     * The keys that identify the elements of a list; null if there are none.
     *
     * @param root the schema of the object that has the list at a path; null for a kind that has no model type
     */
    public static @Nullable ListKeys of(@Nullable ObjectSchema<?> root, FieldPath path) {
        ObjectSchema<?> schema = root;
        Field list = null;
        for (FieldPath step : path.steps()) {
            String name = step.name();
            int index = schema == null || name == null ? -1 : schema.indexOf(name);
            if (schema != null && index >= 0) {
                list = schema.fields().get(index);
                schema = list.kind() == FieldKind.OBJECT ? schema.nested(index) : null;
            } else {
                list = null;
                if (name != null) {
                    schema = schema == null ? schemaInUnmodelledKind(step) : null;
                }
            }
        }
        if (schema == null || list == null || list.listType() != ListType.MAP) {
            return null;
        }
        List<Field> keys = new ArrayList<>();
        for (String name : list.listMapKeys()) {
            keys.add(schema.fields().get(schema.indexOf(name)));
        }
        return new ListKeys(keys);
    }

    /** The schema of the object at a path of an object whose kind has no model type; null where there is none. */
    private static @Nullable ObjectSchema<?> schemaInUnmodelledKind(FieldPath path) {
        if (TEMPLATES.contains(path)) {
            return Schemas.of(PodTemplateSpec.class);
        }
        return path.equals(METADATA) ? Schemas.of(ObjectMeta.class) : null;
    }

    private boolean areUniqueIn(JsonArray list) {
        Set<String> seen = new HashSet<>();
        for (JsonValue each : list.elements()) {
            if (!(each instanceof JsonObject object) || !isIn(object) || !seen.add(keyOf(object))) {
                return false;
            }
        }
        return true;
    }

    /** Whether an element has the first of the keys. */
    public boolean isIn(JsonObject element) {
        return element.get(keys.get(0).name()) != null;
    }

    /** The names of the keys. */
    public List<String> names() {
        return keys.stream().map(Field::name).toList();
    }

    /** The values of an element's keys. */
    public String keyOf(JsonObject element) {
        StringBuilder out = new StringBuilder();
        for (Field key : keys) {
            JsonValue value = element.get(key.name());
            String text = element.text(key.name());
            out.append(text != null ? text : value != null ? value.toString() : key.keyDefault())
                    .append('\n');
        }
        return out.toString();
    }
}
