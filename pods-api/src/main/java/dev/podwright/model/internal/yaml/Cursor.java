package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextProblem;
import dev.podwright.report.ReadRule;

/**
 * A place in a text. The text of a document ends with a NUL, and holds no other, so that looking one character ahead of
 * any other character is always possible. Lines count from 1; columns from 0, as indentation does.
 */
final class Cursor {
    static final char END = '\0';

    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    final char[] text;
    int position;
    int line;
    int lineStart;

    Cursor(char[] text, int position, int line) {
        this.text = text;
        this.position = position;
        this.line = line;
        this.lineStart = position;
    }

    char current() {
        return text[position];
    }

    int column() {
        return position - lineStart;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** YAML 1.1 ends a line with more characters than the usual ones. */
    static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || (c >= NEXT_LINE && isRareBreak(c));
    }

    private static boolean isRareBreak(char c) {
        return c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }

    static boolean isBreakOrEnd(char c) {
        return c == END || isBreak(c);
    }

    static boolean isBlankOrEnd(char c) {
        return c <= ' ' || (c >= NEXT_LINE && isRareBreak(c));
    }

    /** How many characters the line break at a position takes. */
    static int breakWidth(char[] text, int position) {
        if (text[position] != '\r') {
            return 1;
        }
        // kubectl takes the CR off a CRLF before the parser sees the line, which then takes another CR for the break's
        return text[position + 1] == '\n' ? 2 : text[position + 1] == '\r' && text[position + 2] == '\n' ? 3 : 1;
    }

    /** Steps over the line break at the cursor. */
    void skipBreak() {
        position += breakWidth(text, position);
        line++;
        lineStart = position;
    }

    /** Steps over the line break at the cursor and adds what it stands for in a scalar. */
    void readBreak(StringBuilder out) {
        char c = text[position];
        out.append(c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR ? c : '\n');
        skipBreak();
    }

    /** Steps over blanks, and over a comment if one follows. */
    void skipBlanksAndComment() {
        while (isBlank(text[position])) {
            position++;
        }
        if (text[position] == '#') {
            skipToBreak();
        }
    }

    /** Goes to the end of the line. */
    void skipToBreak() {
        int p = position;
        while (!isBreakOrEnd(text[p])) {
            p++;
        }
        position = p;
    }

    /** Whether the cursor is at {@code ---} or {@code ...} in the first column, followed by a blank or the line's end. */
    boolean atDocumentIndicator() {
        if (position != lineStart) {
            return false;
        }
        char c = text[position];
        return (c == '-' || c == '.')
                && text[position + 1] == c
                && text[position + 2] == c
                && isBlankOrEnd(text[position + 3]);
    }

    TextProblem problem(String message, String fix) {
        return problem(line, column(), message, fix);
    }

    /** A syntax problem at a place; the column counts from 0. */
    static TextProblem problem(int line, int column, String message, String fix) {
        return new TextProblem(ReadRule.SYNTAX, line, column + 1, message, fix);
    }
}
