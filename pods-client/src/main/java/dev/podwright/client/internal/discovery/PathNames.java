package dev.podwright.client.internal.discovery;

import dev.podwright.client.result.ObjectRef;
import dev.podwright.model.internal.text.Ascii;
import dev.podwright.model.internal.text.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Which names can be a part of a path. Any other could make the path one of another object, or of all objects.
 *
 * <p>Upstream: {@code IsValidPathSegmentName} of {@code k8s.io/apimachinery/pkg/api/validation/path}.
 */
final class PathNames {
    private PathNames() {}

    /** What is wrong with the names in a reference; null if nothing is. The name may be empty before a create. */
    static @Nullable String problem(ObjectRef ref, boolean withoutName) {
        String problem = apiVersionProblem(ref.apiVersion());
        if (problem == null) {
            problem = problem("kind", ref.kind());
        }
        String namespace = ref.namespace();
        if (problem == null && namespace != null) {
            problem = problem("namespace", namespace);
        }
        return problem == null && !(withoutName && ref.name().isEmpty()) ? problem("name", ref.name()) : problem;
    }

    /** What is wrong with a part of a path; null if nothing is. */
    static @Nullable String problem(String what, String text) {
        if (text.isEmpty()) {
            return "the " + what + " is empty";
        }
        return isSegment(text) ? null : "the " + what + " " + Excerpt.quoted(text) + " cannot be part of a path";
    }

    static boolean isSegment(String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..") || text.isBlank()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '%' || isUnprintable(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnprintable(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }

    private static @Nullable String apiVersionProblem(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        boolean valid = slash < 0
                ? isVersionPart(apiVersion)
                : isVersionPart(apiVersion.substring(0, slash)) && isVersionPart(apiVersion.substring(slash + 1));
        return valid ? null : "the apiVersion " + Excerpt.quoted(apiVersion) + " is not a version or GROUP/VERSION";
    }

    /** Groups and versions have letters, digits, dashes and dots. */
    private static boolean isVersionPart(String part) {
        if (!isSegment(part)) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!Ascii.isLetterOrDigit(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return !part.contains("..") && !part.startsWith(".") && !part.endsWith(".");
    }
}
