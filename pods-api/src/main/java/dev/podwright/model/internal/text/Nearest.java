package dev.podwright.model.internal.text;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what a misspelled name meant. */
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /** The name that differs in case alone, or by at most two edits; null where none does. */
    public static @Nullable String name(String given, Collection<String> names) {
        if (given.length() > LONGEST) {
            return null;
        }
        String best = null;
        int bestDistance = Math.min(3, given.length() / 2 + 1);
        String lower = given.toLowerCase(Locale.ROOT);
        for (String name : names) {
            int distance = distance(lower, name.toLowerCase(Locale.ROOT), bestDistance);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = name;
            }
        }
        return best;
    }

    /** The edit distance of two short words, or {@code limit} where it is that or more. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) >= limit) {
            return limit;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return Math.min(limit, row[b.length()]);
    }
}
