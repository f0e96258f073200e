package dev.podwright.validate.internal.check;

/**
 * Several texts as one key of a map or a set. A string, because strings are comparable: a map stays fast even where the
 * texts were chosen so that all hashes are one.
 */
public final class CompositeKey {
    private CompositeKey() {}

    /** A key that is equal only for equal texts. */
    public static String of(String... texts) {
        StringBuilder out = new StringBuilder();
        for (String text : texts) {
            out.append(text.length()).append(':').append(text);
        }
        return out.toString();
    }
}
