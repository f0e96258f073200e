package dev.podwright.validate.internal.effective;

import dev.podwright.model.internal.text.Ascii;
import java.util.Locale;

/**
 * The tag of an image, which decides how its pull policy is defaulted. Reads a reference from left to right, once.
 *
 * <p>Upstream: {@code ParseImageName} in {@code k8s.io/kubernetes/pkg/util/parsers}, over
 * {@code github.com/distribution/reference}.
 */
final class ImageTag {
    private static final int LONGEST_PATH = 255;
    private static final int LONGEST_TAG = 128;
    private static final int IDENTIFIER_LENGTH = 64;
    private static final String LATEST = "latest";

    private ImageTag() {}

    /** Whether an image is named by the tag latest: explicitly, or by neither tag nor digest. */
    static boolean isLatest(String image) {
        if (image.length() == IDENTIFIER_LENGTH && lowerHexEnd(image, 0) == IDENTIFIER_LENGTH) {
            return false;
        }
        int slash = image.indexOf('/');
        String host = slash < 0 ? "" : image.substring(0, slash);
        if (!isDomainByItself(host)) {
            int added = slash < 0 ? "library/".length() : 0;
            return isLatest(image, 0, added);
        }
        if (isDomain(host)) {
            return isLatest(image, slash + 1, 0);
        }
        return partEnd(host, 0) == host.length() && isLatest(image, 0, 0);
    }

    /** Whether the first part is a registry. Without one the image is in docker.io. */
    private static boolean isDomainByItself(String host) {
        return host.equals("localhost")
                || host.indexOf('.') >= 0
                || host.indexOf(':') >= 0
                || !host.toLowerCase(Locale.ROOT).equals(host);
    }

    /**
     * Whether what comes after the registry is valid and names the tag latest.
     *
     * @param added how many characters the path has before it
     */
    private static boolean isLatest(String image, int start, int added) {
        int end = partEnd(image, start);
        while (end > start && end < image.length() && image.charAt(end) == '/') {
            int next = partEnd(image, end + 1);
            if (next < 0) {
                return false;
            }
            end = next;
        }
        if (end < 0 || end - start + added > LONGEST_PATH) {
            return false;
        }
        int tagStart = end;
        int tagEnd = end;
        if (end < image.length() && image.charAt(end) == ':') {
            tagStart = end + 1;
            tagEnd = tagEnd(image, tagStart);
            if (tagEnd < 0) {
                return false;
            }
        }
        boolean digest = tagEnd < image.length();
        if (digest && !(image.charAt(tagEnd) == '@' && isDigest(image, tagEnd + 1))) {
            return false;
        }
        return tagEnd > tagStart ? tagEnd - tagStart == LATEST.length() && image.startsWith(LATEST, tagStart) : !digest;
    }

    /** Labels with dots between, or an IPv6 address in brackets; with or without a port. */
    private static boolean isDomain(String host) {
        int end = host.startsWith("[") ? bracketsEnd(host) : labelsEnd(host);
        if (end < 0) {
            return false;
        }
        if (end == host.length()) {
            return true;
        }
        int digits = end + 1;
        while (digits < host.length() && Ascii.isDigit(host.charAt(digits))) {
            digits++;
        }
        return host.charAt(end) == ':' && digits > end + 1 && digits == host.length();
    }

    private static int bracketsEnd(String host) {
        int at = 1;
        while (at < host.length() && (isHex(host.charAt(at)) || host.charAt(at) == ':')) {
            at++;
        }
        return at > 1 && at < host.length() && host.charAt(at) == ']' ? at + 1 : -1;
    }

    private static int labelsEnd(String host) {
        int at = 0;
        while (true) {
            int start = at;
            while (at < host.length() && (Ascii.isLetterOrDigit(host.charAt(at)) || host.charAt(at) == '-')) {
                at++;
            }
            if (at == start || host.charAt(start) == '-' || host.charAt(at - 1) == '-') {
                return -1;
            }
            if (at == host.length() || host.charAt(at) != '.') {
                return at;
            }
            at++;
        }
    }

    /** The end of lower-case letters and digits with single separators between; -1 where there are none. */
    private static int partEnd(String text, int start) {
        int at = start;
        while (true) {
            int word = at;
            while (at < text.length() && (Ascii.isLower(text.charAt(at)) || Ascii.isDigit(text.charAt(at)))) {
                at++;
            }
            if (at == word) {
                return -1;
            }
            int separator = separatorEnd(text, at);
            if (separator == at) {
                return at;
            }
            at = separator;
        }
    }

    /** A dot, one or two underscores, or hyphens. */
    private static int separatorEnd(String text, int start) {
        int at = start;
        if (at < text.length() && text.charAt(at) == '.') {
            return at + 1;
        }
        if (at < text.length() && text.charAt(at) == '_') {
            return text.startsWith("__", at) ? at + 2 : at + 1;
        }
        while (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        return at;
    }

    private static int tagEnd(String text, int start) {
        int at = start;
        while (at < text.length() && isTagCharacter(text.charAt(at), at == start)) {
            at++;
        }
        return at == start || at - start > LONGEST_TAG ? -1 : at;
    }

    private static boolean isTagCharacter(char c, boolean first) {
        return Ascii.isLetterOrDigit(c) || c == '_' || (!first && (c == '.' || c == '-'));
    }

    /** Of the algorithms that there are. */
    private static boolean isDigest(String text, int start) {
        int hex = lengthOfHash(text, start);
        int from = start + "sha256:".length();
        return text.length() - from == hex && lowerHexEnd(text, from) == text.length();
    }

    private static int lengthOfHash(String text, int start) {
        return text.startsWith("sha256:", start)
                ? 64
                : text.startsWith("sha384:", start) ? 96 : text.startsWith("sha512:", start) ? 128 : -1;
    }

    private static int lowerHexEnd(String text, int start) {
        int at = start;
        while (at < text.length() && isLowerHex(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isLowerHex(char c) {
        return Ascii.isDigit(c) || (c >= 'a' && c <= 'f');
    }

    private static boolean isHex(char c) {
        return isLowerHex(c) || (c >= 'A' && c <= 'F');
    }
}
