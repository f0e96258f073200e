package dev.podwright.overlay.internal.patch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON pointer, RFC 6901. */
final class Pointer {
    private Pointer() {}

    /** The keys and indices of a pointer; null where it is not one. */
    static @Nullable List<String> parse(String text) {
        List<String> tokens = new ArrayList<>();
        if (text.isEmpty()) {
            return tokens;
        }
        if (text.charAt(0) != '/') {
            return null;
        }
        for (String token : text.substring(1).split("/", -1)) {
            String unescaped = unescape(token);
            if (unescaped == null) {
                return null;
            }
            tokens.add(unescaped);
        }
        return tokens;
    }

    private static @Nullable String unescape(String token) {
        for (int i = token.indexOf('~'); i >= 0; i = token.indexOf('~', i + 1)) {
            char escaped = i + 1 < token.length() ? token.charAt(i + 1) : ' ';
            if (escaped != '0' && escaped != '1') {
                return null;
            }
        }
        return token.replace("~1", "/").replace("~0", "~");
    }

    /** A pointer to a member of what another one leads to. */
    static String child(String parent, String key) {
        return parent + '/' + key.replace("~", "~0").replace("/", "~1");
    }

    /** The index that a token is: digits without leading zeros; -1 for any other token. */
    static int index(String token) {
        if (token.isEmpty() || token.length() > 9 || (token.length() > 1 && token.charAt(0) == '0')) {
            return -1;
        }
        for (int i = 0; i < token.length(); i++) {
            if (token.charAt(i) < '0' || token.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(token);
    }
}
