package dev.podwright.validate.internal.compare;

import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.internal.effective.DeepEquality;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where two values of the model that have their defaults differ to the server. */
public final class ModelComparison {
    private ModelComparison() {}

    /**
     * The paths of the fields that differ, none where {@link DeepEquality} finds the objects the same. Where a list has
     * changed its length, or an object came or went, it is one difference.
     *
     * @param path of both objects
     */
    public static <T> List<FieldPath> between(Class<T> type, @Nullable T old, @Nullable T updated, FieldPath path) {
        if (DeepEquality.same(type, old, updated)) {
            return List.of();
        }
        if (old == null || updated == null) {
            return List.of(path);
        }
        List<FieldPath> out = new ArrayList<>();
        new Comparison<ModelNode>((differs, was, now, reordered) -> out.add(differs))
                .values(root(Schemas.of(type), old), root(Schemas.of(type), updated), path);
        return out;
    }

    private static ModelNode root(ObjectSchema<?> schema, Object value) {
        return new ModelNode(schema, null, schema, value);
    }

    /**
     * A value of the model.
     *
     * @param holder the schema of the object that has the field
     * @param field null for a whole object
     * @param schema that of the object, or of the list's objects; null for a value of another kind
     */
    private record ModelNode(
            ObjectSchema<?> holder,
            @Nullable Field field,
            @Nullable ObjectSchema<?> schema,
            @Nullable Object value) implements Node<ModelNode> {
        @Override
        public boolean isObject() {
            return schema != null && value != null && !(value instanceof List);
        }

        @Override
        public List<String> fields() {
            return Objects.requireNonNull(schema).fields().stream()
                    .map(Field::name)
                    .toList();
        }

        @Override
        public ModelNode field(String name) {
            ObjectSchema<?> own = Objects.requireNonNull(schema);
            Field child = own.fields().get(own.indexOf(name));
            boolean isObject = child.kind() == FieldKind.OBJECT && child.shape() != FieldShape.MAP;
            return new ModelNode(own, child, isObject ? own.nested(child.index()) : null, get(own, child));
        }

        private <T> @Nullable Object get(ObjectSchema<T> own, Field child) {
            return own.get(own.type().cast(Objects.requireNonNull(value)), child.index());
        }

        @Override
        public int size() {
            return schema != null && value instanceof List<?> list ? list.size() : -1;
        }

        @Override
        public ModelNode element(int index) {
            ObjectSchema<?> elements = Objects.requireNonNull(schema);
            return root(elements, ((List<?>) Objects.requireNonNull(value)).get(index));
        }

        @Override
        public @Nullable Function<ModelNode, String> keys(ModelNode other) {
            return null;
        }

        @Override
        public boolean isWholeList() {
            return true;
        }

        @Override
        public boolean isSame(ModelNode other) {
            return DeepEquality.same(holder, Objects.requireNonNull(field), value, other.value);
        }
    }
}
