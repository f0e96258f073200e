package dev.podwright.client.internal.redact;

import dev.podwright.json.JsonObject;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes secret values, and dumps of whole objects, from texts of the server: the values of environment variables and of
 * Secrets in the objects that are known, in whatever spelling, and also parts of them.
 *
 * <p>What is not a secret stays readable. A value that is an ordinary word of the server, such as {@code default}, or that
 * is also a name or image in the objects, is not taken for a secret where it is not given as the value of a field.
 */
public final class Redactor {
    /** Replaces what is removed. */
    public static final String REPLACEMENT = "(not shown)";

    private static final int LONGEST_TEXT = 64_000;

    private final List<JsonObject> objects = new ArrayList<>();
    private @Nullable SecretMatcher matcher;

    private Redactor() {}

    /** A redactor for the secret values in objects, the most trusted first; null objects are ignored. */
    public static Redactor of(@Nullable JsonObject... objects) {
        Redactor out = new Redactor();
        for (JsonObject object : objects) {
            if (object != null) {
                out.objects.add(object);
            }
        }
        return out;
    }

    /** The text without secret values and dumps of objects, and without control characters other than line breaks. */
    public String redact(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
        if (cut.isBlank()) {
            return "";
        }
        if (matcher == null) {
            matcher = new SecretMatcher(SecretValues.of(objects));
        }
        BitSet hidden = new BitSet(cut.length());
        ObjectDumps.mark(cut, hidden);
        matcher.mark(cut, hidden);
        return render(cut, hidden).strip();
    }

    private static String render(String text, BitSet hidden) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (hidden.get(i)) {
                out.append(REPLACEMENT);
                i = hidden.nextClearBit(i) - 1;
            } else {
                char c = text.charAt(i);
                if (c == '\n' || (!Character.isISOControl(c) && !isFormat(c))) {
                    out.append(c);
                } else if (c != '\r') {
                    out.append(' ');
                }
            }
        }
        return out.toString();
    }

    private static boolean isFormat(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }
}
