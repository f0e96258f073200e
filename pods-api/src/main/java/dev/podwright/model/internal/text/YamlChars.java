package dev.podwright.model.internal.text;

/** Characters as YAML 1.1 sees them. */
final class YamlChars {
    private YamlChars() {}

    /**
     * Whether a character from U+007F on that is not a surrogate may be written in a text as it is. Others are not
     * printable to YAML, are taken for a line break by YAML 1.1 (U+0085, U+2028, U+2029), or may be dropped (U+FEFF).
     */
    static boolean isLiteral(char c) {
        if (c < 0xA0) {
            return false;
        }
        return c != 0x2028 && c != 0x2029 && c != 0xFEFF && c < 0xFFFE;
    }
}
