package dev.podwright.validate.internal.check;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.core.Findings;

/**
 * Paths that must stay below where they start.
 *
 * <p>Upstream: {@code validateLocalDescendingPath} and {@code validatePathNoBacksteps} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class RelativePaths {
    private RelativePaths() {}

    /** A path that must be relative and have no {@code ..} in it: one INVALID for each that is wrong. */
    public static void descending(Findings out, FieldPath path, String value) {
        if (value.startsWith("/")) {
            out.invalid(
                    path,
                    value,
                    Excerpt.quoted(value) + " is an absolute path; it must be relative",
                    "remove the leading '/'");
        }
        noBacksteps(out, path, value);
    }

    /** A path that must have no {@code ..} in it. */
    public static void noBacksteps(Findings out, FieldPath path, String value) {
        if (hasBackstep(value)) {
            out.invalid(
                    path,
                    value,
                    Excerpt.quoted(value) + " leaves the directory by '..'",
                    "write the path without '..'");
        }
    }

    /** Whether one of a path's elements is {@code ..}. */
    public static boolean hasBackstep(String value) {
        int from = 0;
        while (true) {
            int at = value.indexOf("..", from);
            if (at < 0) {
                return false;
            }
            int end = at + 2;
            if ((at == 0 || value.charAt(at - 1) == '/') && (end == value.length() || value.charAt(end) == '/')) {
                return true;
            }
            from = at + 1;
        }
    }
}
