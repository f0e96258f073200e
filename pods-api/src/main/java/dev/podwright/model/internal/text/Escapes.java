package dev.podwright.model.internal.text;

import dev.podwright.model.internal.escape.SafeText;

/** The text between double quotes, with escapes that JSON and YAML share. */
final class Escapes {
    private Escapes() {}

    /**
     * Appends a text as it is written between double quotes.
     *
     * @param yaml whether to escape as well what YAML does not allow, or takes for a line break
     */
    static void append(StringBuilder out, String value, boolean yaml) {
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\' && (c < 0x7F || isLiteral(value, i, yaml))) {
                continue;
            }
            out.append(value, from, i);
            escape(out, c);
            from = i + 1;
        }
        if (from == 0) {
            out.append(value);
        } else {
            out.append(value, from, value.length());
        }
    }

    /**
     * Appends a text as it is written between double quotes of JSON, with escapes for what a terminal or a reader would not
     * show as it is: control and formatting characters, and code points that are not assigned.
     */
    static void appendVisible(StringBuilder out, String value) {
        int point;
        for (int i = 0; i < value.length(); i += Character.charCount(point)) {
            point = value.codePointAt(i);
            if (point < ' ' || point == '"' || point == '\\') {
                escape(out, (char) point);
            } else if (Character.isBmpCodePoint(point) && Character.isSurrogate((char) point)) {
                out.append('\uFFFD');
            } else if (point >= 0x7F && SafeText.isHidden(point)) {
                for (char c : Character.toChars(point)) {
                    SafeText.escape(out, c);
                }
            } else {
                out.appendCodePoint(point);
            }
        }
    }

    private static boolean isLiteral(String value, int index, boolean yaml) {
        char c = value.charAt(index);
        if (Character.isSurrogate(c)) {
            return Surrogates.paired(value, index);
        }
        return !yaml || YamlChars.isLiteral(c);
    }

    private static void escape(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (Character.isSurrogate(c)) {
                    out.append('\uFFFD');
                } else {
                    SafeText.escape(out, c);
                }
            }
        }
    }
}
