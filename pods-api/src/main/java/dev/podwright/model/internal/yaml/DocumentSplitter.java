package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextProblem;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into documents where a line begins with {@code ---}, and finds the characters that YAML does not allow. A text
 * within a quoted or block scalar is split as well.
 *
 * <p>k8s.io/apimachinery, pkg/util/yaml: {@code YAMLReader.Read}, {@code LineReader.Read}. go-yaml: the checks of characters in
 * {@code yaml_parser_update_buffer}, readerc.go.
 */
final class DocumentSplitter {
    private final char[] text;
    private final int end;
    private int position;
    private int line;
    private int lineStart;

    /** Whether the position is after a LF, or at the beginning: only there a separator may be, as Go splits lines. */
    private boolean afterLineFeed = true;

    private int documentStart;
    private int documentLine;
    private @Nullable TextProblem separatorProblem;
    private @Nullable TextProblem characterProblem;

    /** The array must have room for two more characters than the length: a LF, and {@link YamlCharacters#END}. */
    DocumentSplitter(char[] text, int length) {
        this(text, length, 1);
    }

    /** A text that begins in a line of a longer one. */
    DocumentSplitter(char[] text, int length, int firstLine) {
        this.text = text;
        this.line = firstLine;
        this.documentLine = firstLine;
        int newEnd = length;
        if (newEnd > 0 && text[newEnd - 1] != '\n') {
            text[newEnd++] = '\n';
        }
        text[newEnd] = YamlCharacters.END;
        this.end = newEnd;
    }

    /** The next document, or null. */
    @Nullable
    DocumentRange next() {
        while (position < end) {
            if (afterLineFeed && atSeparator()) {
                DocumentRange document = separate();
                if (document != null) {
                    return document;
                }
            }
            afterLineFeed = false;
            skipAscii();
            if (position < end) {
                nextCharacter();
            }
        }
        if (documentStart == end) {
            return null;
        }
        DocumentRange document = finish(end, 0);
        documentStart = end;
        return document;
    }

    private boolean atSeparator() {
        return text[position] == '-' && text[position + 1] == '-' && text[position + 2] == '-';
    }

    private void skipAscii() {
        int p = position;
        while (text[p] >= ' ' && text[p] < '\u007F') {
            p++;
        }
        position = p;
    }

    /** Moves over a line break, or a character that needs a check. */
    private void nextCharacter() {
        if (YamlCharacters.isBreak(text[position])) {
            int width = YamlCharacters.breakWidth(text, position);
            afterLineFeed = text[position] == '\n' || width > 1;
            position += width;
            if (position > documentStart || text[position - 1] == '\n') { // a separator is a single line
                line++;
            }
            lineStart = position;
            return;
        }
        int width = widthOfAllowed();
        if (width == 0 && characterProblem == null) {
            characterProblem = notAllowed();
        }
        position += Math.max(width, 1);
    }

    /** How many chars the character at the position has, or 0 where YAML does not allow it. */
    private int widthOfAllowed() {
        char c = text[position];
        if (Character.isHighSurrogate(c)) {
            return Character.isLowSurrogate(text[position + 1]) ? 2 : 0;
        }
        boolean allowed = c == '\t' || (c >= '\u00A0' && c <= '\uFFFD' && !Character.isLowSurrogate(c));
        return allowed ? 1 : 0;
    }

    private TextProblem notAllowed() {
        char c = text[position];
        if (Character.isSurrogate(c)) {
            boolean utf16 = position == documentStart && (c & 0xFF) >= 0xFE;
            return problem(
                    position,
                    utf16 ? "the text is UTF-16" : "the text has a byte that is not valid UTF-8",
                    "save the text as UTF-8");
        }
        return problem(
                position,
                String.format("the control character U+%04X is not allowed", (int) c),
                "remove it, or write it as an escape in double quotes");
    }

    /**
     * Ends the document before the separator at the position; null where there is none.
     *
     * <p>A valid separator does not belong to the document after it. An invalid one does: YAML allows text there.
     */
    private @Nullable DocumentRange separate() {
        int after = afterSpaces(text, position + 3);
        boolean valid = text[after] == '\n' || text[after] == '#' || text[after] == YamlCharacters.END;
        DocumentRange document = documentStart == position ? null : finish(position, line);
        if (!valid) {
            separatorProblem = problem(
                    after,
                    "kubectl accepts only a comment after --- in the same line",
                    "begin the document in the next line");
        }
        if (document != null) {
            documentStart = valid ? lineAfter(after) : position;
            documentLine = valid ? line + 1 : line;
            afterLineFeed = false;
        }
        return document;
    }

    /** Go: {@code strings.TrimSpace}. */
    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r' && c != '\n') || (c > ' ' && isUnicodeSpace(c));
    }

    private static boolean isUnicodeSpace(char c) {
        return c == YamlCharacters.NEXT_LINE || Character.isSpaceChar(c);
    }

    private int lineAfter(int from) {
        int p = from;
        while (text[p] != '\n') {
            p++;
        }
        return p + 1;
    }

    private static int afterSpaces(char[] text, int from) {
        int after = from;
        while (after < text.length && isSpace(text[after])) {
            after++;
        }
        return after;
    }

    /** Whether a line that begins with {@code ---} has nothing else but a comment. */
    static boolean isSeparatorLine(char[] line) {
        int after = afterSpaces(line, 3);
        return after >= line.length || line[after] == '\n' || line[after] == '#';
    }

    /** The line that has been come to, from 1. */
    int line() {
        return line;
    }

    private DocumentRange finish(int documentEnd, int separatorLine) {
        DocumentRange document = new DocumentRange(
                documentStart, documentEnd, documentLine, separatorLine, separatorProblem, characterProblem);
        separatorProblem = null;
        characterProblem = null;
        return document;
    }

    private TextProblem problem(int place, String message, String fix) {
        return new Mark().set(line, place - lineStart).problem(message, fix);
    }
}
