package dev.podwright.conformance.overlay;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.value.Quantity;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ListType;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the JSON of a merged object by the schemas alone, and not by how it was merged. Keys of lists are
 * those of a server-side apply; unions are listed here a second time.
 */
final class LayerValues {
    private static final Map<String, List<Set<String>>> UNIONS = Map.of(
            "EnvVar", List.of(Set.of("value", "valueFrom")),
            "EnvVarSource",
                    List.of(Set.of("fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef")),
            "EnvFromSource", List.of(Set.of("configMapRef", "secretRef")),
            "Probe", List.of(Set.of("exec", "httpGet", "tcpSocket", "grpc")),
            "LifecycleHandler", List.of(Set.of("exec", "httpGet", "tcpSocket", "sleep")),
            "DownwardAPIVolumeFile", List.of(Set.of("fieldRef", "resourceFieldRef")),
            "VolumeMount", List.of(Set.of("subPath", "subPathExpr")),
            "PodResourceClaim", List.of(Set.of("resourceClaimName", "resourceClaimTemplateName")));

    private LayerValues() {}

    /** The lists in which two elements have the same keys. */
    static List<String> duplicates(JsonValue value, ObjectSchema<?> schema) {
        List<String> out = new ArrayList<>();
        walk(value, schema, "", out, true);
        return out;
    }

    /** The objects that have two members of a union. */
    static List<String> unions(JsonValue value, ObjectSchema<?> schema) {
        List<String> out = new ArrayList<>();
        walk(value, schema, "", out, false);
        return out;
    }

    private static void walk(
            JsonValue value, ObjectSchema<?> schema, String path, List<String> out, boolean isOfDuplicates) {
        if (value instanceof JsonArray list) {
            list.elements().forEach(each -> walk(each, schema, path + "[]", out, isOfDuplicates));
            return;
        }
        if (!(value instanceof JsonObject object)) {
            return;
        }
        if (!isOfDuplicates) {
            members(object, schema, path, out);
        }
        for (JsonObject.Member member : object.members()) {
            int index = schema.indexOf(member.key());
            Field field = index < 0 ? null : schema.fields().get(index);
            if (field == null || field.kind() != FieldKind.OBJECT) {
                continue;
            }
            ObjectSchema<?> nested = schema.nested(index);
            String at = path + "." + member.key();
            if (isOfDuplicates && field.listType() == ListType.MAP && member.value() instanceof JsonArray list) {
                Set<List<JsonValue>> seen = new HashSet<>();
                for (JsonValue each : list.elements()) {
                    List<JsonValue> key = key(each, field, nested);
                    if (key != null && !seen.add(key)) {
                        out.add(at);
                    }
                }
            }
            if (field.shape() == FieldShape.MAP && member.value() instanceof JsonObject map) {
                map.members().forEach(each -> walk(each.value(), nested, at + "[]", out, isOfDuplicates));
            } else {
                walk(member.value(), nested, at, out, isOfDuplicates);
            }
        }
    }

    private static void members(JsonObject object, ObjectSchema<?> schema, String path, List<String> out) {
        if (schema.name().equals("Volume")) {
            long sources = object.members().stream()
                    .filter(each -> !each.key().equals("name") && !(each.value() instanceof JsonNull))
                    .count();
            if (sources > 1) {
                out.add(path);
            }
        }
        for (Set<String> union : UNIONS.getOrDefault(schema.name(), List.of())) {
            long members = object.members().stream()
                    .filter(each -> union.contains(each.key()) && !isEmpty(each.value()))
                    .count();
            if (members > 1) {
                out.add(path);
            }
        }
    }

    private static boolean isEmpty(JsonValue value) {
        return value instanceof JsonNull
                || (value instanceof JsonString text && text.value().isEmpty());
    }

    private static @Nullable List<JsonValue> key(JsonValue element, Field list, ObjectSchema<?> schema) {
        if (!(element instanceof JsonObject object)) {
            return null;
        }
        List<JsonValue> out = new ArrayList<>();
        for (String name : list.listMapKeys()) {
            JsonValue value = object.get(name);
            if (value == null || isEmpty(value)) {
                String text = schema.fields().get(schema.indexOf(name)).keyDefault();
                if (text.isEmpty()) {
                    return null;
                }
                value = JsonString.of(text);
            }
            out.add(value);
        }
        return out;
    }

    /** The values of a layer that a merged object does not have. */
    static List<String> lost(JsonObject layer, JsonObject merged, ObjectSchema<?> schema) {
        List<String> out = new ArrayList<>();
        object(layer, merged, schema, "", out);
        return out;
    }

    private static void object(
            JsonObject layer, JsonObject merged, ObjectSchema<?> schema, String path, List<String> out) {
        for (JsonObject.Member member : layer.members()) {
            int index = schema.indexOf(member.key());
            Field field = index < 0 ? null : schema.fields().get(index);
            if (field != null && !isAbsent(member.value(), field)) {
                field(member.value(), merged.get(member.key()), schema, field, path + "." + member.key(), out);
            }
        }
    }

    private static boolean isAbsent(JsonValue value, Field field) {
        return value instanceof JsonNull
                || (field.shape() != FieldShape.ONE
                        && ((value instanceof JsonArray list && list.elements().isEmpty())
                                || (value instanceof JsonObject map
                                        && map.members().isEmpty())));
    }

    private static void field(
            JsonValue layer,
            @Nullable JsonValue merged,
            ObjectSchema<?> holder,
            Field field,
            String path,
            List<String> out) {
        ObjectSchema<?> nested = field.kind() == FieldKind.OBJECT ? holder.nested(field.index()) : null;
        if (layer instanceof JsonObject object && field.shape() == FieldShape.MAP) {
            for (JsonObject.Member each : object.members()) {
                JsonValue value = merged instanceof JsonObject map ? map.get(each.key()) : null;
                one(each.value(), value, field, nested, path + "[" + each.key() + "]", out);
            }
        } else if (layer instanceof JsonArray list) {
            list(list, merged, field, nested, path, out);
        } else {
            one(layer, merged, field, nested, path, out);
        }
    }

    private static void one(
            JsonValue layer,
            @Nullable JsonValue merged,
            Field field,
            @Nullable ObjectSchema<?> nested,
            String path,
            List<String> out) {
        if (nested != null && layer instanceof JsonObject object && merged instanceof JsonObject value) {
            object(object, value, nested, path, out);
        } else if (merged == null || !isSame(layer, merged, field)) {
            out.add(path);
        }
    }

    private static boolean isSame(JsonValue one, JsonValue other, Field field) {
        if (one.equals(other)) {
            return true;
        }
        Quantity left = Decoder.quantity(one);
        Quantity right = Decoder.quantity(other);
        return field.kind() == FieldKind.QUANTITY && left != null && right != null && left.compareTo(right) == 0;
    }

    private static void list(
            JsonArray layer,
            @Nullable JsonValue merged,
            Field field,
            @Nullable ObjectSchema<?> nested,
            String path,
            List<String> out) {
        if (layer.equals(merged)) {
            return;
        }
        List<JsonValue> found = merged instanceof JsonArray list ? list.elements() : List.of();
        if (nested != null && field.listType() == ListType.MAP) {
            for (JsonValue each : layer.elements()) {
                List<JsonValue> key = key(each, field, nested);
                JsonValue match = found.stream()
                        .filter(other -> key == null ? other.equals(each) : key.equals(key(other, field, nested)))
                        .findFirst()
                        .orElse(null);
                one(each, match, field, nested, path + "[]", out);
            }
        } else if (field.listType() != ListType.SET || !found.containsAll(layer.elements())) {
            out.add(path);
        }
    }
}
