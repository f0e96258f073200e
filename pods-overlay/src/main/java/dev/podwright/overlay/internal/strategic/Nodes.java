package dev.podwright.overlay.internal.strategic;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.overlay.internal.problem.PatchFailure;
import dev.podwright.overlay.internal.problem.PatchRule;
import dev.podwright.overlay.internal.strategic.ServerField.Form;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.FieldKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes nodes of JSON: of a patch as it is, and of an object as the server sees it once it has read and written it. */
final class Nodes {
    /** How deep a patch can be nested, as deep as a text by default. */
    private static final int MAX_DEPTH = ReadLimits.defaults().maxDepth();

    private Nodes() {}

    /** A patch. */
    static MapNode ofPatch(JsonObject json) {
        return (MapNode) any(json, 0);
    }

    /** One method for all values: of several, the stack would hold a frame each for every level. */
    private static Node any(JsonValue json, int depth) {
        if (json instanceof JsonObject object) {
            requireDepth(json, depth);
            MapNode map = new MapNode(json);
            for (JsonObject.Member member : object.members()) {
                map.put(member.key(), any(member.value(), depth + 1));
            }
            // The server reads values that are replaced too, so that what is wrong with one counts.
            for (JsonObject.Member member : object.duplicates()) {
                any(member.value(), depth + 1);
            }
            return map;
        }
        if (json instanceof JsonArray array) {
            requireDepth(json, depth);
            List<Node> elements = new ArrayList<>(array.elements().size());
            for (JsonValue each : array.elements()) {
                elements.add(any(each, depth + 1));
            }
            return new ListNode(json, elements);
        }
        ScalarNode scalar = ScalarNode.of(json);
        if (scalar.value instanceof Double number && number.isInfinite()) {
            throw failure(json, "a number is too large", "give a number that a double can hold");
        }
        return scalar;
    }

    private static void requireDepth(JsonValue json, int depth) {
        if (depth >= MAX_DEPTH) {
            throw failure(json, "the value is nested too deep", "nest at most 1,000 objects and lists");
        }
    }

    private static PatchFailure failure(JsonValue place, String message, String fix) {
        return new PatchFailure(PatchRule.VALUE, FieldPath.empty(), place, message, fix);
    }

    /** An object of a type as the server sees it. */
    static MapNode ofObject(@Nullable JsonValue json, ServerType type) {
        MapNode map = new MapNode(json);
        if (json instanceof JsonObject object) {
            for (JsonObject.Member member : object.members()) {
                ServerField field = type.get(member.key());
                Node value = field == null ? null : ofField(field, member.value());
                map.put(member.key(), value == null ? new UnseenNode(member.value()) : value);
            }
        }
        for (ServerField field : type.always()) {
            if (map.get(field.name) == null) {
                map.put(field.name, zero(field, null));
            }
        }
        return map;
    }

    /** A field's value as the server sees it, or null where it sees none. */
    private static @Nullable Node ofField(ServerField field, JsonValue json) {
        if (json instanceof JsonNull) {
            return field.always ? zero(field, json) : null;
        }
        if (json instanceof JsonArray array) {
            if (array.elements().isEmpty() && !field.always) {
                return null;
            }
            List<Node> elements = new ArrayList<>(array.elements().size());
            for (JsonValue each : array.elements()) {
                elements.add(ofElement(field, each));
            }
            return new ListNode(json, elements);
        }
        if (json instanceof JsonObject object) {
            ServerType type = field.nested();
            if (field.form == Form.OBJECT && type != null) {
                return field.kind == FieldKind.JSON ? any(object, 0) : ofObject(object, type);
            }
            return object.members().isEmpty() && !field.always ? null : ofMap(field, object);
        }
        ScalarNode scalar = scalar(field, json);
        return field.always || field.pointer || !isZero(scalar) ? scalar : null;
    }

    private static MapNode ofMap(ServerField field, JsonObject object) {
        MapNode map = new MapNode(object);
        for (JsonObject.Member member : object.members()) {
            map.put(member.key(), ofElement(field, member.value()));
        }
        return map;
    }

    private static Node ofElement(ServerField field, JsonValue json) {
        ServerType type = field.nested();
        if (type != null && (json instanceof JsonObject || json instanceof JsonNull)) {
            return ofObject(json, type);
        }
        if (json instanceof JsonObject || json instanceof JsonArray) {
            return any(json, 0);
        }
        return scalar(field, json);
    }

    private static ScalarNode scalar(ServerField field, JsonValue json) {
        if (json instanceof JsonNull) {
            return new ScalarNode(json, zeroOf(field.kind));
        }
        // The server writes a quantity as a text, however it was written.
        return field.kind == FieldKind.QUANTITY && !(json instanceof JsonString)
                ? new ScalarNode(json, String.valueOf(json))
                : ScalarNode.of(json);
    }

    private static boolean isZero(ScalarNode scalar) {
        Object value = scalar.value;
        return value.equals("") || value.equals(false) || value.equals(0L);
    }

    /** What the server writes for an empty field. */
    private static Node zero(ServerField field, @Nullable JsonValue written) {
        ServerType type = field.nested();
        if (field.form == Form.OBJECT && !field.pointer && type != null) {
            return ofObject(written, type);
        }
        boolean nil = field.form != Form.VALUE || field.pointer;
        return new ScalarNode(written, nil ? ScalarNode.NIL : zeroOf(field.kind));
    }

    private static Object zeroOf(FieldKind kind) {
        return switch (kind) {
            case STRING, BYTES -> "";
            case QUANTITY -> "0";
            case BOOLEAN -> false;
            case INT32, INT64, INT_OR_STRING -> 0L;
            case TIME, JSON, JSON_OBJECT, OBJECT -> ScalarNode.NIL;
        };
    }
}
