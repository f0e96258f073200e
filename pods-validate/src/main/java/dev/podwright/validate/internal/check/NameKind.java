package dev.podwright.validate.internal.check;

import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import java.util.Locale;

/** The kinds of names of {@link Names}, in words. */
public enum NameKind {
    DNS_LABEL("a DNS label (a-z, 0-9 and '-', alphanumeric at both ends)", Names.LABEL_LENGTH, "my-name"),
    DNS_1035_LABEL("a DNS label (a-z, 0-9 and '-', beginning with a letter)", Names.LABEL_LENGTH, "my-name"),
    DNS_SUBDOMAIN("a DNS subdomain (labels of a-z, 0-9 and '-' joined by dots)", Names.SUBDOMAIN_LENGTH, "example.com"),
    DNS_SUBDOMAIN_UNDERSCORE(
            "a DNS subdomain (labels of a-z, 0-9, '-' and '_' joined by dots)",
            Names.SUBDOMAIN_LENGTH,
            "_srv.example.com"),
    QUALIFIED_NAME(
            "a qualified name (an optional DNS subdomain and '/', then alphanumerics with '-', '_' and '.' between)",
            Names.LABEL_LENGTH,
            "example.com/my-name"),
    LABEL_VALUE(
            "a label value (alphanumerics with '-', '_' and '.' between, or empty)", Names.LABEL_LENGTH, "my-value"),
    PORT_NAME("a port name (a-z, 0-9 and '-', with a letter)", Names.PORT_NAME_LENGTH, "http"),
    ENV_VAR_NAME("an environment variable name (printable ASCII without '=')", Integer.MAX_VALUE, "MY_NAME"),
    STRICT_ENV_VAR_NAME(
            "an environment variable name (letters, digits, '-', '.' and '_', no digit first)",
            Integer.MAX_VALUE,
            "MY_NAME"),
    CONFIG_KEY("a key (letters, digits, '-', '.' and '_')", Names.SUBDOMAIN_LENGTH, "my-key.txt"),
    HTTP_HEADER("an HTTP header name (letters, digits and '-')", Integer.MAX_VALUE, "X-My-Header"),
    C_IDENTIFIER("a C identifier (letters, digits and '_', no digit first)", Integer.MAX_VALUE, "MY_NAME");

    private static final int LONGEST_NEAR = 64;

    private final String words;
    private final int length;
    private final String example;

    NameKind(String words, int length, String example) {
        this.words = words;
        this.length = length;
        this.example = example;
    }

    /** What is wrong: the rule of one bit of {@link Names}, and the value. */
    String message(int bit, String value) {
        String shown = '"' + Excerpt.of(value) + '"';
        return switch (bit) {
            case Names.TOO_LONG ->
                shown + " is " + Names.utf8Length(value) + " bytes long; at most " + length + " are allowed";
            case Names.PREFIX_EMPTY -> shown + " has nothing before its '/'";
            case Names.PREFIX_TOO_LONG -> shown + " has more than " + Names.SUBDOMAIN_LENGTH + " bytes before its '/'";
            case Names.PREFIX_FORMAT -> shown + " has no DNS subdomain before its '/'";
            case Names.NAME_EMPTY -> shown + " has an empty name part";
            case Names.SLASHES -> shown + " has more than one '/'";
            case Names.NO_LETTER -> shown + " has no letter; a port name needs one";
            case Names.DOUBLE_HYPHEN -> shown + " has two hyphens in a row";
            case Names.OUTER_HYPHEN -> shown + " begins or ends with a hyphen";
            case Names.DOTS -> shown + " is '.' or begins with '..'";
            default -> shown + " is not " + words;
        };
    }

    /** What to do about it. */
    String fix(int bit, String value) {
        if (bit == Names.TOO_LONG) {
            return "shorten it to at most " + length + " bytes";
        }
        String lower = value.toLowerCase(Locale.ROOT);
        if (bit == Names.FORMAT && !lower.equals(value) && bits(lower) == 0) {
            return "write it in lower case: " + Excerpt.of(lower);
        }
        String near = near(value);
        return "write something like " + (near.isEmpty() || bits(near) != 0 ? example : near);
    }

    /** The value with hyphens, or underscores where those are usual, in place of what is not allowed. */
    private String near(String value) {
        if (value.length() > LONGEST_NEAR) {
            return "";
        }
        boolean underscores = this == ENV_VAR_NAME || this == STRICT_ENV_VAR_NAME || this == C_IDENTIFIER;
        boolean lower = this == DNS_LABEL
                || this == DNS_1035_LABEL
                || this == DNS_SUBDOMAIN
                || this == DNS_SUBDOMAIN_UNDERSCORE
                || this == PORT_NAME;
        char filler = underscores ? '_' : '-';
        StringBuilder out = new StringBuilder();
        for (char c : (lower ? value.toLowerCase(Locale.ROOT) : value).toCharArray()) {
            boolean dot = c == '.' && (this == DNS_SUBDOMAIN || this == DNS_SUBDOMAIN_UNDERSCORE);
            if (Ascii.isLetterOrDigit(c) || dot) {
                out.append(c);
            } else if (c == '=') {
                return "";
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != filler) {
                out.append(filler);
            }
        }
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == filler || out.charAt(end - 1) == '.')) {
            end--;
        }
        return out.substring(0, end);
    }

    /** Which rules a text breaks as this kind of name. */
    public int bits(String value) {
        return switch (this) {
            case DNS_LABEL -> Names.dnsLabel(value);
            case DNS_1035_LABEL -> Names.dns1035Label(value);
            case DNS_SUBDOMAIN -> Names.dnsSubdomain(value);
            case DNS_SUBDOMAIN_UNDERSCORE -> Names.dnsSubdomainWithUnderscore(value);
            case QUALIFIED_NAME -> Names.qualifiedName(value);
            case LABEL_VALUE -> Names.labelValue(value);
            case PORT_NAME -> Names.portName(value);
            case ENV_VAR_NAME -> Names.relaxedEnvVarName(value);
            case STRICT_ENV_VAR_NAME -> Names.envVarName(value);
            case CONFIG_KEY -> Names.configMapKey(value);
            case HTTP_HEADER -> Names.httpHeaderName(value);
            case C_IDENTIFIER -> Names.cIdentifier(value);
        };
    }
}
