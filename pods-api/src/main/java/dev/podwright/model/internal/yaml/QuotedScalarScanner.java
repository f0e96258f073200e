package dev.podwright.model.internal.yaml;

import static dev.podwright.model.internal.yaml.YamlCharacters.isBlank;
import static dev.podwright.model.internal.yaml.YamlCharacters.isBlankOrEnd;
import static dev.podwright.model.internal.yaml.YamlCharacters.isBreak;

import dev.podwright.model.internal.json.TextProblem;

/**
 * Scans scalars in single and double quotes.
 *
 * <p>go-yaml: {@code yaml_parser_scan_flow_scalar}.
 */
final class QuotedScalarScanner {
    private static final String CLOSE_QUOTES =
            "close the quotes; write '' for a quote within single quotes, and \\\" for one within double quotes";

    private final Cursor in;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder breaks = new StringBuilder();

    QuotedScalarScanner(Cursor in) {
        this.in = in;
    }

    /** Scans the scalar whose opening quote is at the cursor. */
    void scan(Token token) {
        char[] text = in.text;
        char quote = text[in.position];
        TokenStyle style = quote == '\'' ? TokenStyle.SINGLE_QUOTED : TokenStyle.DOUBLE_QUOTED;
        int start = ++in.position;
        int p = start;
        while (isCopied(text[p], quote)) {
            p++;
        }
        if (text[p] == quote && !(quote == '\'' && text[p + 1] == quote)) {
            in.position = p + 1;
            token.setScalar(style, new String(text, start, p - start));
            return;
        }
        out.setLength(0);
        scanParts(quote, token.start());
        token.setScalar(style, out.toString());
    }

    /** Whether a character does not need a second look. */
    private static boolean isCopied(char c, char quote) {
        return c < YamlCharacters.NEXT_LINE ? c >= ' ' && c != quote && c != '\\' : !isBreak(c);
    }

    private void scanParts(char quote, Mark scalarStart) {
        while (true) {
            if (in.atDocumentIndicator()) {
                throw scalarStart.problem("a document begins or ends before the quotes close", CLOSE_QUOTES);
            }
            boolean escapedBreak = scanRun(quote);
            char c = in.current();
            if (c == YamlCharacters.END) {
                throw scalarStart.problem("the text ends before the quotes close", CLOSE_QUOTES);
            }
            if (c == quote) {
                in.position++;
                return;
            }
            scanBlanksAndBreaks(escapedBreak);
        }
    }

    /** Scans up to a blank, a break, the closing quote or the end; true where an escaped line break comes last. */
    private boolean scanRun(char quote) {
        char[] text = in.text;
        while (true) {
            int start = in.position;
            int p = start;
            while (!isBlankOrEnd(text[p]) && text[p] != quote && text[p] != '\\') {
                p++;
            }
            out.append(text, start, p - start);
            in.position = p;
            if (text[p] == '\\' && quote == '\'') {
                out.append('\\');
                in.position++;
            } else if (text[p] == '\\') {
                in.position++;
                if (isBreak(text[p + 1])) {
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

    private void scanBlanksAndBreaks(boolean afterEscapedBreak) {
        char[] text = in.text;
        int start = in.position;
        boolean hasBreak = false;
        breaks.setLength(0);
        while (true) {
            char c = in.current();
            if (isBlank(c)) {
                in.position++;
            } else if (isBreak(c)) {
                in.readBreak(breaks);
                hasBreak = true;
            } else {
                break;
            }
        }
        if (afterEscapedBreak) {
            out.append(breaks);
        } else if (hasBreak) {
            PlainScalarScanner.fold(breaks, out);
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
            case 'N' -> out.append(YamlCharacters.NEXT_LINE);
            case '_' -> out.append('\u00A0');
            case 'L' -> out.append(YamlCharacters.LINE_SEPARATOR);
            case 'P' -> out.append(YamlCharacters.PARAGRAPH_SEPARATOR);
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
            return in.problem("\"\\/\" is an escape in JSON, but not in YAML 1.1", "write / alone");
        }
        return in.problem(
                "a backslash in double quotes begins an escape that YAML does not know",
                "write \\\\ for a backslash, or put the text in single quotes");
    }

    private int scanCodePoint(int digits) {
        long value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = YamlCharacters.hexDigit(in.text[in.position + i]);
            if (digit < 0) {
                throw in.problem(
                        "an escape needs " + digits + " hexadecimal digits", "fill it up with zeros on the left");
            }
            value = (value << 4) | digit;
        }
        boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
        if (surrogate || value > Character.MAX_CODE_POINT) {
            throw in.problem(
                    "an escape is not a valid Unicode character",
                    "write characters beyond U+FFFF as \\U and eight digits, not as two \\u escapes");
        }
        in.position += digits;
        return (int) value;
    }
}
