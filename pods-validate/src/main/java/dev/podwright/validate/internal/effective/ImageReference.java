package dev.podwright.validate.internal.effective;

import dev.podwright.model.internal.text.Ascii;
import org.jspecify.annotations.Nullable;

/**
 * The reference of an image, as the kubelet parses it. A reference is read from left to right, once, and nothing is
 * allocated.
 *
 * <p>Upstream: {@code ParseImageName} in {@code k8s.io/kubernetes/pkg/util/parsers}, over {@code ParseNormalizedNamed} in
 * {@code github.com/distribution/reference}.
 */
public final class ImageReference {
    private static final int LONGEST_PATH = 255;
    private static final int LONGEST_TAG = 128;
    private static final int IDENTIFIER_LENGTH = 64;
    private static final String LATEST = "latest";
    /** What a name at Docker Hub gets before it where it has only one part. */
    private static final int OFFICIAL = "library/".length();

    private ImageReference() {}

    /** Why a reference cannot be parsed. */
    public enum Problem {
        /** It is an identifier of 64 hexadecimal digits. */
        IDENTIFIER,
        /** What comes before the first slash names a registry, and is not a valid host with an optional port. */
        REGISTRY,
        /** A part of the name has an upper-case letter. */
        UPPER_CASE,
        /** A part of the name is empty, or has a character or an order of separators that is not valid. */
        NAME,
        /** The name is longer than 255 characters without its registry. */
        TOO_LONG,
        /** The tag is empty, too long, or has a character that is not valid. */
        TAG,
        /** The digest has an unknown algorithm, a wrong length, or a character that is not valid. */
        DIGEST
    }

    /** Whether an image is named by the tag latest: explicitly, or by neither tag nor digest. */
    public static boolean isLatest(String image) {
        if (problem(image) != null) {
            return false;
        }
        int digest = image.indexOf('@');
        int end = digest < 0 ? image.length() : digest;
        int tag = image.indexOf(':', image.lastIndexOf('/', end) + 1) + 1;
        if (tag == 0 || tag > end) {
            return digest < 0;
        }
        return end - tag == LATEST.length() && image.startsWith(LATEST, tag);
    }

    /** Why a reference cannot be parsed; null where it can. */
    public static @Nullable Problem problem(String image) {
        if (image.length() == IDENTIFIER_LENGTH && lowerHexEnd(image, 0) == IDENTIFIER_LENGTH) {
            return Problem.IDENTIFIER;
        }
        int slash = image.indexOf('/');
        if (slash < 0) {
            return problem(image, 0, OFFICIAL);
        }
        if (!isRegistry(image, slash)) {
            return problem(image, 0, 0);
        }
        if (isHost(image, slash)) {
            boolean official = isDockerHub(image, slash) && image.indexOf('/', slash + 1) < 0;
            return problem(image, slash + 1, official ? OFFICIAL : 0);
        }
        return nameEnd(image, 0) == slash ? problem(image, 0, 0) : Problem.REGISTRY;
    }

    private static boolean isDockerHub(String image, int slash) {
        return (slash == "docker.io".length() && image.startsWith("docker.io"))
                || (slash == "index.docker.io".length() && image.startsWith("index.docker.io"));
    }

    /** Whether the first part is a registry. Without one the image is at Docker Hub. */
    private static boolean isRegistry(String image, int slash) {
        for (int i = 0; i < slash; i++) {
            char c = image.charAt(i);
            if (c == '.' || c == ':' || (c >= 'A' && c <= 'Z')) {
                return true;
            }
        }
        return slash == "localhost".length() && image.startsWith("localhost");
    }

    /**
     * What is wrong with what comes after the registry.
     *
     * @param added how many characters the name has before it
     */
    private static @Nullable Problem problem(String image, int start, int added) {
        int end = nameEnd(image, start);
        while (end >= 0 && end < image.length() && image.charAt(end) == '/') {
            end = nameEnd(image, end + 1);
        }
        if (end < 0 || (end < image.length() && image.charAt(end) != ':' && image.charAt(end) != '@')) {
            return hasUpperCase(image, start) ? Problem.UPPER_CASE : Problem.NAME;
        }
        if (end - start + added > LONGEST_PATH) {
            return Problem.TOO_LONG;
        }
        if (end < image.length() && image.charAt(end) == ':') {
            end = tagEnd(image, end + 1);
            if (end < 0 || (end < image.length() && image.charAt(end) != '@')) {
                return Problem.TAG;
            }
        }
        return end == image.length() || isDigest(image, end + 1) ? null : Problem.DIGEST;
    }

    /** Whether the name, up to a tag or a digest, has an upper-case letter. */
    private static boolean hasUpperCase(String image, int start) {
        for (int i = start; i < image.length(); i++) {
            char c = image.charAt(i);
            if (c == ':' || c == '@') {
                return false;
            }
            if (c >= 'A' && c <= 'Z') {
                return true;
            }
        }
        return false;
    }

    /** Labels with dots between, or an IPv6 address in brackets; with or without a port. */
    private static boolean isHost(String image, int slash) {
        int end = image.startsWith("[") ? bracketsEnd(image, slash) : labelsEnd(image, slash);
        if (end < 0 || end == slash) {
            return end == slash;
        }
        int digits = end + 1;
        while (digits < slash && Ascii.isDigit(image.charAt(digits))) {
            digits++;
        }
        return image.charAt(end) == ':' && digits > end + 1 && digits == slash;
    }

    private static int bracketsEnd(String image, int slash) {
        int at = 1;
        while (at < slash && (isHex(image.charAt(at)) || image.charAt(at) == ':')) {
            at++;
        }
        return at > 1 && at < slash && image.charAt(at) == ']' ? at + 1 : -1;
    }

    private static int labelsEnd(String image, int slash) {
        int at = 0;
        while (true) {
            int start = at;
            while (at < slash && (Ascii.isLetterOrDigit(image.charAt(at)) || image.charAt(at) == '-')) {
                at++;
            }
            if (at == start || image.charAt(start) == '-' || image.charAt(at - 1) == '-') {
                return -1;
            }
            if (at == slash || image.charAt(at) != '.') {
                return at;
            }
            at++;
        }
    }

    /** The end of lower-case letters and digits with single separators between; -1 where there are none. */
    private static int nameEnd(String text, int start) {
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
