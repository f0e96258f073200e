package dev.podwright.client.internal.response;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.text.Ascii;
import dev.podwright.path.FieldPath;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses field paths as the server spells them: {@code spec.containers[0].name}, {@code metadata.labels[app]}, and in
 * conflicts {@code .spec.containers[name="app"].image}, whose list keys are looked up in the object that was sent.
 */
final class ServerFieldPaths {
    /** Maps of strings, whose keys may have dots. */
    private static final Set<String> MAPS =
            Set.of("labels", "annotations", "data", "stringData", "matchLabels", "nodeSelector", "limits", "requests");

    private static final int LONGEST_KEY = 320;

    private ServerFieldPaths() {}

    /** The path in the object that was sent. List keys that no element of the object has become a map key. */
    static FieldPath parse(String text, @Nullable JsonObject sent) {
        FieldPath path = FieldPath.empty();
        JsonValue at = sent;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '.') {
                i++;
            } else if (c == '[') {
                int end = closingBracket(text, i);
                String inside = text.substring(i + 1, end);
                int index = index(inside, at);
                boolean element = index >= 0;
                path = element ? path.index(index) : path.key(inside);
                at = element ? element(at, index) : member(at, inside);
                i = end + 1;
            } else {
                boolean inMap = path.name() != null && MAPS.contains(path.name());
                int end = inMap ? text.length() : endOfName(text, i, at);
                String name = text.substring(i, end);
                path = inMap ? path.key(name) : path.child(name);
                at = member(at, name);
                i = end;
            }
        }
        return path;
    }

    /** The end of a field name: of the longest that the object has, because a key may have dots, else the next dot. */
    private static int endOfName(String text, int start, @Nullable JsonValue at) {
        int first = start;
        while (first < text.length() && text.charAt(first) != '.' && text.charAt(first) != '[') {
            first++;
        }
        for (int end = Math.min(text.length(), start + LONGEST_KEY); end > first; end--) {
            boolean atBoundary = end == text.length() || text.charAt(end) == '.' || text.charAt(end) == '[';
            if (atBoundary && member(at, text.substring(start, end)) != null) {
                return end;
            }
        }
        return first;
    }

    /** The index of the bracket that closes the one at an index, outside quotes; the length of the text if none does. */
    private static int closingBracket(String text, int open) {
        boolean quoted = false;
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ']' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private static int index(String inside, @Nullable JsonValue list) {
        if (inside.length() < 10 && Ascii.isDigits(inside)) {
            return Integer.parseInt(inside);
        }
        if (list instanceof JsonArray array && inside.indexOf('=') > 0) {
            List<JsonValue> elements = array.elements();
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof JsonObject object && hasKeys(object, inside)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Whether an element has keys such as {@code containerPort=80,protocol="TCP"}. A key that has a default may be absent. */
    private static boolean hasKeys(JsonObject element, String keys) {
        int start = 0;
        while (start < keys.length()) {
            int equals = keys.indexOf('=', start);
            if (equals < 0) {
                return false;
            }
            int end = equals + 1;
            boolean quoted = false;
            while (end < keys.length() && (quoted || keys.charAt(end) != ',')) {
                quoted ^= keys.charAt(end) == '"';
                end++;
            }
            JsonValue value = element.get(keys.substring(start, equals));
            if (value != null && !keys.substring(equals + 1, end).equals(serverSpelling(value))) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static String serverSpelling(JsonValue value) {
        if (value instanceof JsonString string) {
            return '"' + string.value() + '"';
        }
        return value instanceof JsonNumber || value instanceof JsonBoolean ? value.toString() : "";
    }

    private static @Nullable JsonValue member(@Nullable JsonValue value, String name) {
        return value instanceof JsonObject object ? object.get(name) : null;
    }

    private static @Nullable JsonValue element(@Nullable JsonValue value, int index) {
        return value instanceof JsonArray array && index < array.elements().size()
                ? array.elements().get(index)
                : null;
    }
}
