package dev.podwright.dsl.internal;

import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a finding about an element of a list that was written twice, such as a port, a mount or a volume, where the
 * first one is. All elements that words add are kept, for the server to judge; only variables and the entries of maps
 * replace what has the same key.
 */
final class FirstOfKind {
    /** Fields of which the server calls a second one with the same value invalid, not a duplicate. */
    private static final Set<String> PATHS = Set.of("mountPath", "devicePath");

    /** The lists of containers, which share one set of names. */
    private static final List<String> CONTAINERS = List.of("initContainers", "containers", "ephemeralContainers");

    private final CompiledObject object;
    /** For each list and field, and each value, the first two elements that have it. */
    private final Map<FieldPath, Map<Object, List<FieldPath>>> elementsByValue = new HashMap<>();
    /** For each name the first two containers that have it. */
    private @Nullable Map<Object, List<FieldPath>> containers;

    FirstOfKind(CompiledObject object) {
        this.object = object;
    }

    Finding relate(Finding finding) {
        Finding.Related other = isAboutTwo(finding) && finding.related().isEmpty() ? other(finding.path()) : null;
        return other == null
                ? finding
                : finding.toBuilder().related(List.of(other)).build();
    }

    private static boolean isAboutTwo(Finding finding) {
        FieldPath path = finding.path();
        String field = String.valueOf(path.name());
        return switch (finding.channel()) {
            case REJECTED ->
                finding.type() == ErrorType.DUPLICATE
                        || (finding.type() == ErrorType.INVALID && (PATHS.contains(field) || isDevice(path)));
            case WARNED ->
                finding.rule().startsWith("warning/duplicate-")
                        || finding.rule().equals("warning/overlapping-paths");
            case ADVISED -> false;
        };
    }

    private static boolean isDevice(FieldPath path) {
        FieldPath list = path.parent() == null ? null : path.parent().parent();
        return list != null && "volumeDevices".equals(list.name());
    }

    private Finding.@Nullable Related other(FieldPath path) {
        String name = path.name();
        FieldPath element = name == null ? path : path.parent();
        FieldPath list = element == null ? null : element.parent();
        if (element == null || list == null || element.name() != null || element.key() != null) {
            return null;
        }
        boolean isContainer =
                object.podSpecPath().equals(list.parent()) && CONTAINERS.contains(String.valueOf(list.name()));
        String field = name == null ? "" : name;
        List<FieldPath> two = isContainer ? containers().get(nameAt(element)) : elements(list, field, element.index());
        if (two == null || two.size() < 2) {
            return null;
        }
        boolean isFirst = two.get(0).equals(element);
        FieldPath other = two.get(isFirst ? 1 : 0);
        return Finding.Related.of(isFirst ? "second" : "first", field.isEmpty() ? other : other.child(field));
    }

    /** The first two elements of a list that have what an element has. */
    private @Nullable List<FieldPath> elements(FieldPath list, String field, int index) {
        Resolved resolved = resolve(list);
        if (resolved == null || !(resolved.value instanceof List<?> elements) || index >= elements.size()) {
            return null;
        }
        return elementsByValue
                .computeIfAbsent(list.child(field), path -> {
                    Map<Object, List<FieldPath>> out = new HashMap<>();
                    for (int i = 0; i < elements.size(); i++) {
                        remember(out, identity(resolved.schema, elements.get(i), field), list.index(i));
                    }
                    return out;
                })
                .get(identity(resolved.schema, elements.get(index), field));
    }

    private Map<Object, List<FieldPath>> containers() {
        Map<Object, List<FieldPath>> known = containers;
        if (known == null) {
            known = new HashMap<>();
            for (String list : CONTAINERS) {
                FieldPath path = object.podSpecPath().child(list);
                Resolved resolved = resolve(path);
                int size = resolved != null && resolved.value instanceof List<?> elements ? elements.size() : 0;
                for (int i = 0; i < size; i++) {
                    remember(known, nameAt(path.index(i)), path.index(i));
                }
            }
            containers = known;
        }
        return known;
    }

    private static void remember(Map<Object, List<FieldPath>> byValue, Object value, FieldPath element) {
        List<FieldPath> two = byValue.computeIfAbsent(value, each -> new ArrayList<>(2));
        if (two.size() < 2) {
            two.add(element);
        }
    }

    private Object nameAt(FieldPath container) {
        Resolved resolved = resolve(container);
        return resolved == null || resolved.schema == null || resolved.value == null
                ? ""
                : identity(resolved.schema, resolved.value, "name");
    }

    /** What two elements have in common that are one: the value of the field, or number and protocol of a port. */
    private static Object identity(@Nullable ObjectSchema<?> schema, Object element, String field) {
        if (schema == null) {
            return element;
        }
        if (field.startsWith("{")) {
            // The server names several fields at once: {topologyKey, whenUnsatisfiable}.
            List<Object> values = new ArrayList<>();
            for (String each : field.substring(1, field.length() - 1).split(", ", -1)) {
                values.add(identity(schema, element, each));
            }
            return values;
        }
        if (!field.isEmpty()) {
            Object value = schema.indexOf(field) < 0 ? element : get(schema, element, field);
            return value == null ? "" : value;
        }
        if (schema.name().equals("ContainerPort")) {
            Object protocol = get(schema, element, "protocol");
            return List.of(String.valueOf(get(schema, element, "containerPort")), protocol == null ? "TCP" : protocol);
        }
        return element;
    }

    /** A value of the object and the schema of it, or of the elements of a list. */
    private record Resolved(
            @Nullable ObjectSchema<?> schema, @Nullable Object value) {}

    private @Nullable Resolved resolve(FieldPath path) {
        FieldPath parent = path.parent();
        if (parent == null) {
            return new Resolved(object.schema(), object.object());
        }
        Resolved holder = resolve(parent);
        if (holder == null || holder.value == null) {
            return null;
        }
        String name = path.name();
        if (name == null) {
            boolean inside = path.key() == null && holder.value instanceof List<?> list && path.index() < list.size();
            return inside ? new Resolved(holder.schema, ((List<?>) holder.value).get(path.index())) : null;
        }
        ObjectSchema<?> schema = holder.schema;
        int index = schema == null ? -1 : schema.indexOf(name);
        if (schema == null || index < 0) {
            return null;
        }
        Field field = schema.fields().get(index);
        boolean nested = field.kind() == FieldKind.OBJECT && field.shape() != FieldShape.MAP;
        return new Resolved(nested ? schema.nested(index) : null, get(schema, holder.value, name));
    }

    private static @Nullable Object get(ObjectSchema<?> schema, Object value, String field) {
        return ObjectCompiler.get(schema, value, field);
    }
}
