package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.internal.text.Nearest;
import dev.podwright.model.value.Bytes;
import dev.podwright.model.value.IntOrString;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON values into model values, as strictly as the API server under {@code fieldValidation=Strict}, but going on after
 * each problem. What could not be read stays absent in the model. The readers of text report duplicate keys.
 */
public final class Decoder {
    /** The API server's strict decoder lists as many. */
    private static final int MOST_PROBLEMS = 100;

    private final List<Finding> problems;
    private int unknown;
    private int invalid;
    private int unlisted;
    /** What the object or list that was read last has and the model does not know; the object that holds it takes it. */
    private @Nullable JsonValue kept;

    /** Adds what it finds to the list. */
    public Decoder(List<Finding> problems) {
        this.problems = problems;
    }

    /**
     * Reads an object at a path; members that every whole object has (apiVersion, kind) are skipped. A part of it that is
     * such an object itself, as a claim template is, keeps them like what the model does not know.
     */
    public <T> T decode(JsonObject json, ObjectSchema<T> schema, FieldPath path) {
        return object(json, schema, path, !schema.apiVersion().isEmpty());
    }

    private <T> T object(JsonObject json, ObjectSchema<T> schema, FieldPath path, boolean whole) {
        Object builder = schema.newBuilder();
        JsonObject.Builder unknown = null;
        for (JsonObject.Member member : json.members()) {
            int index = schema.indexOf(member.key());
            if (index >= 0) {
                Field field = schema.fields().get(index);
                Object value = field(member.value(), schema, field, path);
                if (!json.duplicates().isEmpty()) {
                    value = repeated(json, member, value, schema, field, path);
                }
                if (value != null) {
                    schema.set(builder, index, value);
                }
                if (kept != null) {
                    unknown = with(unknown, member, kept);
                    kept = null;
                }
            } else if (schema.apiVersion().isEmpty() || !isTypeMeta(member.key())) {
                unknown(member, schema, path);
                unknown = with(unknown, member, member.value());
            } else if (!(member.value() instanceof JsonString || member.value() instanceof JsonNull)) {
                wrongType(member.value(), "a string", path.child(member.key()));
            } else if (!whole && member.value() instanceof JsonString) {
                unknown = with(unknown, member, member.value());
            }
        }
        if (unknown != null) {
            JsonObject fields = unknown.build();
            if (schema.keepsUnknownFields()) {
                schema.setUnknownFields(builder, fields);
            } else {
                kept = fields;
            }
        }
        return schema.build(builder);
    }

    private static JsonObject.Builder with(
            JsonObject.@Nullable Builder unknown, JsonObject.Member member, JsonValue value) {
        return (unknown == null ? JsonObject.builder() : unknown)
                .add(member.key(), value, member.line(), member.column());
    }

    /** A member's value where its key may have come before; what is wrong with an earlier value is wrong all the same. */
    private @Nullable Object repeated(
            JsonObject json,
            JsonObject.Member member,
            @Nullable Object alone,
            ObjectSchema<?> schema,
            Field field,
            FieldPath path) {
        DuplicateKeys merged = null;
        for (JsonObject.Member earlier : json.duplicates()) {
            if (earlier.key().equals(member.key())) {
                field(earlier.value(), schema, field, path);
                kept = null;
                merged = merged == null ? new DuplicateKeys(schema, field) : merged;
                merged.add(earlier.value());
            }
        }
        if (merged == null) {
            return alone;
        }
        merged.add(member.value());
        Decoder again = new Decoder(new ArrayList<>());
        Object value = again.field(merged.value(), schema, field, path);
        kept = again.kept;
        return value;
    }

    /** Whether a key of a whole object is one of its two that are not fields of the schema. */
    static boolean isTypeMeta(String key) {
        return key.equals("apiVersion") || key.equals("kind");
    }

    private @Nullable Object field(JsonValue json, ObjectSchema<?> schema, Field field, FieldPath parent) {
        if (json instanceof JsonNull) {
            return null;
        }
        return switch (field.shape()) {
            case ONE ->
                field.kind() == FieldKind.OBJECT
                        ? nested(json, schema, field, parent.child(field.name()))
                        : plain(json, schema, field, parent);
            case LIST -> list(json, schema, field, parent.child(field.name()));
            case MAP -> map(json, schema, field, parent.child(field.name()));
        };
    }

    private @Nullable Object plain(JsonValue json, ObjectSchema<?> schema, Field field, FieldPath parent) {
        Object value = scalar(json, field.kind(), parent, field.name());
        if (value instanceof JsonObject status && field.name().equals("status")) {
            new StatusReader(this).check(status, StatusFields.typeOf(schema.name()), parent.child(field.name()));
        }
        return value;
    }

    private @Nullable Object nested(JsonValue json, ObjectSchema<?> schema, Field field, FieldPath path) {
        if (json instanceof JsonObject object) {
            return object(object, schema.nested(field.index()), path, false);
        }
        wrongType(json, "an object", path);
        return null;
    }

    private @Nullable Object list(JsonValue json, ObjectSchema<?> schema, Field field, FieldPath path) {
        if (!(json instanceof JsonArray array)) {
            wrongType(json, "a list", path);
            return null;
        }
        List<JsonValue> elements = array.elements();
        List<Object> out = new ArrayList<>(elements.size());
        Object zero = null;
        List<@Nullable JsonObject> unknown = null;
        for (int i = 0; i < elements.size(); i++) {
            JsonValue element = elements.get(i);
            Object value;
            if (element instanceof JsonNull) {
                value = null;
            } else if (field.kind() == FieldKind.OBJECT) {
                value = nested(element, schema, field, path.index(i));
            } else {
                value = scalar(element, field.kind(), path.index(i), null);
            }
            if (value == null) {
                zero = zero == null ? zero(schema, field) : zero;
                value = zero;
            }
            out.add(value);
            if (kept instanceof JsonObject fields) {
                if (unknown == null) {
                    unknown = new ArrayList<@Nullable JsonObject>(Collections.nCopies(elements.size(), null));
                }
                unknown.set(i, fields);
                kept = null;
            }
        }
        if (unknown != null) {
            kept = KeptFields.of(elements, unknown, schema.nested(field.index()), field);
        }
        return out;
    }

    private @Nullable Object map(JsonValue json, ObjectSchema<?> schema, Field field, FieldPath path) {
        if (!(json instanceof JsonObject object)) {
            wrongType(json, "an object", path);
            return null;
        }
        for (JsonObject.Member earlier : object.duplicates()) {
            if (!(earlier.value() instanceof JsonNull)) {
                scalar(earlier.value(), field.kind(), path.key(earlier.key()), null);
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        for (JsonObject.Member member : object.members()) {
            Object value = member.value() instanceof JsonNull
                    ? zero(schema, field)
                    : scalar(member.value(), field.kind(), path.key(member.key()), null);
            if (value != null) {
                out.put(member.key(), value);
            }
        }
        return out;
    }

    /** What a null inside a list or a map means. */
    private static Object zero(ObjectSchema<?> schema, Field field) {
        return switch (field.kind()) {
            case STRING -> "";
            case INT32 -> 0;
            case INT64 -> 0L;
            case QUANTITY -> Quantity.ZERO;
            case INT_OR_STRING -> IntOrString.of(0);
            case BYTES -> Bytes.EMPTY;
            case OBJECT -> empty(schema.nested(field.index()));
            case BOOLEAN, TIME, JSON, JSON_OBJECT ->
                throw new IllegalStateException("no list or map holds " + field.kind());
        };
    }

    private static <T> T empty(ObjectSchema<T> schema) {
        return schema.build(schema.newBuilder());
    }

    /** The path is spelled only where something is wrong: at {@code name} in {@code path}, or at it. */
    @Nullable
    Object scalar(JsonValue json, FieldKind kind, FieldPath path, @Nullable String name) {
        Object value = switch (kind) {
            case STRING -> json instanceof JsonString s ? s.value() : null;
            case BOOLEAN -> json instanceof JsonBoolean b ? (Object) b.value() : null;
            case INT32 -> json instanceof JsonNumber n ? int32(n.literal()) : null;
            case INT64 -> json instanceof JsonNumber n ? int64(n.literal()) : null;
            case INT_OR_STRING -> intOrString(json);
            case QUANTITY -> quantity(json);
            case TIME -> json instanceof JsonString s ? Time.tryParse(s.value()) : null;
            case BYTES -> json instanceof JsonString s ? Bytes.tryParse(s.value()) : null;
            case JSON -> json;
            case JSON_OBJECT -> json instanceof JsonObject ? json : null;
            case OBJECT -> throw new IllegalStateException("an object is not a scalar");
        };
        if (value == null) {
            wrongValue(json, kind, name == null ? path : path.child(name));
        }
        return value;
    }

    private static @Nullable IntOrString intOrString(JsonValue json) {
        if (json instanceof JsonString string) {
            return IntOrString.of(string.value());
        }
        return json instanceof JsonNumber number ? IntOrString.tryFromJsonNumber(number.literal()) : null;
    }

    /** The quantity that a text or number is; null for any other value. */
    public static @Nullable Quantity quantity(JsonValue json) {
        if (json instanceof JsonString string) {
            return Quantity.tryFromJson(string.value());
        }
        return json instanceof JsonNumber number
                ? Quantity.tryFromJsonNumber(number.literal(), number.spelling())
                : null;
    }

    private static @Nullable Integer int32(String literal) {
        Long value = int64(literal);
        return value == null || value != value.intValue() ? null : (Integer) value.intValue();
    }

    private static @Nullable Long int64(String literal) {
        int start = literal.charAt(0) == '-' ? 1 : 0;
        for (int i = start; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
        }
        if (literal.length() - start > 19) {
            return null;
        }
        try {
            return Long.valueOf(literal);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void unknown(JsonObject.Member member, ObjectSchema<?> schema, FieldPath path) {
        String near = Nearest.name(
                member.key(), schema.fields().stream().map(Field::name).toList());
        String place = MisplacedFields.place(schema, member.key());
        String fix = place != null
                ? "it belongs to " + place
                : near == null
                        ? "remove it, or look up the field's name and where it belongs"
                        : "write \"" + near + "\"";
        String message = schema.name() + " has no field \"" + Excerpt.of(member.key()) + "\"";
        add(ReadRule.UNKNOWN_FIELD, path.child(member.key()), member.line(), member.column(), message, fix);
    }

    void wrongType(JsonValue json, String wanted, FieldPath path) {
        String message = ExpectedValue.mustBe(wanted, json);
        add(ReadRule.INVALID_VALUE, path, json.line(), json.column(), message, "write " + wanted + " here");
    }

    private void wrongValue(JsonValue json, FieldKind kind, FieldPath path) {
        String actual = ExpectedValue.describe(json, kind);
        String wanted = ExpectedValue.of(kind);
        String message = "must be " + wanted + ", not " + actual;
        add(ReadRule.INVALID_VALUE, path, json.line(), json.column(), message, ExpectedValue.fix(json, kind));
    }

    /**
     * What the value that was read last, or a part of it, has and the model does not know, where the type does not keep it
     * itself; else null.
     */
    public @Nullable JsonObject unknownFields() {
        return kept instanceof JsonObject fields ? fields : null;
    }

    /** Says at the object that was read how many problems were found and not added, if there are any. */
    public void addUnlisted(JsonObject json) {
        if (unlisted > 0) {
            problems.add(Finding.reading(
                    ReadRule.LIMIT,
                    FieldPath.empty(),
                    json.line(),
                    json.column(),
                    "there are " + unlisted + " more problems, which are not listed",
                    "correct the first ones and read it again"));
        }
    }

    /** Of each kind up to a number, so that neither hides the other. */
    void add(ReadRule kind, FieldPath path, int line, int column, String message, String fix) {
        int listed = kind == ReadRule.UNKNOWN_FIELD ? unknown++ : invalid++;
        if (listed >= MOST_PROBLEMS) {
            unlisted++;
            return;
        }
        problems.add(Finding.reading(kind, path, line, column, message, fix));
    }
}
