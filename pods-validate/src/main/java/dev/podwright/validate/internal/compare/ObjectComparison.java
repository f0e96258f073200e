package dev.podwright.validate.internal.compare;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.compare.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields in which two states of an object differ, without its status and the metadata that the server maintains. */
public final class ObjectComparison {
    private static final FieldPath METADATA = FieldPath.of("metadata");
    private static final Set<String> STATUS = Set.of("status");
    private static final Set<String> SERVER_MAINTAINED = Set.of("managedFields", "resourceVersion", "generation");

    private ObjectComparison() {}

    /**
     * The differences, in the order of the new state.
     *
     * @param before null for an object that does not exist yet, which is one difference
     */
    public static List<Difference> of(@Nullable JsonObject before, JsonObject after) {
        String kind = Objects.requireNonNullElse(after.text("kind"), "");
        List<Difference> out = new ArrayList<>();
        if (before == null) {
            out.add(Difference.of(FieldPath.empty(), null, after)
                    .withSecret(SecretFields.object(kind).hasSecrets(after)));
            return out;
        }
        FieldPath root = FieldPath.empty();
        ObjectSchema<?> schema = Schemas.find(after);
        new Comparison<JsonNode>((path, was, now, reordered) -> out.add(Difference.of(path, was.value, now.value)
                        .withSecret(isSecret(kind, path, was.value) || isSecret(kind, path, now.value))
                        .withReordered(reordered)))
                .values(new JsonNode(schema, root, before), new JsonNode(schema, root, after), root);
        return out;
    }

    /** Whether two states are the same, without what {@link #of} does not compare. */
    public static boolean isSame(JsonObject before, JsonObject after) {
        return of(before, after).isEmpty();
    }

    private static boolean isSecret(String kind, FieldPath path, @Nullable JsonValue value) {
        return value != null && SecretFields.at(kind, path).hasSecrets(value);
    }

    /** A value of JSON; the path is that in its own state. */
    private record JsonNode(
            @Nullable ObjectSchema<?> schema,
            FieldPath path,
            @Nullable JsonValue value) implements Node<JsonNode> {
        @Override
        public boolean isObject() {
            return value instanceof JsonObject;
        }

        @Override
        public List<String> fields() {
            List<String> out = new ArrayList<>();
            for (JsonObject.Member member : object().members()) {
                if (!isIgnored(member.key())) {
                    out.add(member.key());
                }
            }
            return out;
        }

        private boolean isIgnored(String name) {
            return path.parent() == null
                    ? STATUS.contains(name)
                    : path.equals(METADATA) && SERVER_MAINTAINED.contains(name);
        }

        @Override
        public JsonNode field(String name) {
            return new JsonNode(schema, path.child(name), object().get(name));
        }

        private JsonObject object() {
            return (JsonObject) Objects.requireNonNull(value);
        }

        @Override
        public int size() {
            return value instanceof JsonArray array ? array.elements().size() : -1;
        }

        private JsonArray array() {
            return (JsonArray) Objects.requireNonNull(value);
        }

        @Override
        public JsonNode element(int index) {
            return new JsonNode(
                    schema,
                    path.index(index),
                    index < size() ? array().elements().get(index) : null);
        }

        @Override
        public @Nullable Function<JsonNode, String> keys(JsonNode other) {
            ListKeys keys = ListKeys.of(schema, path, array(), other.array());
            return keys == null ? null : element -> keys.keyOf(element.object());
        }

        @Override
        public boolean isWholeList() {
            return false;
        }

        @Override
        public boolean isSame(JsonNode other) {
            return Objects.equals(value, other.value);
        }
    }
}
