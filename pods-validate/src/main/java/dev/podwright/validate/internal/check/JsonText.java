package dev.podwright.validate.internal.check;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * Whether bytes are a JSON object. Only the syntax counts: duplicate keys are fine, and what is not UTF-8 in a string.
 *
 * <p>Upstream: {@code json.Unmarshal} of Go's {@code encoding/json} into a {@code map[string]interface{}}, which takes
 * {@code null} too, and no number beyond a double.
 */
public final class JsonText {
    private static final int DEEPEST = 10_000;

    private final byte[] text;
    private int at;

    private JsonText(byte[] text) {
        this.text = text;
    }

    /** Whether a text is an object or null, with nothing but white space around it. */
    public static boolean isObject(byte[] text) {
        JsonText json = new JsonText(text);
        json.space();
        boolean fits = json.is('{') || json.is('n');
        return fits && json.value() && json.at == text.length;
    }

    /** Reads one value and the white space after it. */
    private boolean value() {
        BitSet objects = new BitSet();
        int depth = 0;
        while (true) {
            space();
            boolean opened = false;
            if (is('{') || is('[')) {
                objects.set(depth, is('{'));
                depth++;
                at++;
                space();
                opened = true;
                if (depth > DEEPEST) {
                    return false;
                }
            } else if (!scalar()) {
                return false;
            }
            space();
            while (depth > 0 && is(objects.get(depth - 1) ? '}' : ']')) {
                depth--;
                at++;
                space();
                opened = false;
            }
            if (depth == 0) {
                return true;
            }
            if (!opened) {
                if (!is(',')) {
                    return false;
                }
                at++;
                space();
            }
            if (objects.get(depth - 1) && !key()) {
                return false;
            }
        }
    }

    private boolean key() {
        if (!is('"') || !string()) {
            return false;
        }
        space();
        return take(':');
    }

    private boolean scalar() {
        if (is('"')) {
            return string();
        }
        return word("true") || word("false") || word("null") || number();
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= text.length || text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    private boolean string() {
        at++;
        while (at < text.length) {
            byte c = text[at++];
            if (c == '"') {
                return true;
            }
            if (c >= 0 && c < ' ') {
                return false;
            }
            if (c == '\\' && !escape()) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        if (at == text.length) {
            return false;
        }
        byte c = text[at++];
        if (c != 'u') {
            return "\"\\/bfnrt".indexOf(c) >= 0;
        }
        for (int i = 0; i < 4; i++) {
            if (at == text.length || Character.digit(text[at], 16) < 0) {
                return false;
            }
            at++;
        }
        return true;
    }

    private boolean number() {
        int start = at;
        at += is('-') ? 1 : 0;
        if (!take('0') && !digits()) {
            return false;
        }
        if (take('.') && !digits()) {
            return false;
        }
        if (take('e') || take('E')) {
            at += is('+') || is('-') ? 1 : 0;
            if (!digits()) {
                return false;
            }
        }
        String number = new String(text, start, at - start, StandardCharsets.US_ASCII);
        return !Double.isInfinite(Double.parseDouble(number));
    }

    private boolean digits() {
        int start = at;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at > start;
    }

    private boolean take(char c) {
        boolean found = is(c);
        at += found ? 1 : 0;
        return found;
    }

    private boolean is(char c) {
        return at < text.length && text[at] == c;
    }

    private void space() {
        while (is(' ') || is('\t') || is('\n') || is('\r')) {
            at++;
        }
    }
}
