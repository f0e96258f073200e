package dev.podwright.model.internal.yaml;

import dev.podwright.model.internal.json.TextProblem;

/** Scans scalars in single and double quotes. */
final class QuotedScalars {
    private static final String CLOSE = "Close the quotes; within single quotes write '' for one of them, within double"
            + " quotes write \\\" for one of them";

    private final Cursor in;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder breaks = new StringBuilder();

    QuotedScalars(Cursor in) {
        this.in = in;
    }

    /** The scalar whose opening quote is at the cursor. */
    String scan() {
        char[] text = in.text;
        int line = in.line;
        int column = in.column();
        char quote = text[in.position];
        int start = ++in.position;
        int p = start;
        while (isPlain(text[p], quote)) {
            p++;
        }
        if (text[p] == quote && !(quote == '\'' && text[p + 1] == quote)) {
            in.position = p + 1;
            return new String(text, start, p - start);
        }
        out.setLength(0);
        while (true) {
            if (in.atDocumentIndicator()) {
                throw Cursor.problem(line, column, "A document begins or ends before the quotes close", CLOSE);
            }
            boolean brokeLine = scanRun(quote);
            char c = in.current();
            if (c == Cursor.END) {
                throw Cursor.problem(line, column, "The text ends before the quotes close", CLOSE);
            }
            if (c == quote) {
                in.position++;
                return out.toString();
            }
            scanSpace(brokeLine);
        }
    }

    private static boolean isPlain(char c, char quote) {
        return c < '\u0085' ? c >= ' ' && c != quote && c != '\\' : !Cursor.isBreak(c);
    }

    /** Reads up to a blank, a break, the closing quote or the end; true where the last thing was an escaped break. */
    private boolean scanRun(char quote) {
        char[] text = in.text;
        while (true) {
            int start = in.position;
            int p = start;
            while (!Cursor.isBlankOrEnd(text[p]) && text[p] != quote && text[p] != '\\') {
                p++;
            }
            out.append(text, start, p - start);
            in.position = p;
            if (text[p] == '\\' && quote == '\'') {
                out.append('\\');
                in.position++;
            } else if (text[p] == '\\') {
                in.position++;
                if (Cursor.isBreak(text[p + 1])) {
                    in.skipBreak();
                    return true;
                }
                scanEscape();
            } else if (text[p] == quote && quote == '\'' && text[p + 1] == quote) {
                out.append(quote);
                in.position += 2;
            } else {
                return false;
            }
        }
    }

    private void scanSpace(boolean brokeLine) {
        char[] text = in.text;
        int start = in.position;
        boolean endedLine = false;
        breaks.setLength(0);
        while (true) {
            char c = in.current();
            if (Cursor.isBlank(c)) {
                in.position++;
            } else if (Cursor.isBreak(c)) {
                in.readBreak(breaks);
                endedLine = true;
            } else {
                break;
            }
        }
        if (brokeLine) {
            out.append(breaks);
        } else if (endedLine) {
            PlainScalars.fold(breaks, out);
        } else {
            out.append(text, start, in.position - start);
        }
    }

    private void scanEscape() {
        char c = in.current();
        int digits = 0;
        switch (c) {
            case '0' -> out.append('\0');
            case 'a' -> out.append('\u0007');
            case 'b' -> out.append('\b');
            case 't', '\t' -> out.append('\t');
            case 'n' -> out.append('\n');
            case 'v' -> out.append('\u000B');
            case 'f' -> out.append('\f');
            case 'r' -> out.append('\r');
            case 'e' -> out.append('\u001B');
            case ' ', '"', '\'', '\\' -> out.append(c);
            case 'N' -> out.append('\u0085');
            case '_' -> out.append('\u00A0');
            case 'L' -> out.append('\u2028');
            case 'P' -> out.append('\u2029');
            case 'x' -> digits = 2;
            case 'u' -> digits = 4;
            case 'U' -> digits = 8;
            default -> throw unknownEscape(c);
        }
        in.position++;
        if (digits > 0) {
            out.appendCodePoint(scanCodePoint(digits));
        }
    }

    private TextProblem unknownEscape(char c) {
        in.position--;
        if (c == '/') {
            return in.problem("\"\\/\" is no escape in YAML, though it is one in JSON", "Write / alone");
        }
        return in.problem(
                "A backslash in double quotes begins an escape that YAML does not know",
                "Write \\\\ for a backslash, or put the text in single quotes");
    }

    private int scanCodePoint(int digits) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = hexDigit(in.text[in.position + i]);
            if (digit < 0) {
                throw in.problem(
                        "An escape needs " + digits + " hexadecimal digits", "Fill it up with zeros on the left");
            }
            value = (value << 4) | digit;
        }
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        if (surrogate || value > Character.MAX_CODE_POINT) {
            throw in.problem(
                    "An escape stands for no Unicode character",
                    "Write characters beyond U+FFFF as \\U and eight digits, not as two \\u escapes");
        }
        in.position += digits;
        return (int) value;
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hexDigit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
