package dev.podwright.model.internal.text;

/** How a string is written in YAML: the plainest way that gives back exactly the string. */
enum ScalarStyle {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    /** Holds a surrogate without its other half, so this is not what gets written. */
    UNSOUND;

    private static final byte ESCAPE = 1;
    private static final byte TAB = 2;
    private static final byte BREAK = 3;
    private static final byte COLON = 4;
    private static final byte HASH = 5;
    private static final byte[] WITHIN = new byte[0x80];

    private static final byte NEVER = 1;
    private static final byte BEFORE_BLANK = 2;
    private static final byte TYPED = 3;
    private static final byte[] FIRST = new byte[0x80];

    static {
        for (int c = 0; c < ' '; c++) {
            WITHIN[c] = ESCAPE;
        }
        WITHIN[0x7F] = ESCAPE;
        WITHIN['\t'] = TAB;
        WITHIN['\n'] = BREAK;
        WITHIN[':'] = COLON;
        WITHIN['#'] = HASH;
        for (char c : " !\"#%&'*,:>@[]`{|}".toCharArray()) { // the colon begins a symbol in Ruby's reader
            FIRST[c] = NEVER;
        }
        FIRST['?'] = BEFORE_BLANK;
        for (char c : "+-.0123456789<=~yYnNtTfFoO".toCharArray()) {
            FIRST[c] = TYPED;
        }
    }

    /** The style for a string as a value, or as a key, which has to stay on one line. */
    static ScalarStyle of(String value) {
        int length = value.length();
        if (length == 0) {
            return DOUBLE_QUOTED;
        }
        boolean escapes = false;
        boolean tabs = false;
        boolean breaks = false;
        boolean syntax = false;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                switch (WITHIN[c]) {
                    case 0 -> {}
                    case COLON -> syntax |= i + 1 == length || value.charAt(i + 1) == ' ';
                    case HASH -> syntax |= i > 0 && value.charAt(i - 1) == ' ';
                    case TAB -> tabs = true;
                    case BREAK -> breaks = true;
                    default -> escapes = true;
                }
            } else if (!YamlChars.isLiteral(c)) {
                escapes = true;
            } else if (Character.isSurrogate(c) && !Surrogates.paired(value, i)) {
                return UNSOUND;
            }
        }
        if (escapes) {
            return DOUBLE_QUOTED;
        }
        if (breaks) {
            return standsAsBlock(value) ? LITERAL : DOUBLE_QUOTED;
        }
        if (tabs) { // plain would do for most readers, and nobody would see it
            return DOUBLE_QUOTED;
        }
        if (!syntax && beginsPlain(value) && value.charAt(length - 1) != ' ') {
            return PLAIN;
        }
        // Double quotes are what Kubernetes people write; what they would have to escape reads better in single ones.
        boolean escaped = value.indexOf('"') >= 0 || value.indexOf('\\') >= 0;
        return escaped && value.indexOf('\'') < 0 ? SINGLE_QUOTED : DOUBLE_QUOTED;
    }

    private static boolean beginsPlain(String value) {
        char first = value.charAt(0);
        if (first >= 0x80) {
            return true;
        }
        return switch (FIRST[first]) {
            case 0 -> true;
            case BEFORE_BLANK -> value.length() > 1 && value.charAt(1) != ' ';
            case TYPED -> !TypedText.matches(value);
            default -> false;
        };
    }

    /** Whether the first line with anything on it begins with a blank, which the header of a block has to state. */
    static boolean beginsIndented(String value) {
        int i = 0;
        while (value.charAt(i) == '\n') {
            i++;
        }
        return value.charAt(i) == ' ' || value.charAt(i) == '\t';
    }

    private static boolean standsAsBlock(String value) {
        int last = value.length() - 1;
        boolean blankLine = false;
        for (boolean blank = false; last >= 0 && value.charAt(last) <= ' '; last--) {
            blankLine |= blank && value.charAt(last) == '\n';
            blank |= value.charAt(last) != '\n';
        }
        // The yaml package of JavaScript drops blank lines off the end of a block that begins indented.
        return last >= 0 && !(blankLine && beginsIndented(value));
    }
}
