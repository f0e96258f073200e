package dev.podwright.validate.internal.bundle;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pods that an object of a kind which is not modelled makes from a template, such as a ReplicationController or a
 * Rollout.
 *
 * @param labels the labels of the template
 */
record OtherPods(Map<String, String> labels, String namespace) {
    /** Those of an object; null if it has no template. */
    static @Nullable OtherPods of(Member member) {
        KubernetesObject object = member.object();
        JsonObject template = object instanceof RawObject raw ? child(child(raw.json(), "spec"), "template") : null;
        JsonObject labels = child(child(template, "metadata"), "labels");
        if (labels == null) {
            return null;
        }
        Map<String, String> out = new LinkedHashMap<>();
        for (JsonObject.Member each : labels.members()) {
            if (each.value() instanceof JsonString text) {
                out.put(each.key(), text.value());
            }
        }
        return new OtherPods(out, member.namespace());
    }

    private static @Nullable JsonObject child(@Nullable JsonObject parent, String key) {
        JsonValue value = parent == null ? null : parent.get(key);
        return value instanceof JsonObject object ? object : null;
    }
}
