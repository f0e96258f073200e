package dev.podwright.overlay.internal.patch;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.math.BigDecimal;

/** Equality as a test of a JSON Patch has it: numbers are equal where their amounts are, however they are written. */
final class JsonNumbers {
    private static final int MOST_DIGITS = 1_000;

    private JsonNumbers() {}

    static boolean equal(JsonValue a, JsonValue b) {
        if (a instanceof JsonNumber one && b instanceof JsonNumber two) {
            return one.equals(two) || sameAmount(one.literal(), two.literal());
        }
        if (a instanceof JsonArray one && b instanceof JsonArray two) {
            if (one.elements().size() != two.elements().size()) {
                return false;
            }
            for (int i = 0; i < one.elements().size(); i++) {
                if (!equal(one.elements().get(i), two.elements().get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (a instanceof JsonObject one && b instanceof JsonObject two) {
            if (one.members().size() != two.members().size()) {
                return false;
            }
            for (JsonObject.Member member : one.members()) {
                JsonValue other = two.get(member.key());
                if (other == null || !equal(member.value(), other)) {
                    return false;
                }
            }
            return true;
        }
        return a.equals(b);
    }

    /** Of texts that are too long, only equal ones have the same amount. */
    private static boolean sameAmount(String a, String b) {
        if (Math.max(a.length(), b.length()) > MOST_DIGITS) {
            return false;
        }
        try {
            return new BigDecimal(a).compareTo(new BigDecimal(b)) == 0;
        } catch (NumberFormatException e) {
            // An exponent beyond what BigDecimal has.
            return false;
        }
    }
}
