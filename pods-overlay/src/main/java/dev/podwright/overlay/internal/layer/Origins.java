package dev.podwright.overlay.internal.layer;

import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The layer that a value and its parts come from, and where they are in it. What a part does not say comes from where the whole
 * comes from.
 */
public final class Origins {
    private int layer;
    private FieldPath path;
    private @Nullable Map<Object, Origins> parts;
    /** Elements of other layers that were laid over this one. */
    private List<Origins> also = List.of();

    private Origins(int layer, FieldPath path) {
        this.layer = layer;
        this.path = path;
    }

    /** The origins of a value that is that of a layer. */
    public static Origins of(int layer, FieldPath path) {
        return new Origins(layer, path);
    }

    /** The layer of the value; of one that several layers have, the lowest. */
    public int layer() {
        return layer;
    }

    /** Where the value is in its layer. */
    public FieldPath path() {
        return path;
    }

    Origins field(String name) {
        return part(name, () -> path.child(name));
    }

    Origins key(String key) {
        return part(key, () -> path.key(key));
    }

    Origins index(int index) {
        return part(index, () -> path.index(index));
    }

    private Origins part(Object step, Supplier<FieldPath> at) {
        if (parts == null) {
            parts = new LinkedHashMap<>();
        }
        Origins found = parts.get(step);
        if (found == null) {
            found = new Origins(layer, at.get());
            parts.put(step, found);
        }
        return found;
    }

    /** Takes the value from a layer as a whole. */
    public void replace(int newLayer, FieldPath newPath) {
        layer = newLayer;
        path = newPath;
        parts = null;
        also = List.of();
    }

    /** Records that an element of another layer is laid over this one. */
    void add(int other, FieldPath element) {
        if (also.isEmpty()) {
            also = new ArrayList<>(1);
        }
        also.add(new Origins(other, element));
    }

    /** Takes the elements of a list from these. */
    void setElements(List<Origins> elements) {
        parts = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            parts.put(i, elements.get(i));
        }
    }

    /** The origin of a part, or of the nearest one that holds it. */
    public Origins at(FieldPath part) {
        Origins at = this;
        FieldPath known = FieldPath.empty();
        for (FieldPath step : part.steps()) {
            Origins next = at.parts == null ? null : at.parts.get(stepOf(step));
            if (next == null) {
                return new Origins(at.layer, at.path.append(part.relativeTo(known)));
            }
            at = next;
            known = step;
        }
        return at;
    }

    private static Object stepOf(FieldPath step) {
        String name = step.name() == null ? step.key() : step.name();
        return name == null ? (Object) step.index() : name;
    }

    /** Where a value of a layer is in the merged one, or would be; null where that is not known. */
    public @Nullable FieldPath find(int of, FieldPath value) {
        FieldPath found = find(of, value, FieldPath.empty());
        return found == null && !hasIndex(value, FieldPath.empty()) ? value : found;
    }

    private @Nullable FieldPath find(int of, FieldPath value, FieldPath here) {
        if (parts != null) {
            for (Map.Entry<Object, Origins> each : parts.entrySet()) {
                FieldPath found = each.getValue().find(of, value, step(here, each.getValue(), each.getKey()));
                if (found != null) {
                    return found;
                }
            }
        }
        if (layer == of && value.startsWith(path) && !isReplaced(of, value)) {
            return here.append(value.relativeTo(path));
        }
        for (Origins each : also) {
            if (each.layer == of && value.startsWith(each.path) && !hasIndex(value, each.path)) {
                return here.append(value.relativeTo(each.path));
            }
        }
        return null;
    }

    /** Whether a part that does not have the value is where the value would be. */
    private boolean isReplaced(int of, FieldPath value) {
        List<FieldPath> steps = value.relativeTo(path).steps();
        Origins part = parts == null || steps.isEmpty() ? null : parts.get(stepOf(steps.get(0)));
        return part != null && (part.layer != of || value.startsWith(part.path));
    }

    private static boolean hasIndex(FieldPath value, FieldPath from) {
        return value.relativeTo(from).steps().stream().anyMatch(each -> each.index() >= 0);
    }

    private static FieldPath step(FieldPath here, Origins part, Object step) {
        if (step instanceof Integer index) {
            return here.index(index);
        }
        return part.path.key() == null ? here.child((String) step) : here.key((String) step);
    }

    /** Where the values of a layer are in the merged one, by their path in the layer: those that are not where the whole is. */
    public Map<FieldPath, FieldPath> places(int of) {
        Map<FieldPath, FieldPath> out = new HashMap<>();
        places(of, FieldPath.empty(), out);
        return out;
    }

    private void places(int of, FieldPath here, Map<FieldPath, FieldPath> out) {
        if (layer == of) {
            out.putIfAbsent(path, here);
        }
        for (Origins each : also) {
            if (each.layer == of) {
                out.putIfAbsent(each.path, here);
            }
        }
        if (parts != null) {
            parts.forEach((step, part) -> part.places(of, step(here, part, step), out));
        }
    }

    /** A place in each layer that the value or a part of it comes from, by layer. */
    public NavigableMap<Integer, FieldPath> layers() {
        NavigableMap<Integer, FieldPath> out = new TreeMap<>();
        collect(out);
        return out;
    }

    private void collect(NavigableMap<Integer, FieldPath> out) {
        out.putIfAbsent(layer, path);
        if (parts != null) {
            parts.values().forEach(each -> each.collect(out));
        }
    }
}
