package dev.podwright.model.internal.yaml;

/** Scans what may precede a node or a document: anchors, aliases, tags and directives. */
final class Properties {
    private static final String TAG_FORM =
            "Write !name, !!name or !<uri>, and then a space; put a text in quotes if it" + " shall begin with !";

    private final Cursor in;

    Properties(Cursor in) {
        this.in = in;
    }

    /** Scans the anchor or alias at the cursor. */
    void scanAnchor(int kind, Tokens tokens) {
        int line = in.line;
        int column = in.column();
        in.position++;
        String name = scanWord();
        if (name.isEmpty() || !endsAnchor(in.current())) {
            throw Cursor.problem(
                    line,
                    column,
                    kind == Tokens.ANCHOR
                            ? "& begins an anchor, whose name must be letters, digits, - and _"
                            : "* begins an alias, whose name must be letters, digits, - and _",
                    "Mend the name, or put the text in quotes if it shall begin with & or *");
        }
        tokens.add(kind, line, column, name, null);
    }

    private static boolean endsAnchor(char c) {
        return switch (c) {
            case '?', ':', ',', ']', '}', '%', '@', '`' -> true;
            default -> Cursor.isBlankOrEnd(c);
        };
    }

    /** Scans the tag at the cursor. */
    void scanTag(Tokens tokens) {
        int line = in.line;
        int column = in.column();
        String handle;
        String suffix;
        if (in.text[in.position + 1] == '<') {
            in.position += 2;
            handle = "";
            suffix = scanUri("", false);
            if (in.current() != '>') {
                throw in.problem("A tag that begins with !< must end with >", TAG_FORM);
            }
            in.position++;
        } else {
            handle = scanHandle();
            if (handle.length() > 1 && handle.endsWith("!")) {
                suffix = scanUri("", false);
            } else {
                suffix = scanUri(handle.substring(1), true);
                boolean bare = suffix.isEmpty();
                handle = bare ? "" : "!";
                suffix = bare ? "!" : suffix;
            }
        }
        if (!Cursor.isBlankOrEnd(in.current())) {
            throw in.problem("A tag is not followed by a space", TAG_FORM);
        }
        tokens.add(Tokens.TAG, line, column, handle, suffix);
    }

    /** {@code !}, {@code !word} or {@code !word!}. */
    private String scanHandle() {
        if (in.current() != '!') {
            throw in.problem("A tag's handle must begin with !", TAG_FORM);
        }
        int start = in.position++;
        scanWord();
        if (in.current() == '!') {
            in.position++;
        }
        return new String(in.text, start, in.position - start);
    }

    private String scanUri(String head, boolean mayBeEmpty) {
        StringBuilder out = new StringBuilder(head);
        int start = in.position;
        while (isUri(in.current())) {
            if (in.current() == '%') {
                scanOctets(out);
            } else {
                out.append(in.current());
                in.position++;
            }
        }
        if (in.position == start && !mayBeEmpty) {
            throw in.problem("A tag has no name", TAG_FORM);
        }
        return out.toString();
    }

    private static boolean isUri(char c) {
        return isWord(c) || (c != Cursor.END && ";/?:@&=+$,.!~*'()[]%".indexOf(c) >= 0);
    }

    /** One UTF-8 character in %-escapes. Its octets are kept one by one: no tag that means anything has such. */
    private void scanOctets(StringBuilder out) {
        int rest = -1;
        do {
            char[] text = in.text;
            int high = in.current() == '%' ? QuotedScalars.hexDigit(text[in.position + 1]) : -1;
            int low = high < 0 ? -1 : QuotedScalars.hexDigit(text[in.position + 2]);
            int octet = (high << 4) | low;
            boolean sound = low >= 0 && (rest < 0 ? octet < 0x80 || (octet >= 0xC0 && octet < 0xF8) : octet >> 6 == 2);
            if (!sound) {
                throw in.problem("A tag has a wrong % escape", "Write % and the two hexadecimal digits of each byte");
            }
            if (rest < 0) {
                rest = octet < 0x80 ? 1 : octet < 0xE0 ? 2 : octet < 0xF0 ? 3 : 4;
            }
            out.append((char) octet);
            in.position += 3;
            rest--;
        } while (rest > 0);
    }

    /** Scans the directive at the cursor, with its line. */
    void scanDirective(Tokens tokens) {
        int line = in.line;
        int column = in.column();
        in.position++;
        String name = scanWord();
        boolean known = name.equals("YAML") || name.equals("TAG");
        if (!known || !Cursor.isBlankOrEnd(in.current())) {
            throw Cursor.problem(
                    line,
                    column,
                    "A line that begins with % must be a %YAML or a %TAG directive",
                    "Put the text in quotes if it shall begin with %");
        }
        skipBlanks();
        if (name.equals("YAML")) {
            String major = scanNumber();
            if (in.current() != '.') {
                throw in.problem("%YAML is not followed by a version", "Write %YAML 1.1, or leave the line out");
            }
            in.position++;
            tokens.add(Tokens.VERSION_DIRECTIVE, line, column, major + "." + scanNumber(), null);
        } else {
            String handle = scanHandle();
            if ((handle.length() > 1 && !handle.endsWith("!")) || !Cursor.isBlank(in.current())) {
                throw in.problem(
                        "The handle of a %TAG directive must end with ! and a space", "Write %TAG !name! prefix");
            }
            skipBlanks();
            String prefix = scanUri("", false);
            tokens.add(Tokens.TAG_DIRECTIVE, line, column, handle, prefix);
            if (!Cursor.isBlankOrEnd(in.current())) {
                throw in.problem(
                        "The prefix of a %TAG directive is not followed by a space", "Write %TAG !name! prefix");
            }
        }
        in.skipBlanksAndComment();
        if (!Cursor.isBreakOrEnd(in.current())) {
            throw in.problem("Text follows a directive in the same line", "Begin it in the next line, after ---");
        }
        if (in.current() != Cursor.END) {
            in.skipBreak();
        }
    }

    /** A number of one or two digits, without leading zeros. */
    private String scanNumber() {
        int start = in.position;
        int value = 0;
        while (in.current() >= '0' && in.current() <= '9' && in.position - start < 3) {
            value = value * 10 + in.current() - '0';
            in.position++;
        }
        if (in.position == start || in.position - start > 2) {
            throw in.problem("%YAML is not followed by a version", "Write %YAML 1.1, or leave the line out");
        }
        return Integer.toString(value);
    }

    private void skipBlanks() {
        while (Cursor.isBlank(in.current())) {
            in.position++;
        }
    }

    private String scanWord() {
        int start = in.position;
        while (isWord(in.current())) {
            in.position++;
        }
        return new String(in.text, start, in.position - start);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
