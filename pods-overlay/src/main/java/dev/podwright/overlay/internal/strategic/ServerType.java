package dev.podwright.overlay.internal.strategic;

import dev.podwright.model.internal.binding.GoTypes;
import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.overlay.internal.strategic.ServerField.Form;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.schema.PatchStrategy;
import dev.podwright.version.KubernetesVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One of the server's own types of objects, as far as merging depends on it. Immutable, one instance a type. */
final class ServerType {
    private static final Map<String, ServerType> TYPES = new ConcurrentHashMap<>();
    /** Any JSON, such as the fields of a manager: no field of it can be merged. */
    private static final ServerType ANY = new ServerType("any", Map.of());

    final String name;
    private final Map<String, ServerField> fields;
    private final List<ServerField> always;

    private ServerType(String name, Map<String, ServerField> fields) {
        this.name = name;
        this.fields = fields;
        this.always = fields.values().stream().filter(field -> field.always).toList();
    }

    /** The type that a model type is made from. */
    static ServerType of(ObjectSchema<?> schema) {
        ServerType known = TYPES.get(schema.name());
        return known != null ? known : TYPES.computeIfAbsent(schema.name(), name -> make(schema));
    }

    private static ServerType make(ObjectSchema<?> schema) {
        Map<String, ServerField> fields = new LinkedHashMap<>();
        if (!schema.apiVersion().isEmpty()) {
            fields.put("kind", typeMeta("kind"));
            fields.put("apiVersion", typeMeta("apiVersion"));
        }
        for (Field field : schema.fields()) {
            fields.put(field.name(), field(schema, field));
        }
        return new ServerType(schema.name(), fields);
    }

    private static ServerField typeMeta(String name) {
        return new ServerField(name, Form.VALUE, FieldKind.STRING, false, false, false, "", () -> null);
    }

    private static ServerField field(ObjectSchema<?> schema, Field field) {
        String name = field.name();
        FieldKind kind = field.kind();
        if (kind == FieldKind.JSON_OBJECT) {
            String type = StatusFields.typeOf(schema.name());
            return new ServerField(name, Form.OBJECT, FieldKind.OBJECT, false, true, false, "", () -> ofStatus(type));
        }
        if (kind == FieldKind.JSON) {
            return new ServerField(name, Form.OBJECT, kind, true, false, false, "", () -> ANY);
        }
        boolean struct = GoTypes.isStruct(schema.name(), name);
        Form form = form(field.shape(), kind);
        boolean pointer = form == Form.OBJECT
                ? !struct
                : form == Form.VALUE && (GoTypes.isPointer(schema.name(), name) || isPointerToTime(field));
        boolean always = field.required()
                || (form == Form.OBJECT && struct)
                || (form == Form.VALUE && kind == FieldKind.QUANTITY && !pointer);
        boolean merged = form == Form.LIST && field.patchStrategies().contains(PatchStrategy.MERGE);
        Supplier<@Nullable ServerType> nested =
                kind == FieldKind.OBJECT ? () -> of(schema.nested(field.index())) : () -> null;
        return new ServerField(name, form, kind, pointer, always, merged, field.patchMergeKey(), nested);
    }

    private static boolean isPointerToTime(Field field) {
        return field.kind() == FieldKind.TIME && !field.name().equals("creationTimestamp");
    }

    private static Form form(FieldShape shape, FieldKind kind) {
        return switch (shape) {
            case LIST -> Form.LIST;
            case MAP -> Form.MAP;
            case ONE -> kind == FieldKind.OBJECT ? Form.OBJECT : Form.VALUE;
        };
    }

    private static ServerType ofStatus(String type) {
        ServerType known = TYPES.get("status " + type);
        return known != null ? known : TYPES.computeIfAbsent("status " + type, name -> makeStatus(type));
    }

    private static ServerType makeStatus(String type) {
        Map<String, ServerField> fields = new LinkedHashMap<>();
        StatusFields.of(type).forEach((name, shape) -> {
            if (shape.existsIn(KubernetesVersion.newest())) {
                fields.put(name, statusField(type, name, shape));
            }
        });
        return new ServerType(type, fields);
    }

    private static ServerField statusField(String type, String name, StatusFields.Shape shape) {
        Form form = form(shape.shape(), shape.kind());
        boolean always = ServerStatus.isAlwaysWritten(type, name);
        boolean pointer = (form == Form.OBJECT || (form == Form.VALUE && shape.kind() == FieldKind.TIME))
                ? !always
                : form == Form.VALUE && ServerStatus.isPointer(type, name);
        String key = ServerStatus.patchMergeKey(type, name);
        Supplier<@Nullable ServerType> nested =
                shape.kind() == FieldKind.OBJECT ? () -> ofStatus(shape.type()) : () -> null;
        return new ServerField(name, form, shape.kind(), pointer, always, !key.isEmpty(), key, nested);
    }

    /** The fields that the server writes even if they are empty. */
    List<ServerField> always() {
        return always;
    }

    /** A field by its exact name, or null. */
    @Nullable
    ServerField get(String name) {
        return fields.get(name);
    }

    /** A field as the server finds it: by its exact name, else by one that differs in case alone; or null. */
    @Nullable
    ServerField find(String name) {
        ServerField exact = fields.get(name);
        if (exact != null) {
            return exact;
        }
        for (ServerField each : fields.values()) {
            if (equalFolded(each.name, name)) {
                return each;
            }
        }
        return null;
    }

    /** Whether texts differ in the case of ASCII letters alone; a long s and the sign of Kelvin count as letters. */
    private static boolean equalFolded(String field, String name) {
        if (field.length() != name.length()) {
            return false;
        }
        for (int i = 0; i < field.length(); i++) {
            if (folded(field.charAt(i)) != folded(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char folded(char c) {
        return switch (c) {
            case '\u017f' -> 's';
            case '\u212a' -> 'k';
            default -> c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        };
    }
}
