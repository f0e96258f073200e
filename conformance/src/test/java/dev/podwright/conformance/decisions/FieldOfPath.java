package dev.podwright.conformance.decisions;

import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import org.jspecify.annotations.Nullable;

/** The field of the model that an error's path points to. */
final class FieldOfPath {
    private FieldOfPath() {}

    /** {@code Type.field}, or null if the server's path is not one of the object. */
    static @Nullable String find(ObjectSchema<?> root, String path) {
        ObjectSchema<?> type = root;
        String found = null;
        int at = 0;
        while (at < path.length()) {
            int end = at;
            while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
                end++;
            }
            if (type == null) {
                return null;
            }
            Field field = field(type, path.substring(at, end));
            if (field == null) {
                return null;
            }
            found = type.name() + "." + field.name();
            type = field.kind() == FieldKind.OBJECT ? type.nested(field.index()) : null;
            if (end < path.length() && path.charAt(end) == '[') {
                end = path.indexOf(']', end) + 1;
                if (type == null) {
                    return found;
                }
            }
            at = end + 1;
        }
        return found;
    }

    /** The server writes a few names in lower case. */
    private static @Nullable Field field(ObjectSchema<?> type, String name) {
        for (Field field : type.fields()) {
            if (field.name().equalsIgnoreCase(name)) {
                return field;
            }
        }
        return null;
    }
}
