package dev.podwright.model.volume;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Trusted certificates from ClusterTrustBundles, merged into one PEM file of a projected volume. Choose the bundles
 * by {@code name} or by {@code signerName}.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ClusterTrustBundleProjection}.
 */
@KubernetesType
@Value.Immutable
public interface ClusterTrustBundleProjection {
    /**
     * Name of the one ClusterTrustBundle to write. Exactly one of this and {@code signerName} must be set, and {@code
     * labelSelector} must be absent with it. Since Kubernetes 1.29.
     */
    @Value.Redacted
    @Since("1.29")
    @Nullable
    String name();

    /**
     * Signer whose ClusterTrustBundles are written, in the form {@code domain/path}. The bundles that {@code
     * labelSelector} picks are merged without duplicates. Exactly one of this and {@code name} must be set. Since
     * Kubernetes 1.29.
     */
    @Value.Redacted
    @Since("1.29")
    @Nullable
    String signerName();

    /**
     * Labels that pick among the ClusterTrustBundles of {@code signerName}; not allowed with {@code name}. Absent:
     * nothing matches, whereas an empty selector matches every bundle of the signer. Since Kubernetes 1.29.
     */
    @Since("1.29")
    @Nullable
    LabelSelector labelSelector();

    /**
     * Whether the pod may start when no ClusterTrustBundle is found. Absent: {@code false}, the pod waits until there
     * is one. Since Kubernetes 1.29.
     */
    @Since("1.29")
    @Nullable
    Boolean optional();

    /**
     * Path of the PEM file, relative to the root of the volume. It must not be absolute, contain the element {@code
     * ..} or start with {@code ..}. Since Kubernetes 1.29.
     */
    @Value.Redacted
    @Since("1.29")
    @Required
    @Nullable
    String path();

    /**
     * User ID that owns the file, from 0 to 2147483647. Absent: the {@code defaultUser} of the volume. Alpha; it needs
     * the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default. Since Kubernetes 1.37.
     */
    @Since("1.37")
    @Nullable
    Long user();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableClusterTrustBundleProjection.Builder {
        Builder() {}
    }
}
