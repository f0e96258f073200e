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
 * Finds the types of scalars: the tag decides, then quotes, then the text. It keeps the result of the last scalar, which
 * {@link #toJson} and {@link #toKey} then convert.
 *
 * <p>go-yaml: resolve.go, and {@code decoder.scalar} in decode.go.
 */
final class ScalarResolver {
    /** What {@code !!} means. go-yaml: {@code longTagPrefix}. */
    static final String YAML_TAG_PREFIX = "tag:yaml.org,2002:";

    private ScalarType type = ScalarType.STRING;
    private String text = "";
    /** Whether a text is a number that no double can hold, and therefore a string. */
    private boolean isPlainNumber;
    /** Where the lines of a literal block scalar are, unless its tag makes another text of it. */
    private int textLine;

    private int textColumn;

    /** Whether a scalar that is a key asks for a merge. go-yaml: {@code isMerge}. */
    static boolean isMerge(YamlEvent scalar) {
        return scalar.value().equals("<<") && (scalar.isPlain() || (YAML_TAG_PREFIX + "merge").equals(scalar.tag()));
    }

    /** Finds the type of a scalar. go-yaml: {@code decoder.scalar}. */
    void resolve(YamlEvent scalar) {
        text = scalar.value();
        type = ScalarType.STRING;
        isPlainNumber = false;
        textLine = scalar.textLine();
        textColumn = scalar.textColumn();
        String tag = scalar.tag();
        if (tag == null) {
            if (scalar.isPlain()) {
                type = resolvePlain();
            }
        } else if (tag.startsWith(YAML_TAG_PREFIX)) {
            resolveTagged(tag.substring(YAML_TAG_PREFIX.length()));
        }
    }

    ScalarType type() {
        return type;
    }

    /** Tags without a type here do not count. go-yaml: the end of {@code resolve}, and {@code resolvableTag}. */
    private void resolveTagged(String tag) {
        switch (tag) {
            case "null", "bool", "int", "float" -> {
                ScalarType plainType = resolvePlain();
                type = matches(tag, plainType) ? plainType : ScalarType.INVALID;
                if (tag.equals("float") && plainType == ScalarType.INTEGER) {
                    type = exceedsLong(text) ? ScalarType.INVALID : ScalarType.FLOAT;
                }
            }
            case "timestamp" -> type = Timestamps.isTimestamp(text) ? ScalarType.STRING : ScalarType.INVALID;
            case "binary" -> resolveBinary();
            default -> {}
        }
    }

    private static boolean matches(String tag, ScalarType type) {
        return switch (tag) {
            case "null" -> type == ScalarType.NULL;
            case "bool" -> type == ScalarType.TRUE || type == ScalarType.FALSE;
            case "int" -> type == ScalarType.INTEGER;
            default -> type == ScalarType.FLOAT || type == ScalarType.NOT_FINITE;
        };
    }

    /** Go: {@code base64.StdEncoding.DecodeString}, which ignores line breaks; then encoding/json, for what is not UTF-8. */
    private void resolveBinary() {
        textLine = 0;
        String stripped = text.replace("\n", "").replace("\r", "");
        try {
            byte[] bytes = Base64.getDecoder().decode(stripped.getBytes(StandardCharsets.UTF_8));
            text = String.valueOf(TextBytes.decode(bytes, '\uFFFD'));
            type = stripped.length() % 4 == 0 ? ScalarType.STRING : ScalarType.INVALID;
        } catch (IllegalArgumentException e) {
            type = ScalarType.INVALID;
        }
    }

    /** The type that the text tells, by its first character. go-yaml: {@code resolve} with {@code resolveTable}. */
    private ScalarType resolvePlain() {
        if (text.isEmpty()) {
            return ScalarType.NULL;
        }
        return switch (text.charAt(0)) {
            case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> resolveWord(text);
            case '.' -> isNotFinite(text, 0) ? ScalarType.NOT_FINITE : resolveFloat();
            case '+', '-' -> isNotFinite(text, 1) ? ScalarType.NOT_FINITE : resolveNumber();
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> resolveNumber();
            default -> ScalarType.STRING;
        };
    }

    /** go-yaml: {@code resolveMap}. */
    private static ScalarType resolveWord(String word) {
        if (word.length() > 5) {
            return ScalarType.STRING;
        }
        return switch (word) {
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> ScalarType.TRUE;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> ScalarType.FALSE;
            case "~", "null", "Null", "NULL" -> ScalarType.NULL;
            default -> ScalarType.STRING;
        };
    }

    /** go-yaml: {@code resolveMap}. */
    private static boolean isNotFinite(String word, int from) {
        if (word.length() != from + 4 || word.charAt(from) != '.') {
            return false;
        }
        return switch (word.substring(from + 1)) {
            case "inf", "Inf", "INF" -> true;
            case "nan", "NaN", "NAN" -> from == 0;
            default -> false;
        };
    }

    private ScalarType resolveNumber() {
        String literal = NumberResolver.integer(text);
        if (literal != null) {
            text = literal;
            return ScalarType.INTEGER;
        }
        return resolveFloat();
    }

    private ScalarType resolveFloat() {
        String literal = NumberResolver.decimal(text);
        if (literal != null) {
            text = literal;
            return ScalarType.FLOAT;
        }
        isPlainNumber = isJson(text);
        return ScalarType.STRING;
    }

    /** The last scalar as a JSON value; a {@link JsonNull} where it has none, for INVALID and NOT_FINITE. */
    JsonValue toJson(Mark start) {
        int line = start.line();
        int column = start.column() + 1;
        return switch (type) {
            case STRING -> string(line, column);
            case TRUE -> new JsonBoolean(true, line, column);
            case FALSE -> new JsonBoolean(false, line, column);
            case INTEGER -> new JsonNumber(text, line, column);
            case FLOAT -> floatNumber(GoFloatFormat.toJson(text), line, column);
            case NULL, NOT_FINITE, INVALID -> new JsonNull(line, column);
        };
    }

    private JsonString string(int line, int column) {
        if (isPlainNumber) {
            return JsonString.plainNumber(text, line, column);
        }
        return textLine == 0
                ? new JsonString(text, line, column)
                : JsonString.literal(text, textLine, textColumn + 1, line, column);
    }

    private JsonNumber floatNumber(String literal, int line, int column) {
        return isJson(text) ? new JsonNumber(literal, text, line, column) : new JsonNumber(literal, line, column);
    }

    /** Whether the text of a float is a number in JSON's grammar. */
    private static boolean isJson(String text) {
        int at = text.charAt(0) == '-' ? 1 : 0;
        int whole = digitsEnd(text, at);
        if (whole == at || (text.charAt(at) == '0' && whole > at + 1)) {
            return false;
        }
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            int end = digitsEnd(text, at + 1);
            if (end == at + 1) {
                return false;
            }
            at = end;
        }
        if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
            int from = at + 1 < text.length() && (text.charAt(at + 1) == '+' || text.charAt(at + 1) == '-')
                    ? at + 2
                    : at + 1;
            at = digitsEnd(text, from);
            return at > from && at == text.length();
        }
        return at == text.length();
    }

    private static int digitsEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /**
     * The last scalar as a key, or null where it cannot be one: a null, or an integer beyond a long.
     *
     * <p>sigs.k8s.io/yaml: {@code convertToJSONableObject}, its keys.
     */
    @Nullable
    String toKey() {
        return switch (type) {
            case STRING -> text;
            case TRUE -> "true";
            case FALSE -> "false";
            case INTEGER -> exceedsLong(text) ? null : text;
            case FLOAT -> GoFloatFormat.toKey(text);
            case NOT_FINITE -> notFiniteKey(text);
            case NULL, INVALID -> null;
        };
    }

    private static String notFiniteKey(String text) {
        if (text.charAt(0) == '-') {
            return "-.inf";
        }
        return text.endsWith("f") || text.endsWith("F") ? ".inf" : ".nan";
    }

    /** Whether an integer literal is of Go's type uint64, because it is too large for an int64. */
    private static boolean exceedsLong(String literal) {
        int length = literal.length();
        return literal.charAt(0) != '-'
                && (length > 19 || (length == 19 && literal.compareTo(Long.toString(Long.MAX_VALUE)) > 0));
    }
}
