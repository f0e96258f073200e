package dev.podwright.model.internal.yaml;

/** Scans scalars without quotes. */
final class PlainScalars {
    private final Cursor in;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder breaks = new StringBuilder();
    private boolean endedLine;

    PlainScalars(Cursor in) {
        this.in = in;
    }

    /** Whether the last scalar was followed by a line break, which lets a key begin after it. */
    boolean endedLine() {
        return endedLine;
    }

    /** The scalar at the cursor, whose further lines must be indented by at least so many columns outside of flows. */
    String scan(boolean flow, int indent) {
        char[] text = in.text;
        endedLine = false;
        int start = in.position;
        int end = runEnd(text, start, flow);
        if (!Cursor.isBlank(text[end]) && !Cursor.isBreak(text[end])) {
            in.position = end;
            return new String(text, start, end - start);
        }
        out.setLength(0);
        breaks.setLength(0);
        while (true) {
            in.position = end;
            skipSpace(indent);
            char c = in.current();
            boolean dedented = endedLine && !flow && in.column() < indent;
            if (dedented || c == '#' || c == Cursor.END || (endedLine && in.atDocumentIndicator())) {
                break;
            }
            int next = in.position;
            int nextEnd = runEnd(text, next, flow);
            if (nextEnd == next) {
                break;
            }
            if (endedLine) {
                out.append(text, start, end - start);
                fold(breaks, out);
                start = next;
                endedLine = false;
            }
            end = nextEnd;
            if (!Cursor.isBlank(text[end]) && !Cursor.isBreak(text[end])) {
                in.position = end;
                break;
            }
        }
        if (out.isEmpty()) {
            return new String(text, start, end - start);
        }
        return out.append(text, start, end - start).toString();
    }

    /** Where the characters that are neither space nor end the scalar end. */
    private static int runEnd(char[] text, int from, boolean flow) {
        int p = from;
        while (true) {
            char c = text[p];
            if (Cursor.isBlankOrEnd(c) || (c == ':' && Cursor.isBlankOrEnd(text[p + 1])) || (flow && endsInFlow(c))) {
                return p;
            }
            p++;
        }
    }

    private static boolean endsInFlow(char c) {
        return switch (c) {
            case ',', '?', '[', ']', '{', '}' -> true;
            default -> false;
        };
    }

    private void skipSpace(int indent) {
        endedLine = false;
        breaks.setLength(0);
        while (true) {
            char c = in.current();
            if (Cursor.isBlank(c)) {
                if (endedLine && c == '\t' && in.column() < indent) {
                    throw in.problem("A tab stands where the indentation must be", "Indent with spaces");
                }
                in.position++;
            } else if (Cursor.isBreak(c)) {
                in.readBreak(breaks);
                endedLine = true;
            } else {
                return;
            }
        }
    }

    /** One line break becomes a space; of several the first is left out, unless it is one of the rare kinds. */
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
