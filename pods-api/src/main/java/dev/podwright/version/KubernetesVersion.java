package dev.podwright.version;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A minor version of Kubernetes that pods can be judged for. What is promised for the newest one and what for the others,
 * {@code PodValidator.Builder} says.
 */
public enum KubernetesVersion {
    V1_29(29),
    V1_30(30),
    V1_31(31),
    V1_32(32),
    V1_33(33),
    V1_34(34),
    V1_35(35),
    V1_36(36);

    private final int minor;

    KubernetesVersion(int minor) {
        this.minor = minor;
    }

    /** The newest version, whose rules Podwright has. */
    public static KubernetesVersion newest() {
        return V1_36;
    }

    /**
     * A version as it is written, with or without a patch: {@code 1.33}, {@code v1.33.4}.
     *
     * @throws IllegalArgumentException for a version that is not among these, and for what is no version
     */
    public static KubernetesVersion of(String text) {
        String bare = text.startsWith("v") ? text.substring(1) : text;
        for (KubernetesVersion version : values()) {
            if (bare.equals(version.toString()) || bare.startsWith(version + ".")) {
                return version;
            }
        }
        throw new IllegalArgumentException("no Kubernetes version \"" + text + "\"; the versions are "
                + Stream.of(values()).map(KubernetesVersion::toString).collect(Collectors.joining(", ")));
    }

    /** The minor version, such as 33. */
    public int minor() {
        return minor;
    }

    /** Such as {@code 1.33}. */
    @Override
    public String toString() {
        return "1." + minor;
    }
}
