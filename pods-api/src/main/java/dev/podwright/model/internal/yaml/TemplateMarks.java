package dev.podwright.model.internal.yaml;

/** Finds the marks of templates: of Go and Helm {@code {{ .Values.name }}}, of Jinja {@code {% if %}}. */
final class TemplateMarks {
    private TemplateMarks() {}

    /** The position of the first mark in a part of a text, or -1. */
    static int find(char[] text, int start, int end) {
        for (int i = start; i + 2 < end; i++) {
            if (text[i] == '{' && (text[i + 1] == '%' || (text[i + 1] == '{' && beginsAction(text, i + 2, end)))) {
                return i;
            }
        }
        return -1;
    }

    /** A field, a variable, a function or a comment. */
    private static boolean beginsAction(char[] text, int start, int end) {
        int at = start;
        while (at < end && (text[at] == ' ' || text[at] == '-')) {
            at++;
        }
        if (at == end) {
            return false;
        }
        char c = text[at];
        return c == '.'
                || c == '$'
                || c == '/'
                || c == '('
                || c == '"'
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z');
    }
}
