package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.quantity.QuantityAdvice;
import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.schema.FieldKind;

/** What a field of a kind takes, in words. */
public final class ExpectedValue {
    private ExpectedValue() {}

    static String of(FieldKind kind) {
        return switch (kind) {
            case STRING -> "a string";
            case BOOLEAN -> "true or false";
            case INT32 -> "a whole number of at most 32 bits";
            case INT64 -> "a whole number of at most 64 bits";
            case QUANTITY -> "a quantity such as 500m, 1.5 or 512Mi";
            case INT_OR_STRING -> "a whole number of at most 32 bits or a name";
            case TIME -> "a time such as 2026-01-31T08:00:00Z";
            case BYTES -> "a string in base64";
            case JSON, JSON_OBJECT, OBJECT -> "an object";
        };
    }

    static String fix(JsonValue actual, FieldKind kind) {
        if (kind == FieldKind.STRING && !(actual instanceof JsonObject || actual instanceof JsonArray)) {
            return "put it in quotes";
        }
        if (kind == FieldKind.INT32 || kind == FieldKind.INT64) {
            if (actual instanceof JsonString string && Ascii.isDigits(string.value())) {
                return "leave the quotes out";
            }
            return actual instanceof JsonNumber ? "write a whole number that fits" : "write a whole number";
        }
        if (kind == FieldKind.BOOLEAN && actual instanceof JsonString string) {
            String value = string.value();
            return value.equals("true") || value.equals("false") ? "leave the quotes out" : "write true or false";
        }
        if (kind == FieldKind.QUANTITY && actual instanceof JsonString string) {
            return QuantityAdvice.fix(string.value());
        }
        if (kind == FieldKind.BYTES) {
            return "encode the value in base64, or write it as plain text where the object has a field for that";
        }
        return "write " + of(kind);
    }

    /** A value of the wrong kind. What should have been plain text may be a secret, so only its type is shown. */
    static String describe(JsonValue json, FieldKind wanted) {
        if (wanted == FieldKind.BYTES) {
            return json instanceof JsonString ? "a string of another form" : withArticle(json);
        }
        if (wanted != FieldKind.STRING) {
            if (json instanceof JsonString string) {
                return "the string \"" + Excerpt.of(string.value()) + "\"";
            }
            if (json instanceof JsonNumber number) {
                return Excerpt.of(number.literal());
            }
        }
        if (json instanceof JsonBoolean flag && wanted != FieldKind.STRING) {
            return Boolean.toString(flag.value());
        }
        return withArticle(json);
    }

    /** What is wrong with a value where another type is wanted, such as {@code a string}. */
    public static String mustBe(String wanted, JsonValue actual) {
        return "must be " + wanted + ", not " + withArticle(actual);
    }

    /** The type of a value with its article, such as {@code an object}. */
    public static String withArticle(JsonValue json) {
        String type = json.typeName();
        return (type.startsWith("a") || type.startsWith("o") ? "an " : "a ") + type;
    }
}
