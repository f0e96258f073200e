package dev.podwright.validate.internal.effective;

import dev.podwright.json.JsonObject;
import dev.podwright.model.internal.binding.GoTypes;
import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.value.IntOrString;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two objects are the same to the server once both have their defaults: absent lists are empty, and quantities
 * are compared by value.
 *
 * <p>Upstream: {@code Semantic.DeepEqual} in {@code k8s.io/apimachinery/pkg/api/equality}, over the types of
 * {@code k8s.io/kubernetes/pkg/apis/core}.
 */
public final class DeepEquality {
    /** Fields that are pointers in the versioned types and none in the server's own. */
    private static final Map<String, Set<String>> VALUES = Map.of(
            "RollingUpdateDeployment", Set.of("maxSurge", "maxUnavailable"),
            "RollingUpdateDaemonSet", Set.of("maxSurge", "maxUnavailable"),
            "RollingUpdateStatefulSetStrategy", Set.of("partition"));

    private DeepEquality() {}

    /** Two objects of a model type, either of them possibly absent. */
    public static <T> boolean same(Class<T> type, @Nullable T a, @Nullable T b) {
        if (a == null || b == null) {
            return a == b;
        }
        return a.equals(b) || same(Schemas.of(type), a, b);
    }

    private static <T> boolean same(ObjectSchema<T> schema, T a, T b) {
        for (Field field : schema.fields()) {
            Object left = schema.get(a, field.index());
            Object right = schema.get(b, field.index());
            if (left != right && !same(schema, field, left, right)) {
                return false;
            }
        }
        return true;
    }

    /** One field of two objects. */
    public static boolean same(ObjectSchema<?> schema, Field field, @Nullable Object left, @Nullable Object right) {
        return switch (field.shape()) {
            case LIST -> lists(schema, field, left, right);
            case MAP -> maps(left, right);
            case ONE ->
                field.kind() == FieldKind.OBJECT
                        ? objects(schema, field, left, right)
                        : scalars(schema, field, left, right);
        };
    }

    private static boolean lists(ObjectSchema<?> schema, Field field, @Nullable Object left, @Nullable Object right) {
        List<?> a = left == null ? List.of() : (List<?>) left;
        List<?> b = right == null ? List.of() : (List<?>) right;
        if (a.size() != b.size()) {
            return false;
        }
        if (field.kind() != FieldKind.OBJECT) {
            return a.equals(b);
        }
        ObjectSchema<?> nested = schema.nested(field.index());
        for (int i = 0; i < a.size(); i++) {
            if (!pair(nested, a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean maps(@Nullable Object left, @Nullable Object right) {
        Map<?, ?> a = left == null ? Map.of() : (Map<?, ?>) left;
        Map<?, ?> b = right == null ? Map.of() : (Map<?, ?>) right;
        return a.equals(b);
    }

    private static boolean objects(ObjectSchema<?> schema, Field field, @Nullable Object left, @Nullable Object right) {
        ObjectSchema<?> nested = schema.nested(field.index());
        if (left != null && right != null) {
            return pair(nested, left, right);
        }
        if (!GoTypes.isStruct(schema.name(), field.name())) {
            return left == right;
        }
        Object given = left == null ? right : left;
        return given == null || pair(nested, given, nested.build(nested.newBuilder()));
    }

    private static <T> boolean pair(ObjectSchema<T> schema, Object left, Object right) {
        return same(schema, schema.type().cast(left), schema.type().cast(right));
    }

    private static boolean scalars(ObjectSchema<?> schema, Field field, @Nullable Object left, @Nullable Object right) {
        if (left != null && right != null) {
            return left.equals(right)
                    || (left instanceof JsonObject a
                            && right instanceof JsonObject b
                            && StatusEquality.same(StatusFields.typeOf(schema.name()), a, b));
        }
        // Of all times one is not a pointer.
        boolean pointer = field.kind() == FieldKind.TIME
                ? !field.name().equals("creationTimestamp")
                : GoTypes.isPointer(schema.name(), field.name())
                        && !VALUES.getOrDefault(schema.name(), Set.of()).contains(field.name());
        if (pointer) {
            return left == right;
        }
        return isZero(left) && isZero(right);
    }

    private static boolean isZero(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value.equals(0)
                || value.equals(0L)
                || value.equals(false)
                || value.equals(IntOrString.of(0))
                || (value instanceof Quantity amount && amount.isZero())
                || (value instanceof Time time && time.canonical() == null);
    }
}
