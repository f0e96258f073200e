package dev.podwright.model.internal.yaml;

import static dev.podwright.model.internal.yaml.YamlCharacters.isBlank;
import static dev.podwright.model.internal.yaml.YamlCharacters.isBlankOrEnd;
import static dev.podwright.model.internal.yaml.YamlCharacters.isDigit;

/** Scans directives. */
final class DirectiveScanner {
    private static final int MAX_NUMBER_LENGTH = 2;
    private static final String TAG_DIRECTIVE_FORM = "write %TAG !name! prefix";

    private final Cursor in;
    private final NodePropertyScanner properties;

    DirectiveScanner(Cursor in, NodePropertyScanner properties) {
        this.in = in;
        this.properties = properties;
    }

    /** Scans the directive at the cursor, and the rest of its line. go-yaml: {@code yaml_parser_scan_directive}. */
    void scan(TokenQueue tokens) {
        Mark start = in.mark();
        in.position++;
        TokenType type = scanName(start);
        Token token = tokens.add(type, start);
        in.skipBlanks();
        if (type == TokenType.VERSION_DIRECTIVE) {
            scanVersion(token);
        } else {
            scanTagDirective(token);
        }
        if (!in.skipRestOfLine()) {
            throw in.problem("text follows a directive in the same line", "begin it in the next line, after ---");
        }
    }

    /** go-yaml: {@code yaml_parser_scan_directive_name}. */
    private TokenType scanName(Mark start) {
        String name = properties.scanName();
        boolean version = name.equals("YAML");
        if (!(version || name.equals("TAG")) || !isBlankOrEnd(in.current())) {
            throw start.problem(
                    "a line that begins with % must be a %YAML or a %TAG directive",
                    "put the text in quotes if it begins with %");
        }
        return version ? TokenType.VERSION_DIRECTIVE : TokenType.TAG_DIRECTIVE;
    }

    /** go-yaml: {@code yaml_parser_scan_version_directive_value}. */
    private void scanVersion(Token token) {
        int major = scanVersionNumber();
        if (in.current() != '.') {
            throw in.problem("%YAML is not followed by a version", "write %YAML 1.1, or leave the line out");
        }
        in.position++;
        token.setValue(major + "." + scanVersionNumber());
    }

    /** go-yaml: {@code yaml_parser_scan_version_directive_number}. */
    private int scanVersionNumber() {
        int start = in.position;
        int value = 0;
        while (isDigit(in.current()) && in.position - start <= MAX_NUMBER_LENGTH) {
            value = value * 10 + in.current() - '0';
            in.position++;
        }
        if (in.position == start || in.position - start > MAX_NUMBER_LENGTH) {
            throw in.problem("%YAML is not followed by a version", "write %YAML 1.1, or leave the line out");
        }
        return value;
    }

    /** go-yaml: {@code yaml_parser_scan_tag_directive_value}. */
    private void scanTagDirective(Token token) {
        String handle = properties.scanHandle();
        if ((handle.length() > 1 && !handle.endsWith("!")) || !isBlank(in.current())) {
            throw in.problem("the handle of a %TAG directive must end with ! and a space", TAG_DIRECTIVE_FORM);
        }
        in.skipBlanks();
        token.setTag(handle, properties.scanUri());
        if (!isBlankOrEnd(in.current())) {
            throw in.problem("the prefix of a %TAG directive is not followed by a space", TAG_DIRECTIVE_FORM);
        }
    }
}
