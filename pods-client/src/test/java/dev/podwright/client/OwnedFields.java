package dev.podwright.client;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;

/**
 * The fields that a field manager owns, from {@code managedFields} or from a manifest.
 *
 * @param paths the leaves, and the elements of lists with keys
 * @param nodes the paths and all their parents
 */
@NullUnmarked
record OwnedFields(Set<String> paths, Set<String> nodes) {
    private static final Map<String, List<String>> KEYS = Map.of(
            "containers", List.of("name"),
            "initContainers", List.of("name"),
            "volumes", List.of("name"),
            "env", List.of("name"),
            "imagePullSecrets", List.of("name"),
            "volumeMounts", List.of("mountPath"),
            "ports", List.of("containerPort", "protocol"));

    /** Whether a path or one of its parents is owned. */
    boolean covers(String path) {
        return paths.stream().anyMatch(owned -> path.equals(owned) || path.startsWith(owned + "/"));
    }

    static OwnedFields of(JsonObject fieldsV1) {
        Set<String> out = new TreeSet<>();
        walk(fieldsV1, "", out);
        return new OwnedFields(out, Set.of());
    }

    private static void walk(JsonObject fields, String path, Set<String> out) {
        for (JsonObject.Member member : fields.members()) {
            if (member.key().equals(".")) {
                out.add(path);
            } else if (((JsonObject) member.value()).members().isEmpty()) {
                out.add(path + "/" + member.key());
            } else {
                walk((JsonObject) member.value(), path + "/" + member.key(), out);
            }
        }
    }

    /** The fields of a manifest, without the apiVersion, kind and name, which nobody owns. */
    static OwnedFields written(JsonObject manifest) {
        OwnedFields out = new OwnedFields(new TreeSet<>(), new TreeSet<>());
        for (JsonObject.Member member : manifest.members()) {
            if (!member.key().equals("apiVersion") && !member.key().equals("kind")) {
                out.add(member.key(), member.value(), "/f:" + member.key());
            }
        }
        out.paths.remove("/f:metadata/f:name");
        return out;
    }

    private void add(String name, JsonValue value, String path) {
        nodes.add(path);
        if (value instanceof JsonObject object && !object.members().isEmpty()) {
            object.members().forEach(m -> add(m.key(), m.value(), path + "/f:" + m.key()));
        } else if (value instanceof JsonArray array && KEYS.containsKey(name)) {
            for (JsonValue each : array.elements()) {
                JsonObject element = (JsonObject) each;
                String at = path + "/" + key(element, KEYS.get(name));
                nodes.add(at);
                element.members().forEach(m -> add(m.key(), m.value(), at + "/f:" + m.key()));
            }
        } else {
            paths.add(path);
        }
    }

    private static String key(JsonObject element, List<String> keys) {
        StringBuilder out = new StringBuilder("k:{");
        for (String key : keys) {
            JsonValue value = element.get(key);
            String text = value instanceof JsonNumber number
                    ? number.literal()
                    : value instanceof JsonString string ? '"' + string.value() + '"' : "\"TCP\"";
            out.append(out.length() > 3 ? "," : "")
                    .append('"')
                    .append(key)
                    .append("\":")
                    .append(text);
        }
        return out.append('}').toString();
    }
}
