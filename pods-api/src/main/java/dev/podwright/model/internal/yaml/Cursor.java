package dev.podwright.model.internal.yaml;

import static dev.podwright.model.internal.yaml.YamlCharacters.LINE_SEPARATOR;
import static dev.podwright.model.internal.yaml.YamlCharacters.PARAGRAPH_SEPARATOR;
import static dev.podwright.model.internal.yaml.YamlCharacters.isBlank;
import static dev.podwright.model.internal.yaml.YamlCharacters.isBlankOrEnd;
import static dev.podwright.model.internal.yaml.YamlCharacters.isBreakOrEnd;

import dev.podwright.model.internal.json.TextProblem;

/**
 * The scanner's position in a document. The text ends with a {@link YamlCharacters#END} and holds no other, so that the
 * character after any other one can be looked at without a check of bounds.
 *
 * <p>go-yaml: the buffer and the mark of {@code yaml_parser_t}.
 */
final class Cursor {
    final char[] text;
    int position;
    private int line;
    private int lineStart;

    Cursor(char[] text, int position, int line) {
        this.text = text;
        this.position = position;
        this.line = line;
        this.lineStart = position;
    }

    char current() {
        return text[position];
    }

    int line() {
        return line;
    }

    int column() {
        return position - lineStart;
    }

    /** The place of the current character. */
    Mark mark() {
        return new Mark().set(line, column());
    }

    /** Moves over the line break at the cursor. go-yaml: {@code skip_line}. */
    void skipBreak() {
        position += YamlCharacters.breakWidth(text, position);
        line++;
        lineStart = position;
    }

    /** Moves over the line break at the cursor and appends what it means in a scalar. go-yaml: {@code read_line}. */
    void readBreak(StringBuilder out) {
        char c = text[position];
        out.append(c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR ? c : '\n');
        skipBreak();
    }

    /** Moves over spaces and tabs. */
    void skipBlanks() {
        while (isBlank(text[position])) {
            position++;
        }
    }

    /** Moves to the end of the line. */
    void skipToBreak() {
        int p = position;
        while (!isBreakOrEnd(text[p])) {
            p++;
        }
        position = p;
    }

    /**
     * Moves over the rest of a line: blanks, a comment, and the line break.
     *
     * <p>go-yaml: the ends of {@code yaml_parser_scan_directive} and of the header in {@code yaml_parser_scan_block_scalar}.
     *
     * @return false where something else is in the line; the cursor is then there
     */
    boolean skipRestOfLine() {
        skipBlanks();
        if (text[position] == '#') {
            skipToBreak();
        }
        if (text[position] == YamlCharacters.END) {
            return true;
        }
        if (!isBreakOrEnd(text[position])) {
            return false;
        }
        skipBreak();
        return true;
    }

    /**
     * Whether {@code ---} or {@code ...} is here in the first column, followed by a blank or the end of the line. go-yaml
     * has this condition in {@code yaml_parser_fetch_next_token} and in the functions that scan scalars.
     */
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
        return mark().problem(message, fix);
    }
}
