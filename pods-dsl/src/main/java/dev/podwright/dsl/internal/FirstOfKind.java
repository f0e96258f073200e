package dev.podwright.dsl.internal;

import dev.podwright.model.Pod;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
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
    private static final Set<String> PATHS = Set.of("mountPath", "devicePath");

    private final Pod pod;
    /** For each list and field the index of the first element with a value. */
    private final Map<FieldPath, Map<Object, Integer>> indexes = new HashMap<>();

    FirstOfKind(Pod pod) {
        this.pod = pod;
    }

    Finding relate(Finding finding) {
        // The server calls a second mount of a path invalid, not a duplicate.
        boolean twice = finding.type() == ErrorType.DUPLICATE
                || (finding.type() == ErrorType.INVALID
                        && PATHS.contains(String.valueOf(finding.path().name())))
                || (finding.channel() == Channel.WARNED && finding.rule().startsWith("warning/duplicate-"));
        if (!twice || !finding.related().isEmpty()) {
            return finding;
        }
        FieldPath element = finding.path();
        String field = "";
        if (element.name() != null) {
            field = element.name();
            element = element.parent();
        }
        FieldPath list = element == null ? null : element.parent();
        if (element == null || list == null || element.name() != null || element.key() != null) {
            return finding;
        }
        Integer first = first(list, field, element.index());
        if (first == null || first == element.index()) {
            return finding;
        }
        FieldPath where =
                field.isEmpty() ? list.index(first) : list.index(first).child(field);
        return finding.toBuilder()
                .related(List.of(new Finding.Related("first", where, null)))
                .build();
    }

    private @Nullable Integer first(FieldPath list, String field, int index) {
        Resolved resolved = resolve(list);
        if (resolved == null || !(resolved.value instanceof List<?> elements) || index >= elements.size()) {
            return null;
        }
        Map<Object, Integer> known = indexes.computeIfAbsent(list.child(field), path -> {
            Map<Object, Integer> out = new HashMap<>();
            for (int i = 0; i < elements.size(); i++) {
                out.putIfAbsent(identity(resolved.schema, elements.get(i), field), i);
            }
            return out;
        });
        return known.get(identity(resolved.schema, elements.get(index), field));
    }

    /** What two elements have in common that are one: the value of the field, or number and protocol of a port. */
    private static Object identity(@Nullable ObjectSchema<?> schema, Object element, String field) {
        if (schema == null) {
            return element;
        }
        if (!field.isEmpty()) {
            Object value = get(schema, element, field);
            return value == null ? "" : value;
        }
        if (schema.name().equals("ContainerPort")) {
            Object protocol = get(schema, element, "protocol");
            return List.of(String.valueOf(get(schema, element, "containerPort")), protocol == null ? "TCP" : protocol);
        }
        return element;
    }

    /** A value of the pod and the schema of it, or of the elements of a list. */
    private record Resolved(
            @Nullable ObjectSchema<?> schema, @Nullable Object value) {}

    private @Nullable Resolved resolve(FieldPath path) {
        FieldPath parent = path.parent();
        if (parent == null) {
            return new Resolved(Schemas.of(Pod.class), pod);
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
