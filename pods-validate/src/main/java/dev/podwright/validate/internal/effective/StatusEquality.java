package dev.podwright.validate.internal.effective;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.binding.StatusFields;
import dev.podwright.model.value.Quantity;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import org.jspecify.annotations.Nullable;

/** Whether two statuses as JSON are the same but for the spelling of quantities. */
final class StatusEquality {
    private StatusEquality() {}

    /** Two objects of a type of a status. */
    static boolean same(String type, JsonObject left, JsonObject right) {
        if (left.members().size() != right.members().size()) {
            return false;
        }
        for (JsonObject.Member member : left.members()) {
            JsonValue other = right.get(member.key());
            StatusFields.Shape field = StatusFields.of(type).get(member.key());
            if (other == null || !same(field, member.value(), other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(StatusFields.@Nullable Shape field, JsonValue left, JsonValue right) {
        if (field == null || left.equals(right)) {
            return left.equals(right);
        }
        if (left instanceof JsonArray a && right instanceof JsonArray b) {
            return lists(field, a, b);
        }
        if (field.shape() == FieldShape.MAP && left instanceof JsonObject a && right instanceof JsonObject b) {
            return a.members().size() == b.members().size()
                    && a.members().stream().allMatch(each -> one(field, each.value(), b.get(each.key())));
        }
        return one(field, left, right);
    }

    private static boolean lists(StatusFields.Shape field, JsonArray left, JsonArray right) {
        if (left.elements().size() != right.elements().size()) {
            return false;
        }
        for (int i = 0; i < left.elements().size(); i++) {
            if (!one(field, left.elements().get(i), right.elements().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean one(StatusFields.Shape field, JsonValue left, @Nullable JsonValue right) {
        if (field.kind() == FieldKind.OBJECT && left instanceof JsonObject a && right instanceof JsonObject b) {
            return same(field.type(), a, b);
        }
        if (field.kind() == FieldKind.QUANTITY && left instanceof JsonString a && right instanceof JsonString b) {
            Quantity one = Quantity.tryParse(a.value());
            Quantity other = Quantity.tryParse(b.value());
            return one != null && one.equals(other);
        }
        return left.equals(right);
    }
}
