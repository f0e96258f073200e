package dev.podwright.version;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A minor version of Kubernetes 1, such as 1.33. Immutable, ordered from old to new. */
public final class KubernetesVersion implements Comparable<KubernetesVersion>, Serializable {
    /** Kubernetes 1.29. */
    public static final KubernetesVersion V1_29 = new KubernetesVersion(29);

    /** Kubernetes 1.30. */
    public static final KubernetesVersion V1_30 = new KubernetesVersion(30);

    /** Kubernetes 1.31. */
    public static final KubernetesVersion V1_31 = new KubernetesVersion(31);

    /** Kubernetes 1.32. */
    public static final KubernetesVersion V1_32 = new KubernetesVersion(32);

    /** Kubernetes 1.33. */
    public static final KubernetesVersion V1_33 = new KubernetesVersion(33);

    /** Kubernetes 1.34. */
    public static final KubernetesVersion V1_34 = new KubernetesVersion(34);

    /** Kubernetes 1.35. */
    public static final KubernetesVersion V1_35 = new KubernetesVersion(35);

    /** Kubernetes 1.36. */
    public static final KubernetesVersion V1_36 = new KubernetesVersion(36);

    /** Kubernetes 1.37. */
    public static final KubernetesVersion V1_37 = new KubernetesVersion(37);

    private static final long serialVersionUID = 1;
    private static final int LONGEST_MINOR = 9;
    private static final List<KubernetesVersion> SUPPORTED =
            List.of(V1_29, V1_30, V1_31, V1_32, V1_33, V1_34, V1_35, V1_36, V1_37);

    private final int minor;

    private KubernetesVersion(int minor) {
        this.minor = minor;
    }

    /** The versions that objects can be judged for, from old to new. */
    public static List<KubernetesVersion> supported() {
        return SUPPORTED;
    }

    /** The newest version that objects can be judged for, whose fields the model has. */
    public static KubernetesVersion newest() {
        return SUPPORTED.get(SUPPORTED.size() - 1);
    }

    /**
     * Reads a version, with or without a patch version: {@code 1.33}, {@code v1.33.4}.
     *
     * @throws IllegalArgumentException if the text is not a version of Kubernetes 1
     */
    public static KubernetesVersion of(String text) {
        int start = text.startsWith("v1.") ? 3 : text.startsWith("1.") ? 2 : text.length();
        int dot = text.indexOf('.', start);
        int end = dot < 0 ? text.length() : dot;
        if (!isNumber(text, start, end) || (dot >= 0 && !isNumber(text, dot + 1, text.length()))) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a Kubernetes version; write one like " + newest());
        }
        return ofMinor(Integer.parseInt(text.substring(start, end)));
    }

    private static boolean isNumber(String text, int start, int end) {
        if (start >= end || end - start > LONGEST_MINOR || (text.charAt(start) == '0' && end - start > 1)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /**
     * The version with a minor version, such as 33 for Kubernetes 1.33.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public static KubernetesVersion ofMinor(int minor) {
        if (minor < 0) {
            throw new IllegalArgumentException("1." + minor + " is not a Kubernetes version");
        }
        return new KubernetesVersion(minor);
    }

    /** The minor version, such as 33. */
    public int minor() {
        return minor;
    }

    /** Whether objects can be judged for this version. */
    public boolean isSupported() {
        return SUPPORTED.contains(this);
    }

    /** Whether this is a version or a newer one. */
    public boolean isAtLeast(KubernetesVersion other) {
        return minor >= other.minor;
    }

    @Override
    public int compareTo(KubernetesVersion other) {
        return Integer.compare(minor, other.minor);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KubernetesVersion that && minor == that.minor;
    }

    @Override
    public int hashCode() {
        return minor;
    }

    /** Such as {@code 1.33}. */
    @Override
    public String toString() {
        return "1." + minor;
    }
}
