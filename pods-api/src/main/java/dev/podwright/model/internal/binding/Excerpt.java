package dev.podwright.model.internal.binding;

import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.schema.FieldKind;

/** Parts of the input that a message may show: short, printable, and never what may be a secret. */
final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    /** A name, cut where it is long, with control characters escaped. */
    static String of(String text) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), LONGEST) + 3);
        for (int i = 0; i < text.length(); i++) {
            if (i == LONGEST) {
                return out.append("...").toString();
            }
            char c = text.charAt(i);
            if (c < ' ' || c == 0x7f) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A value of the wrong kind. What should have been plain text may be a secret, so only its type is told. */
    static String shown(JsonValue json, FieldKind wanted) {
        if (wanted != FieldKind.STRING) {
            if (json instanceof JsonString string) {
                return "the string \"" + of(string.value()) + "\"";
            }
            if (json instanceof JsonNumber number) {
                return of(number.literal());
            }
        }
        if (json instanceof JsonBoolean flag && wanted != FieldKind.STRING) {
            return Boolean.toString(flag.value());
        }
        return (json.typeName().startsWith("a") || json.typeName().startsWith("o") ? "an " : "a ") + json.typeName();
    }
}
