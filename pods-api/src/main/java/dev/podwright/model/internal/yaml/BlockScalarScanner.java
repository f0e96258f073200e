package dev.podwright.model.internal.yaml;

import static dev.podwright.model.internal.yaml.YamlCharacters.isBlank;
import static dev.podwright.model.internal.yaml.YamlCharacters.isBreak;

/**
 * Scans scalars in the block styles, {@code |} and {@code >}.
 *
 * <p>go-yaml: {@code yaml_parser_scan_block_scalar}.
 */
final class BlockScalarScanner {
    /** What happens to the line breaks at the end of a block scalar. */
    private enum Chomping {
        /** The last line keeps its break, empty lines after it are left out. */
        CLIP,
        /** {@code -}: all are left out. */
        STRIP,
        /** {@code +}: all are kept. */
        KEEP
    }

    private final Cursor in;
    private final StringBuilder out = new StringBuilder();

    /** The break of the last line. go-yaml: {@code leading_break}. */
    private final StringBuilder lineBreak = new StringBuilder();

    /** The breaks of the empty lines after it. go-yaml: {@code trailing_breaks}. */
    private final StringBuilder emptyLines = new StringBuilder();

    private Chomping chomping = Chomping.CLIP;

    /** The column at which the lines begin; 0 while it is not known. */
    private int indent;

    BlockScalarScanner(Cursor in) {
        this.in = in;
    }

    /**
     * Scans the scalar whose indicator is at the cursor.
     *
     * @param parentIndent the column of the block collection that the scalar is in, or -1
     */
    void scan(Token token, int parentIndent) {
        boolean literal = in.current() == '|';
        in.position++;
        int indentationIndicator = scanHeader();
        int firstLine = in.line();
        indent = indentationIndicator == 0 ? 0 : Math.max(parentIndent, 0) + indentationIndicator;
        out.setLength(0);
        scanLines(literal, parentIndent);
        if (chomping != Chomping.STRIP) {
            out.append(lineBreak);
        }
        if (chomping == Chomping.KEEP) {
            out.append(emptyLines);
        }
        token.setBlockScalar(literal ? TokenStyle.LITERAL : TokenStyle.FOLDED, out.toString(), firstLine, indent);
    }

    /** Scans the rest of the first line; the result is its indentation indicator, or 0. */
    private int scanHeader() {
        chomping = Chomping.CLIP;
        boolean chompingFirst = scanChomping();
        int indentationIndicator = scanIndentationIndicator();
        if (!chompingFirst) {
            scanChomping();
        }
        if (!in.skipRestOfLine()) {
            throw in.problem(
                    "text follows | or > in the same line",
                    "begin the text in the next line, or put it in quotes if it begins with | or >");
        }
        return indentationIndicator;
    }

    private boolean scanChomping() {
        char c = in.current();
        if (c != '+' && c != '-') {
            return false;
        }
        chomping = c == '+' ? Chomping.KEEP : Chomping.STRIP;
        in.position++;
        return true;
    }

    private int scanIndentationIndicator() {
        char c = in.current();
        if (c == '0') {
            throw in.problem("the indentation after | or > is 0", "write a number from 1 to 9, or none");
        }
        if (!YamlCharacters.isDigit(c)) {
            return 0;
        }
        in.position++;
        return c - '0';
    }

    private void scanLines(boolean literal, int parentIndent) {
        lineBreak.setLength(0);
        emptyLines.setLength(0);
        scanBreaks(parentIndent);
        boolean moreIndentedBefore = false;
        while (in.column() == indent && in.current() != YamlCharacters.END) {
            boolean moreIndented = isBlank(in.current());
            boolean folds = !literal
                    && !moreIndentedBefore
                    && !moreIndented
                    && !lineBreak.isEmpty()
                    && lineBreak.charAt(0) == '\n';
            if (!folds) {
                out.append(lineBreak);
            } else if (emptyLines.isEmpty()) {
                out.append(' ');
            }
            out.append(emptyLines);
            moreIndentedBefore = moreIndented;
            int start = in.position;
            in.skipToBreak();
            out.append(in.text, start, in.position - start);
            lineBreak.setLength(0);
            emptyLines.setLength(0);
            if (in.current() != YamlCharacters.END) {
                in.readBreak(lineBreak);
            }
            scanBreaks(parentIndent);
        }
    }

    /**
     * Scans indentation and empty lines; the first time it also finds the indentation, unless an indicator gives it.
     *
     * <p>go-yaml: {@code yaml_parser_scan_block_scalar_breaks}.
     */
    private void scanBreaks(int parentIndent) {
        int widest = 0;
        while (true) {
            while (isInIndentation() && in.current() == ' ') {
                in.position++;
            }
            widest = Math.max(widest, in.column());
            if (isInIndentation() && in.current() == '\t') {
                throw in.problem("a tab is used as the indentation of a block of text", "indent with spaces");
            }
            if (!isBreak(in.current())) {
                break;
            }
            in.readBreak(emptyLines);
        }
        if (indent == 0) {
            indent = Math.max(widest, Math.max(parentIndent + 1, 1));
        }
    }

    private boolean isInIndentation() {
        return indent == 0 || in.column() < indent;
    }
}
