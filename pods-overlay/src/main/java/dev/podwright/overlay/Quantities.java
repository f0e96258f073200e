package dev.podwright.overlay;

import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.compare.Difference;
import org.jspecify.annotations.Nullable;

/** Quantities that differ only in their spelling. */
final class Quantities {
    private Quantities() {}

    /** Whether a difference is one of two spellings of a quantity. */
    static boolean isSame(ObjectSchema<?> root, Difference difference) {
        Quantity before = quantity(difference.before());
        Quantity after = quantity(difference.after());
        return before != null && after != null && before.compareTo(after) == 0 && isQuantity(root, difference.path());
    }

    private static @Nullable Quantity quantity(@Nullable JsonValue value) {
        return value == null ? null : Decoder.quantity(value);
    }

    private static boolean isQuantity(ObjectSchema<?> root, FieldPath path) {
        ObjectSchema<?> schema = root;
        FieldKind kind = FieldKind.OBJECT;
        String status = "";
        for (FieldPath step : path.steps()) {
            String name = step.name();
            if (name == null) {
                continue;
            }
            if (schema != null) {
                int index = schema.indexOf(name);
                if (index < 0) {
                    return false;
                }
                kind = schema.fields().get(index).kind();
                status = kind == FieldKind.JSON_OBJECT ? StatusFields.typeOf(schema.name()) : "";
                schema = kind == FieldKind.OBJECT ? schema.nested(index) : null;
            } else if (!status.isEmpty()) {
                StatusFields.Shape field = StatusFields.of(status).get(name);
                if (field == null) {
                    return false;
                }
                kind = field.kind();
                status = field.type();
            }
        }
        return kind == FieldKind.QUANTITY;
    }
}
