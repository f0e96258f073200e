package dev.podwright.model.internal.yaml;

import static dev.podwright.model.internal.yaml.YamlCharacters.hexDigit;
import static dev.podwright.model.internal.yaml.YamlCharacters.isNameCharacter;

/** Scans anchors, aliases and tags. */
final class NodePropertyScanner {
    private static final String TAG_FORMS =
            "write !name, !!name or !<uri>, and then a space; put a text in quotes if it begins with !";

    private final Cursor in;

    NodePropertyScanner(Cursor in) {
        this.in = in;
    }

    /** Scans the anchor or alias at the cursor. go-yaml: {@code yaml_parser_scan_anchor}. */
    void scanAnchor(Token token) {
        in.position++;
        String name = scanName();
        if (name.isEmpty() || !endsAnchor(in.current())) {
            String what = token.type() == TokenType.ANCHOR ? "& begins an anchor" : "* begins an alias";
            throw token.start()
                    .problem(
                            what + ", whose name must be letters, digits, - and _",
                            "correct the name, or put the text in quotes if it begins with & or *");
        }
        token.setValue(name);
    }

    private static boolean endsAnchor(char c) {
        return switch (c) {
            case '?', ':', ',', ']', '}', '%', '@', '`' -> true;
            default -> YamlCharacters.isBlankOrEnd(c);
        };
    }

    /** Scans the tag at the cursor. go-yaml: {@code yaml_parser_scan_tag}. */
    void scanTag(Token token) {
        if (in.text[in.position + 1] == '<') {
            scanVerbatimTag(token);
        } else {
            scanShorthandTag(token);
        }
        if (!YamlCharacters.isBlankOrEnd(in.current())) {
            throw in.problem("a tag is not followed by a space", TAG_FORMS);
        }
    }

    private void scanVerbatimTag(Token token) {
        in.position += 2;
        token.setTag("", scanUri());
        if (in.current() != '>') {
            throw in.problem("a tag that begins with !< must end with >", TAG_FORMS);
        }
        in.position++;
    }

    private void scanShorthandTag(Token token) {
        String handle = scanHandle();
        if (handle.length() > 1 && handle.endsWith("!")) {
            token.setTag(handle, scanUri());
            return;
        }
        StringBuilder suffix = new StringBuilder(handle).deleteCharAt(0);
        scanUri(suffix);
        if (suffix.isEmpty()) {
            token.setTag("", "!");
        } else {
            token.setTag("!", suffix.toString());
        }
    }

    /** Scans {@code !}, {@code !name} or {@code !name!}. go-yaml: {@code yaml_parser_scan_tag_handle}. */
    String scanHandle() {
        if (in.current() != '!') {
            throw in.problem("a tag's handle must begin with !", TAG_FORMS);
        }
        int start = in.position++;
        scanName();
        if (in.current() == '!') {
            in.position++;
        }
        return new String(in.text, start, in.position - start);
    }

    /** Scans the name or prefix of a tag, which must not be empty. go-yaml: {@code yaml_parser_scan_tag_uri}. */
    String scanUri() {
        int start = in.position;
        StringBuilder out = new StringBuilder();
        scanUri(out);
        if (in.position == start) {
            throw in.problem("a tag has no name", TAG_FORMS);
        }
        return out.toString();
    }

    private void scanUri(StringBuilder out) {
        while (isUriCharacter(in.current())) {
            if (in.current() == '%') {
                scanUriEscapes(out);
            } else {
                out.append(in.current());
                in.position++;
            }
        }
    }

    private static boolean isUriCharacter(char c) {
        return isNameCharacter(c) || (c != YamlCharacters.END && ";/?:@&=+$,.!~*'()[]%".indexOf(c) >= 0);
    }

    /**
     * Scans the % escapes of one UTF-8 character. Each octet becomes a character: a tag with such a character has no meaning
     * to the reader.
     *
     * <p>go-yaml: {@code yaml_parser_scan_uri_escapes}.
     */
    private void scanUriEscapes(StringBuilder out) {
        int rest = scanOctet(out, true);
        while (--rest > 0) {
            scanOctet(out, false);
        }
    }

    /** Scans one octet; the result is how many the character has if this is the first. */
    private int scanOctet(StringBuilder out, boolean leading) {
        char[] text = in.text;
        int high = in.current() == '%' ? hexDigit(text[in.position + 1]) : -1;
        int low = high < 0 ? -1 : hexDigit(text[in.position + 2]);
        int octet = (high << 4) | low;
        int width = leading ? utf8Width(octet) : octet >> 6 == 0b10 ? 1 : 0;
        if (low < 0 || width == 0) {
            throw in.problem("a tag has a wrong % escape", "write % and the two hexadecimal digits of each byte");
        }
        out.append((char) octet);
        in.position += 3;
        return width;
    }

    /** How many octets a UTF-8 character has, by its first; 0 where a character cannot begin so. go-yaml: {@code width}. */
    private static int utf8Width(int octet) {
        if (octet < 0x80) {
            return 1;
        }
        if (octet < 0xC0 || octet >= 0xF8) {
            return 0;
        }
        return octet < 0xE0 ? 2 : octet < 0xF0 ? 3 : 4;
    }

    /** Scans the characters that the names of anchors, tag handles and directives have. It may be empty. */
    String scanName() {
        int start = in.position;
        while (isNameCharacter(in.current())) {
            in.position++;
        }
        return new String(in.text, start, in.position - start);
    }
}
