package dev.podwright.model.internal.yaml;

import static dev.podwright.model.internal.yaml.YamlCharacters.isBlank;
import static dev.podwright.model.internal.yaml.YamlCharacters.isBlankOrEnd;
import static dev.podwright.model.internal.yaml.YamlCharacters.isBreak;

/**
 * Scans scalars without quotes.
 *
 * <p>go-yaml: {@code yaml_parser_scan_plain_scalar}.
 */
final class PlainScalarScanner {
    private final Cursor in;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder breaks = new StringBuilder();
    private boolean endsWithBreak;

    PlainScalarScanner(Cursor in) {
        this.in = in;
    }

    /** Whether a line break follows the last scalar, so that a key may begin after it. go-yaml: {@code leading_blanks}. */
    boolean endsWithBreak() {
        return endsWithBreak;
    }

    /**
     * The scalar at the cursor. A run of characters that are not blank ends where the scalar may end; it is copied only
     * when a further line follows.
     *
     * @param flow whether the scalar is in a flow collection
     * @param indent the column at which the further lines of a scalar that is not in a flow collection begin at the least
     */
    String scan(boolean flow, int indent) {
        char[] text = in.text;
        endsWithBreak = false;
        int start = in.position;
        int end = runEnd(text, start, flow);
        if (!isBlankOrBreak(text[end])) {
            in.position = end;
            return new String(text, start, end - start);
        }
        out.setLength(0);
        while (true) {
            in.position = end;
            skipBlanksAndBreaks(indent);
            if (endsAtCursor(flow, indent)) {
                break;
            }
            int next = in.position;
            int nextEnd = runEnd(text, next, flow);
            if (nextEnd == next) {
                break;
            }
            if (endsWithBreak) {
                out.append(text, start, end - start);
                fold(breaks, out);
                start = next;
                endsWithBreak = false;
            }
            end = nextEnd;
            if (!isBlankOrBreak(text[end])) {
                in.position = end;
                break;
            }
        }
        if (out.isEmpty()) {
            return new String(text, start, end - start);
        }
        return out.append(text, start, end - start).toString();
    }

    /** The end of the characters that are neither blank nor end the scalar. */
    private static int runEnd(char[] text, int from, boolean flow) {
        int p = from;
        while (true) {
            char c = text[p];
            if (isBlankOrEnd(c) || (c == ':' && isBlankOrEnd(text[p + 1])) || (flow && isFlowIndicator(c))) {
                return p;
            }
            p++;
        }
    }

    private static boolean isFlowIndicator(char c) {
        return switch (c) {
            case ',', '?', '[', ']', '{', '}' -> true;
            default -> false;
        };
    }

    private static boolean isBlankOrBreak(char c) {
        return isBlank(c) || isBreak(c);
    }

    /** Whether what follows the blanks and breaks does not belong to the scalar. */
    private boolean endsAtCursor(boolean flow, int indent) {
        char c = in.current();
        return c == '#'
                || c == YamlCharacters.END
                || (endsWithBreak && ((!flow && in.column() < indent) || in.atDocumentIndicator()));
    }

    private void skipBlanksAndBreaks(int indent) {
        endsWithBreak = false;
        breaks.setLength(0);
        while (true) {
            char c = in.current();
            if (isBlank(c)) {
                if (endsWithBreak && c == '\t' && in.column() < indent) {
                    throw in.problem("a tab is used as indentation", "indent with spaces");
                }
                in.position++;
            } else if (isBreak(c)) {
                in.readBreak(breaks);
                endsWithBreak = true;
            } else {
                return;
            }
        }
    }

    /**
     * Appends what line breaks mean in a plain or quoted scalar: a single one is a space; of several the first is left out,
     * unless it is a Unicode line or paragraph separator.
     */
    static void fold(StringBuilder breaks, StringBuilder out) {
        if (breaks.charAt(0) != '\n') {
            out.append(breaks);
        } else if (breaks.length() == 1) {
            out.append(' ');
        } else {
            out.append(breaks, 1, breaks.length());
        }
    }
}
