package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.json.TextBytes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Gives scalars their type by the rules of YAML 1.1 as go-yaml v2 and sigs.k8s.io/yaml apply them: the tag decides, else
 * quotes, else the text.
 */
final class Scalars {
    /** What a scalar is. */
    enum Type {
        STRING,
        NULL,
        TRUE,
        FALSE,
        INTEGER,
        /** A number with a fraction or an exponent. */
        DECIMAL,
        /** Infinity, or no number: nothing JSON can hold. */
        NOT_FINITE,
        /** The tag and the text do not fit. */
        WRONG
    }

    private static final String PREFIX = "tag:yaml.org,2002:";

    private Type type = Type.STRING;
    private String text = "";

    /** Whether a scalar as a key asks for a merge. */
    static boolean isMerge(String text, @Nullable String tag, boolean plain) {
        return text.equals("<<") && (plain || (PREFIX + "merge").equals(tag));
    }

    /** Finds out what a scalar is. */
    void resolve(String scalar, @Nullable String tag, boolean plain) {
        text = scalar;
        type = Type.STRING;
        if (tag == null) {
            if (plain) {
                type = implicit(scalar);
            }
        } else if (tag.startsWith(PREFIX)) {
            resolveTagged(tag.substring(PREFIX.length()));
        }
    }

    Type type() {
        return type;
    }

    private void resolveTagged(String tag) {
        switch (tag) {
            case "null", "bool", "int", "float" -> {
                Type implied = implicit(text);
                type = fits(tag, implied) ? implied : Type.WRONG;
                if (tag.equals("float") && implied == Type.INTEGER) {
                    type = isUnsigned(text) ? Type.WRONG : Type.DECIMAL;
                }
            }
            case "timestamp" -> type = Timestamps.isTimestamp(text) ? Type.STRING : Type.WRONG;
            case "binary" -> resolveBinary();
            default -> {}
        }
    }

    private static boolean fits(String tag, Type implied) {
        return switch (tag) {
            case "null" -> implied == Type.NULL;
            case "bool" -> implied == Type.TRUE || implied == Type.FALSE;
            case "int" -> implied == Type.INTEGER;
            default -> implied == Type.DECIMAL || implied == Type.NOT_FINITE;
        };
    }

    private void resolveBinary() {
        String stripped = text.replace("\n", "").replace("\r", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(stripped.getBytes(StandardCharsets.UTF_8));
            text = String.valueOf(TextBytes.decode(bytes, '\uFFFD'));
            type = stripped.length() % 4 == 0 ? Type.STRING : Type.WRONG;
        } catch (IllegalArgumentException e) {
            type = Type.WRONG;
        }
    }

    private Type implicit(String scalar) {
        if (scalar.isEmpty()) {
            return Type.NULL;
        }
        return switch (scalar.charAt(0)) {
            case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> word(scalar);
            case '.' -> isNotFinite(scalar, 0) ? Type.NOT_FINITE : decimal(scalar);
            case '+', '-' -> isNotFinite(scalar, 1) ? Type.NOT_FINITE : number(scalar);
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(scalar);
            default -> Type.STRING;
        };
    }

    private static Type word(String scalar) {
        if (scalar.length() > 5) {
            return Type.STRING;
        }
        return switch (scalar) {
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> Type.TRUE;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> Type.FALSE;
            case "~", "null", "Null", "NULL" -> Type.NULL;
            default -> Type.STRING;
        };
    }

    private static boolean isNotFinite(String scalar, int from) {
        if (scalar.length() != from + 4 || scalar.charAt(from) != '.') {
            return false;
        }
        return switch (scalar.substring(from + 1)) {
            case "inf", "Inf", "INF" -> true;
            case "nan", "NaN", "NAN" -> from == 0;
            default -> false;
        };
    }

    private Type number(String scalar) {
        String literal = Numbers.integer(scalar);
        if (literal != null) {
            text = literal;
            return Type.INTEGER;
        }
        return decimal(scalar);
    }

    private Type decimal(String scalar) {
        String literal = Numbers.decimal(scalar);
        if (literal != null) {
            text = literal;
            return Type.DECIMAL;
        }
        return Type.STRING;
    }

    /** The scalar as a JSON value; type WRONG and NOT_FINITE have none and give a null. */
    JsonValue value(int line, int column) {
        return switch (type) {
            case STRING -> new JsonString(text, line, column);
            case TRUE -> new JsonBoolean(true, line, column);
            case FALSE -> new JsonBoolean(false, line, column);
            case INTEGER -> new JsonNumber(text, line, column);
            case DECIMAL -> new JsonNumber(GoFloats.json(text), line, column);
            case NULL, NOT_FINITE, WRONG -> new JsonNull(line, column);
        };
    }

    /** The scalar as a key, or null where it cannot be one: a null, or an integer beyond 64 bits with a sign. */
    @Nullable
    String key() {
        return switch (type) {
            case STRING -> text;
            case TRUE -> "true";
            case FALSE -> "false";
            case INTEGER -> isUnsigned(text) ? null : text;
            case DECIMAL -> GoFloats.key(text);
            case NOT_FINITE -> notFiniteKey(text);
            case NULL, WRONG -> null;
        };
    }

    private static String notFiniteKey(String text) {
        if (text.charAt(0) == '-') {
            return "-.inf";
        }
        return text.endsWith("f") || text.endsWith("F") ? ".inf" : ".nan";
    }

    private static boolean isUnsigned(String literal) {
        int length = literal.length();
        return literal.charAt(0) != '-'
                && (length > 19 || (length == 19 && literal.compareTo(Long.toString(Long.MAX_VALUE)) > 0));
    }
}
