package dev.podwright.path;

/** Reads field paths. */
final class PathParser {
    private PathParser() {}

    static FieldPath pointer(String text) {
        FieldPath path = FieldPath.empty();
        for (int start = 1; start <= text.length(); ) {
            int slash = text.indexOf('/', start);
            int end = slash < 0 ? text.length() : slash;
            String token = text.substring(start, end);
            int index = index(token);
            path = index >= 0
                    ? path.index(index)
                    : path.child(token.replace("~1", "/").replace("~0", "~"));
            start = end + 1;
        }
        return path;
    }

    static FieldPath path(String text) {
        FieldPath path = FieldPath.empty();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '[') {
                int close = text.indexOf(']', i);
                if (close < 0) {
                    throw new IllegalArgumentException("not a valid field path: [ without ] in \"" + text + '"');
                }
                String key = text.substring(i + 1, close);
                int index = index(key);
                path = index >= 0 ? path.index(index) : path.key(key);
                i = close + 1;
                continue;
            }
            if (path.parent() != null) {
                if (text.charAt(i) != '.') {
                    throw new IllegalArgumentException(
                            "not a valid field path: no dot before \"" + text.substring(i) + "\" in \"" + text + '"');
                }
                i++;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
                end++;
            }
            if (end == i) {
                throw new IllegalArgumentException("not a valid field path: an empty name in \"" + text + '"');
            }
            path = path.child(text.substring(i, end));
            i = end;
        }
        return path;
    }

    /** The number that a text of up to nine digits is; -1 for any other text. */
    private static int index(String text) {
        if (text.isEmpty() || text.length() > 9 || (text.length() > 1 && text.charAt(0) == '0')) {
            return -1;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(text);
    }
}
