package dev.podwright.names;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;

/**
 * Names and label values from any text, such as the title of a job or the name of a branch. The result is always valid, and
 * always the same for the same text.
 *
 * <p>A text that is valid already stays as it is. Of another text what can be kept is kept, and a hash of the whole text is
 * added: {@code "Nightly build (ä)"} becomes {@code "nightly-build-a-"} and eleven characters. So different texts have
 * different results. For the same reason a hash is added to a text that already ends like one.
 */
public final class Names {
    private static final int MAX_LABEL = 63;
    private static final int MAX_SUBDOMAIN = 253;
    /** No vowels, so that no words come up, and nothing that looks like another character. */
    private static final String HASH_CHARACTERS = "bcdfghjklmnpqrstvwxz2456789";
    /** One more than what Kubernetes adds to the names of a Deployment's pods. */
    private static final int HASH_LENGTH = 11;

    private Names() {}

    /**
     * A value of a label: at most 63 ASCII letters, digits, {@code -}, {@code _} and {@code .}, a letter or digit at both
     * ends. Empty for an empty text.
     *
     * <p>Upstream: {@code IsValidLabelValue} in {@code k8s.io/apimachinery/pkg/util/validation}.
     */
    public static String label(String text) {
        return name(text, Style.LABEL_VALUE, MAX_LABEL);
    }

    /**
     * A DNS label, the name of most objects that become host names: at most 63 lower-case ASCII letters, digits and {@code
     * -}, a letter or digit at both ends. The name of a Service must begin with a letter up to Kubernetes 1.33, which this
     * does not see to.
     *
     * <p>Upstream: {@code IsDNS1123Label} in {@code k8s.io/apimachinery/pkg/util/validation}.
     */
    public static String dnsLabel(String text) {
        return name(text, Style.DNS_LABEL, MAX_LABEL);
    }

    /**
     * A DNS subdomain, the name of most objects: at most 253 characters, DNS labels with dots between them.
     *
     * <p>Upstream: {@code IsDNS1123Subdomain} in {@code k8s.io/apimachinery/pkg/util/validation}.
     */
    public static String subdomain(String text) {
        return name(text, Style.SUBDOMAIN, MAX_SUBDOMAIN);
    }

    /** Which characters a name can have. */
    private enum Style {
        LABEL_VALUE,
        DNS_LABEL,
        SUBDOMAIN;

        boolean isLetterOrDigit(char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (this == LABEL_VALUE && c >= 'A' && c <= 'Z');
        }

        boolean isSeparator(char c) {
            return c == '-' || (c == '.' && this != DNS_LABEL) || (c == '_' && this == LABEL_VALUE);
        }

        /** Whether a separator can be beside another. */
        boolean mayRepeat(char before, char c) {
            return this != SUBDOMAIN || (before == '-' && c == '-');
        }
    }

    private static String name(String text, Style style, int max) {
        if (text.isEmpty() && style == Style.LABEL_VALUE) {
            return text;
        }
        if (text.length() <= max && isValid(text, style) && !endsLikeHash(text)) {
            return text;
        }
        String kept = kept(text, style, max - HASH_LENGTH - 1);
        return kept.isEmpty() ? hash(text) : kept + '-' + hash(text);
    }

    private static boolean isValid(String text, Style style) {
        char before = '.';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = style.isLetterOrDigit(c);
            boolean first = i == 0 || i == text.length() - 1;
            if (!plain && (first || !style.isSeparator(c))) {
                return false;
            }
            if (!plain && style.isSeparator(before) && !style.mayRepeat(before, c)) {
                return false;
            }
            before = c;
        }
        return !text.isEmpty();
    }

    private static boolean endsLikeHash(String text) {
        int start = text.length() - HASH_LENGTH;
        if (start < 0 || (start > 0 && text.charAt(start - 1) != '-')) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            if (HASH_CHARACTERS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The letters and digits of a text without accents, with single separators where there is anything else. */
    private static String kept(String text, Style style, int max) {
        // A letter has few accents, so that what is cut off here is cut off anyway.
        String start = text.length() > 4 * max ? text.substring(0, 4 * max) : text;
        String plain = Normalizer.normalize(start, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder();
        char separator = 0;
        for (int i = 0; i < plain.length() && out.length() < max; i++) {
            char given = plain.charAt(i);
            char c = style != Style.LABEL_VALUE && given >= 'A' && given <= 'Z' ? (char) (given + ('a' - 'A')) : given;
            if (style.isLetterOrDigit(c)) {
                if (separator != 0 && !out.isEmpty()) {
                    out.append(separator);
                }
                out.append(c);
                separator = 0;
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && separator != '.') {
                separator = style.isSeparator(c) ? c : '-';
            }
        }
        out.setLength(Math.min(out.length(), max));
        while (!out.isEmpty() && !style.isLetterOrDigit(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    /** 52 bits of the SHA-256 of the text's characters. */
    private static String hash(String text) {
        // Encoded as UTF-8, texts with single surrogates would be the same.
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        byte[] digest;
        try {
            digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each JDK has SHA-256", e);
        }
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | (digest[i] & 0xff);
        }
        StringBuilder out = new StringBuilder(HASH_LENGTH);
        for (int i = 0; i < HASH_LENGTH; i++) {
            out.append(HASH_CHARACTERS.charAt((int) Long.remainderUnsigned(bits, HASH_CHARACTERS.length())));
            bits = Long.divideUnsigned(bits, HASH_CHARACTERS.length());
        }
        return out.toString();
    }
}
