package dev.podwright.conformance.upstream;

import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.version.KubernetesVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the official client knows of the API. */
final class OfficialClient {
    /** The version whose classes the client has: 27.0.0 is of Kubernetes 1.36. */
    private static final KubernetesVersion VERSION = KubernetesVersion.V1_36;

    private OfficialClient() {}

    /** Whether the client's classes do not have a field, because it is of a newer version. */
    static boolean isNewer(Field field) {
        return !field.existsIn(VERSION);
    }

    /** Whether the client's classes do not have a field of the table, because it is of a newer version. */
    static boolean isNewer(String since) {
        return !since.equals("-") && Integer.parseInt(since.substring(since.indexOf('.') + 1)) > VERSION.minor();
    }

    /** The names of the fields in a value of a type that the client does not know. */
    static List<String> newerFields(ObjectSchema<?> schema, Object value) {
        List<String> names = new ArrayList<>();
        collect(schema, value, names);
        return names;
    }

    private static <T> void collect(ObjectSchema<T> schema, Object object, List<String> names) {
        T typed = schema.type().cast(object);
        for (Field field : schema.fields()) {
            Object value = schema.get(typed, field.index());
            if (value == null
                    || (field.shape() != FieldShape.ONE
                            && elements(field.shape(), value).isEmpty())) {
                continue;
            }
            if (isNewer(field)) {
                names.add(field.name());
            } else if (field.kind() == FieldKind.OBJECT) {
                elements(field.shape(), value).forEach(each -> collect(schema.nested(field.index()), each, names));
            }
        }
    }

    private static Collection<?> elements(FieldShape shape, Object value) {
        return switch (shape) {
            case LIST -> (List<?>) value;
            case MAP -> ((Map<?, ?>) value).values();
            default -> List.of(value);
        };
    }
}
