package dev.podwright.overlay.internal.strategic;

import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** A text, number or flag, or null. */
final class ScalarNode extends Node {
    /** The value of null. */
    static final Object NIL = new Object();

    /** A String, Long, Double or Boolean, or {@link #NIL}: two are equal where they are to Go. */
    final Object value;

    ScalarNode(@Nullable JsonValue written, Object value) {
        super(written);
        this.value = value;
    }

    /** The value as Go reads it. A number too large for any Go type is infinite. */
    static ScalarNode of(JsonValue json) {
        if (json instanceof JsonString string) {
            return new ScalarNode(json, string.value());
        }
        if (json instanceof JsonNumber number) {
            return new ScalarNode(json, number(number.literal()));
        }
        return new ScalarNode(json, json instanceof JsonBoolean bool ? (Object) bool.value() : NIL);
    }

    /** A Long where the literal is a whole number of 64 bits without fraction and exponent, else a Double. */
    static Object number(String literal) {
        boolean whole = literal.indexOf('.') < 0 && literal.indexOf('e') < 0 && literal.indexOf('E') < 0;
        if (whole && literal.length() < 20) {
            try {
                return Long.parseLong(literal);
            } catch (NumberFormatException e) {
                // It has more than 64 bits.
            }
        }
        // 0 and -0 are equal to Go.
        return Double.parseDouble(literal) + 0.0;
    }

    @Override
    @Nullable
    JsonValue json() {
        return written;
    }

    @Override
    boolean hasTypeOf(Node other) {
        return other instanceof ScalarNode that && value.getClass() == that.value.getClass();
    }
}
