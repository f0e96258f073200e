package dev.podwright.client.internal.redact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Words that give no secret away: those of the server's own messages, and those of an object's open fields. */
final class PublicWords {
    private static final String RESOURCE = "server-words.txt";

    /** Read at the first failure, not when the client is loaded. */
    private static final class Server {
        static final Set<String> WORDS = read();

        private static Set<String> read() {
            Set<String> out = new HashSet<>();
            try (InputStream stream = PublicWords.class.getResourceAsStream(RESOURCE);
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> !line.startsWith("#")).forEach(out::add);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
            return out;
        }
    }

    /** Whole values and words of the object. */
    private final Set<String> values = new HashSet<>();

    private final Set<String> tokens = new HashSet<>();

    PublicWords(Set<String> open) {
        for (String each : open) {
            values.add(TextView.comparable(each));
            tokens(each);
        }
    }

    private void tokens(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i > start) {
                    tokens.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
    }

    /** Whether a comparable text is one public word or value. */
    boolean isPublic(String comparable) {
        return values.contains(comparable) || isPublicWord(comparable);
    }

    /** Whether all words in a part of a text, with the rest of the words that it cuts, are public. */
    boolean arePublic(String text, int start, int end) {
        int from = start;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        int word = from;
        for (int i = from; i <= to; i++) {
            if (i == to || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i > word && !isPublicWord(text.substring(word, i).toLowerCase(Locale.ROOT))) {
                    return false;
                }
                word = i + 1;
            }
        }
        return true;
    }

    private boolean isPublicWord(String word) {
        return tokens.contains(word) || Server.WORDS.contains(word);
    }
}
