package dev.podwright.model.internal.yaml;

/** Scans scalars in the block styles, {@code |} and {@code >}. */
final class BlockScalars {
    private static final int CLIP = 0;
    private static final int STRIP = -1;
    private static final int KEEP = 1;

    private final Cursor in;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder lineEnd = new StringBuilder();
    private final StringBuilder breaks = new StringBuilder();
    private int chomping;
    private int indentation;
    private int contentIndent;

    BlockScalars(Cursor in) {
        this.in = in;
    }

    /** The scalar whose indicator is at the cursor, in a block that is indented by so many columns, or -1. */
    String scan(int indent) {
        boolean literal = in.current() == '|';
        in.position++;
        scanHeader();
        contentIndent = indentation == 0 ? 0 : Math.max(indent, 0) + indentation;
        out.setLength(0);
        lineEnd.setLength(0);
        breaks.setLength(0);
        scanBreaks(indent);
        boolean indentedBefore = false;
        while (in.column() == contentIndent && in.current() != Cursor.END) {
            boolean indented = Cursor.isBlank(in.current());
            boolean folds = !literal && !indentedBefore && !indented && !lineEnd.isEmpty() && lineEnd.charAt(0) == '\n';
            if (!folds) {
                out.append(lineEnd);
            } else if (breaks.isEmpty()) {
                out.append(' ');
            }
            out.append(breaks);
            indentedBefore = indented;
            int start = in.position;
            in.skipToBreak();
            out.append(in.text, start, in.position - start);
            lineEnd.setLength(0);
            breaks.setLength(0);
            if (in.current() != Cursor.END) {
                in.readBreak(lineEnd);
            }
            scanBreaks(indent);
        }
        if (chomping != STRIP) {
            out.append(lineEnd);
        }
        if (chomping == KEEP) {
            out.append(breaks);
        }
        return out.toString();
    }

    private void scanHeader() {
        chomping = CLIP;
        indentation = 0;
        if (!scanChomping()) {
            scanIndentation();
            scanChomping();
        } else {
            scanIndentation();
        }
        in.skipBlanksAndComment();
        if (!Cursor.isBreakOrEnd(in.current())) {
            throw in.problem(
                    "Text follows | or > in the same line",
                    "Begin the text in the next line, or put it in quotes if it shall begin with | or >");
        }
        if (in.current() != Cursor.END) {
            in.skipBreak();
        }
    }

    private boolean scanChomping() {
        char c = in.current();
        if (c != '+' && c != '-') {
            return false;
        }
        chomping = c == '+' ? KEEP : STRIP;
        in.position++;
        return true;
    }

    private void scanIndentation() {
        char c = in.current();
        if (c == '0') {
            throw in.problem("The indentation after | or > is 0", "Write a number from 1 to 9, or none");
        }
        if (c >= '1' && c <= '9') {
            indentation = c - '0';
            in.position++;
        }
    }

    /** Steps over indentation and empty lines; the first time without a given indentation it finds that out. */
    private void scanBreaks(int indent) {
        int widest = 0;
        while (true) {
            while ((contentIndent == 0 || in.column() < contentIndent) && in.current() == ' ') {
                in.position++;
            }
            widest = Math.max(widest, in.column());
            if ((contentIndent == 0 || in.column() < contentIndent) && in.current() == '\t') {
                throw in.problem("A tab stands where the indentation of a block of text must be", "Indent with spaces");
            }
            if (!Cursor.isBreak(in.current())) {
                break;
            }
            in.readBreak(breaks);
        }
        if (contentIndent == 0) {
            contentIndent = Math.max(widest, Math.max(indent + 1, 1));
        }
    }
}
