package dev.podwright.overlay;

import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.value.Quantity;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.Field;
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
        if (value instanceof JsonString text) {
            return Quantity.tryParse(text.value());
        }
        return value instanceof JsonNumber number
                ? Quantity.tryFromJsonNumber(number.literal(), number.spelling())
                : null;
    }

    private static boolean isQuantity(ObjectSchema<?> root, FieldPath path) {
        ObjectSchema<?> schema = root;
        Field field = null;
        for (FieldPath step : path.steps()) {
            String name = step.name();
            if (name == null || schema == null) {
                continue;
            }
            int index = schema.indexOf(name);
            if (index < 0) {
                return false;
            }
            field = schema.fields().get(index);
            schema = field.kind() == FieldKind.OBJECT ? schema.nested(index) : null;
        }
        return field != null && field.kind() == FieldKind.QUANTITY;
    }
}
