package dev.podwright.validate.internal.effective;

import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where two objects that have their defaults differ to the server: the deepest fields that hold all of it. */
public final class Differences {
    private final List<FieldPath> found = new ArrayList<>();

    private Differences() {}

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
        Differences differences = new Differences();
        if (old == null || updated == null) {
            differences.found.add(path);
        } else {
            differences.fields(Schemas.of(type), old, updated, path);
        }
        return differences.found;
    }

    private <T> void fields(ObjectSchema<T> schema, T old, T updated, FieldPath path) {
        for (Field field : schema.fields()) {
            Object left = schema.get(old, field.index());
            Object right = schema.get(updated, field.index());
            if (left != right && !DeepEquality.same(schema, field, left, right)) {
                field(schema, field, left, right, path.child(field.name()));
            }
        }
    }

    private void field(
            ObjectSchema<?> schema, Field field, @Nullable Object left, @Nullable Object right, FieldPath path) {
        if (field.kind() != FieldKind.OBJECT || left == null || right == null) {
            found.add(path);
        } else if (field.shape() == FieldShape.ONE) {
            one(schema.nested(field.index()), left, right, path);
        } else if (left instanceof List<?> before && right instanceof List<?> after && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                one(schema.nested(field.index()), before.get(i), after.get(i), path.index(i));
            }
        } else {
            found.add(path);
        }
    }

    private <T> void one(ObjectSchema<T> schema, Object left, Object right, FieldPath path) {
        fields(schema, schema.type().cast(left), schema.type().cast(right), path);
    }
}
