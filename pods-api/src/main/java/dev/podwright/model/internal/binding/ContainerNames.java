package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import org.jspecify.annotations.Nullable;

/** Which container of an object a field belongs to. */
public final class ContainerNames {
    private ContainerNames() {}

    /** The name of the container that holds a field; null where there is none, or where it has no name. */
    public static @Nullable String of(JsonObject object, FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            FieldPath list = at.parent();
            if (at.index() >= 0 && list != null && isContainerList(list.name())) {
                return value(object, at) instanceof JsonObject container ? container.text("name") : null;
            }
        }
        return null;
    }

    private static boolean isContainerList(@Nullable String field) {
        return "containers".equals(field) || "initContainers".equals(field) || "ephemeralContainers".equals(field);
    }

    private static @Nullable JsonValue value(JsonObject object, FieldPath path) {
        JsonValue value = object;
        for (FieldPath step : path.steps()) {
            if (value instanceof JsonArray array) {
                value = step.index() >= 0 && step.index() < array.elements().size()
                        ? array.elements().get(step.index())
                        : null;
            } else {
                value = value instanceof JsonObject members && step.name() != null ? members.get(step.name()) : null;
            }
        }
        return value;
    }
}
