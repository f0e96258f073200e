package dev.podwright.validate.internal.bundle;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.RawObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a bundle whose controllers are not known, and may make other objects: an ExternalSecret makes the Secret that
 * it names, a Kustomization makes config maps.
 */
final class CustomResources {
    private static final int LONGEST_NAME = 253;

    private final List<RawObject> resources = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable Set<String> texts;
    private boolean kustomized;

    void add(RawObject object, String name) {
        kustomized |= object.kind().equals("Kustomization");
        if (isCustom(object)) {
            resources.add(object);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
    }

    private static boolean isCustom(RawObject object) {
        int slash = object.apiVersion().indexOf('/');
        String group = slash < 0 ? "" : object.apiVersion().substring(0, slash);
        return group.indexOf('.') >= 0 && !group.endsWith(".k8s.io");
    }

    boolean any() {
        return kustomized || !resources.isEmpty();
    }

    /** Whether a name is one of their texts, or begins with the name of one of them as what controllers make often does. */
    boolean mayMake(String name) {
        if (kustomized) {
            return true;
        }
        if (resources.isEmpty() || name.length() > LONGEST_NAME) {
            return false;
        }
        if (texts().contains(name)) {
            return true;
        }
        for (int i = 1; i < name.length(); i++) {
            if ((name.charAt(i) == '-' || name.charAt(i) == '.') && names.contains(name.substring(0, i))) {
                return true;
            }
        }
        return false;
    }

    private Set<String> texts() {
        Set<String> known = texts;
        if (known == null) {
            known = new HashSet<>();
            Deque<JsonValue> open = new ArrayDeque<>();
            resources.forEach(each -> open.add(each.json()));
            while (!open.isEmpty()) {
                JsonValue value = open.remove();
                if (value instanceof JsonObject object) {
                    object.members().forEach(each -> open.add(each.value()));
                } else if (value instanceof JsonArray array) {
                    open.addAll(array.elements());
                } else if (value instanceof JsonString text) {
                    known.add(text.value());
                }
            }
            texts = known;
        }
        return known;
    }
}
