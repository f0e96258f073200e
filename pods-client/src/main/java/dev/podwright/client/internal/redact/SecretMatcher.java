package dev.podwright.client.internal.redact;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds secret values in texts. A text is compared as it is, and with its escapes resolved, without white space and quotes.
 *
 * <p>Of a longer value, each part of {@link #GRAM} characters gives it away. A shorter one counts only as a whole word, and
 * a very short one only in quotes. The work grows with the length of the text and of the values, not with their product.
 */
final class SecretMatcher {
    private static final int GRAM = 6;
    /** A shorter value is replaced only in quotes, because it may be part of a sentence. */
    private static final int SHORTEST_WORD = 4;
    /** A longer value is found within a word too. */
    private static final int LONGEST_WORD = 10;

    private final PublicWords words;
    /** Comparable spellings. */
    private final Set<String> secrets = new HashSet<>();

    SecretMatcher(SecretValues values) {
        this.words = new PublicWords(values.open);
        for (String spelling : values.spellings()) {
            String comparable = TextView.comparable(spelling);
            if (!comparable.isEmpty()) {
                secrets.add(comparable);
            }
        }
    }

    /** Marks the characters of secret values in a text. */
    void mark(String text, BitSet hidden) {
        if (secrets.isEmpty()) {
            return;
        }
        TextView raw = TextView.of(text);
        TextView once = raw.unescaped();
        TextView twice = once.unescaped();
        for (TextView view :
                List.of(raw, once, twice, twice.unescaped(), raw.decoded(), once.decoded(), twice.decoded())) {
            new Pass(text, view.comparable(), hidden).run();
        }
    }

    /** The comparison of one view of a text. */
    private final class Pass {
        private final String text;
        private final TextView view;
        private final String chars;
        private final BitSet hidden;
        /** The hash of each part of the view, and whether a secret has it. */
        private final Map<Long, Boolean> grams = new HashMap<>();

        Pass(String text, TextView view, BitSet hidden) {
            this.text = text;
            this.view = view;
            this.chars = view.toString();
            this.hidden = hidden;
        }

        void run() {
            for (int i = 0; i + GRAM <= chars.length(); i++) {
                grams.put(hash(chars, i), false);
            }
            for (String secret : secrets) {
                if (secret.length() >= GRAM) {
                    look(secret);
                }
            }
            parts();
            shortSecrets();
        }

        private long hash(String s, int start) {
            long hash = 0;
            for (int i = start; i < start + GRAM; i++) {
                hash = hash * 0x9E3779B97F4A7C15L + s.charAt(i) + 1;
            }
            return hash;
        }

        private void look(String secret) {
            boolean whole = true;
            for (int i = 0; i + GRAM <= secret.length(); i++) {
                if (grams.computeIfPresent(hash(secret, i), (gram, seen) -> true) == null) {
                    whole = false;
                }
            }
            if (!whole) {
                return;
            }
            for (int at = chars.indexOf(secret); at >= 0; at = chars.indexOf(secret, at + secret.length())) {
                boolean word = secret.length() >= LONGEST_WORD || !isWord(secret) || isWhole(at, at + secret.length());
                if (word && !(words.isPublic(secret) && !isValue(at, at + secret.length()))) {
                    hide(at, at + secret.length());
                }
            }
        }

        private static boolean isWord(String secret) {
            return secret.chars().allMatch(Character::isLetter);
        }

        /** Hides the parts that are in secrets, unless they are words of the server or of the object. */
        private void parts() {
            int i = 0;
            while (i + GRAM <= chars.length()) {
                if (!grams.getOrDefault(hash(chars, i), false)) {
                    i++;
                    continue;
                }
                int end = i;
                while (end + GRAM <= chars.length() && grams.getOrDefault(hash(chars, end), false)) {
                    end++;
                }
                end += GRAM - 1;
                if (!words.arePublic(text, view.from(i), view.to(end - 1))) {
                    hide(i, end);
                }
                i = end;
            }
        }

        private void shortSecrets() {
            for (int length = 1; length < GRAM; length++) {
                for (int i = 0; i + length <= chars.length(); i++) {
                    String part = chars.substring(i, i + length);
                    if (secrets.contains(part) && isShortSecret(part, i, i + length)) {
                        hide(i, i + length);
                    }
                }
            }
        }

        private boolean isShortSecret(String part, int start, int end) {
            if (isValue(start, end)) {
                return true;
            }
            if (words.isPublic(part)) {
                return false;
            }
            return part.length() >= SHORTEST_WORD ? isWhole(start, end) : isQuoted(start, end);
        }

        private void hide(int start, int end) {
            hidden.set(view.from(start), view.to(end - 1));
        }

        /** Whether no letter or digit is next to a part. */
        private boolean isWhole(int start, int end) {
            int from = view.from(start);
            int to = view.to(end - 1);
            return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
                    && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
        }

        private boolean isQuoted(int start, int end) {
            int from = view.from(start);
            int to = view.to(end - 1);
            return from > 0
                    && to < text.length()
                    && isQuote(text.charAt(from - 1))
                    && (isQuote(text.charAt(to)) || text.charAt(to) == '\\');
        }

        private static boolean isQuote(char c) {
            return c == '"' || c == '\'' || c == '`';
        }

        /** Whether a part is what the server gives as the value of a field, such as {@code Invalid value: "x"}. */
        private boolean isValue(int start, int end) {
            int from = view.from(start);
            if (!isWhole(start, end)) {
                return false;
            }
            int at = from;
            while (at > 0 && (isQuote(text.charAt(at - 1)) || text.charAt(at - 1) == '\\')) {
                at--;
            }
            return text.startsWith("value: ", at - "value: ".length());
        }
    }
}
