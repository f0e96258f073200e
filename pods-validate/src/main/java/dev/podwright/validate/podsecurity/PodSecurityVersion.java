package dev.podwright.validate.podsecurity;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.version.KubernetesVersion;
import org.jspecify.annotations.Nullable;

/**
 * A version of the Pod Security Standards: that of a Kubernetes release, or the latest. Immutable.
 *
 * <p>Upstream: {@code ParseVersion} in {@code k8s.io/pod-security-admission/api}.
 */
public final class PodSecurityVersion {
    /** The newest version that Podwright knows. */
    public static final PodSecurityVersion LATEST = new PodSecurityVersion(null);

    private final @Nullable KubernetesVersion kubernetes;

    private PodSecurityVersion(@Nullable KubernetesVersion kubernetes) {
        this.kubernetes = kubernetes;
    }

    /** The version of a Kubernetes release; one that is newer than all checks is judged as the newest. */
    public static PodSecurityVersion of(KubernetesVersion kubernetes) {
        return new PodSecurityVersion(kubernetes);
    }

    /**
     * The version that the namespace label {@code pod-security.kubernetes.io/enforce-version} names.
     *
     * @param text {@code latest}, or {@code v1.} and a minor version without leading zeros
     * @throws IllegalArgumentException for any other text
     */
    public static PodSecurityVersion of(String text) {
        if (text.equals("latest")) {
            return LATEST;
        }
        if (!text.startsWith("v") || text.indexOf('.') != text.lastIndexOf('.')) {
            throw invalid(text);
        }
        try {
            return of(KubernetesVersion.of(text));
        } catch (IllegalArgumentException e) {
            throw invalid(text);
        }
    }

    private static IllegalArgumentException invalid(String text) {
        return new IllegalArgumentException(
                Excerpt.quoted(text) + " is not a version of pod security; write latest, or one like v1.36");
    }

    /** Whether a check that came with a Kubernetes release is in this version. */
    public boolean includes(KubernetesVersion since) {
        return kubernetes == null || kubernetes.isAtLeast(since);
    }

    /** This version, or that of a Kubernetes release where that is older. */
    public PodSecurityVersion atMost(KubernetesVersion newest) {
        return kubernetes != null && newest.isAtLeast(kubernetes) ? this : of(newest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PodSecurityVersion that && java.util.Objects.equals(kubernetes, that.kubernetes);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hashCode(kubernetes);
    }

    /** As in a namespace label: {@code latest} or {@code v1.33}. */
    @Override
    public String toString() {
        return kubernetes == null ? "latest" : "v" + kubernetes;
    }
}
