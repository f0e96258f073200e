package dev.podwright.client.internal.compare;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The keys that identify the elements of a list.
 *
 * <p>Upstream: the {@code listMapKey} markers of {@code k8s.io/api/core/v1} and {@code meta/v1}.
 */
public final class ListKeys {
    private static final List<String> NAME = List.of("name");
    /** By the name of the list; several if lists of one name have different keys. */
    static final Map<String, List<List<String>>> KEYS = Map.ofEntries(
            Map.entry("containers", List.of(NAME)),
            Map.entry("initContainers", List.of(NAME)),
            Map.entry("ephemeralContainers", List.of(NAME)),
            Map.entry("volumes", List.of(NAME)),
            Map.entry("env", List.of(NAME)),
            Map.entry("imagePullSecrets", List.of(NAME)),
            Map.entry("resourceClaims", List.of(NAME)),
            Map.entry("claims", List.of(NAME)),
            Map.entry("schedulingGates", List.of(NAME)),
            Map.entry("volumeMounts", List.of(List.of("mountPath"))),
            Map.entry("volumeDevices", List.of(List.of("devicePath"))),
            Map.entry("ports", List.of(List.of("containerPort", "protocol"), List.of("port", "protocol"))),
            Map.entry("hostAliases", List.of(List.of("ip"))),
            Map.entry("topologySpreadConstraints", List.of(List.of("topologyKey", "whenUnsatisfiable"))),
            Map.entry("conditions", List.of(List.of("type"))),
            Map.entry("ownerReferences", List.of(List.of("uid"))));

    private ListKeys() {}

    /** The keys that identify the elements of both lists; null if there are none, so that their positions must. */
    public static @Nullable List<String> of(@Nullable String field, JsonArray first, JsonArray second) {
        for (List<String> keys : field == null ? List.<List<String>>of() : KEYS.getOrDefault(field, List.of())) {
            if (isUnique(first, keys) && isUnique(second, keys)) {
                return keys;
            }
        }
        return null;
    }

    /** The keys of the lists that have this name in pods; null if their elements have none. */
    public static @Nullable List<String> of(@Nullable String field) {
        List<List<String>> all = field == null ? null : KEYS.get(field);
        return all == null ? null : all.get(0);
    }

    private static boolean isUnique(JsonArray list, List<String> keys) {
        Set<String> seen = new HashSet<>();
        for (JsonValue each : list.elements()) {
            if (!(each instanceof JsonObject object)
                    || object.get(keys.get(0)) == null
                    || !seen.add(key(object, keys))) {
                return false;
            }
        }
        return true;
    }

    /** The values of an element's keys. An absent protocol is TCP. */
    public static String key(JsonObject element, List<String> keys) {
        StringBuilder out = new StringBuilder();
        for (String key : keys) {
            JsonValue value = element.get(key);
            String text = element.text(key);
            out.append(text != null ? text : value != null ? value.toString() : key.equals("protocol") ? "TCP" : "")
                    .append('\n');
        }
        return out.toString();
    }
}
