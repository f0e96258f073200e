package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One source of files in a projected volume. Set exactly one of its fields.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.VolumeProjection}.
 */
@KubernetesType
@Value.Immutable
public interface VolumeProjection {
    /** Files from the entries of a Secret. */
    @Nullable
    SecretProjection secret();

    /** Files with facts about the pod and its containers. */
    @Nullable
    DownwardAPIProjection downwardAPI();

    /** Files from the entries of a ConfigMap. */
    @Nullable
    ConfigMapProjection configMap();

    /** File with a token of the pod's service account, which the kubelet renews before it expires. */
    @Nullable
    ServiceAccountTokenProjection serviceAccountToken();

    /**
     * File with the trusted certificates of one or more ClusterTrustBundles, kept up to date. Beta, and off unless
     * the cluster enables the {@code ClusterTrustBundleProjection} feature gate. The order of the certificates in the
     * file is arbitrary and may change. Since Kubernetes 1.29.
     */
    @Since("1.29")
    @Nullable
    ClusterTrustBundleProjection clusterTrustBundle();

    /**
     * Private key and certificate chain issued to this pod, renewed automatically. Beta, and off unless the cluster
     * enables the {@code PodCertificateRequest} feature gate. The pod does not start before the certificate is
     * issued. Since Kubernetes 1.34.
     */
    @Since("1.34")
    @Nullable
    PodCertificateProjection podCertificate();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableVolumeProjection.Builder {
        Builder() {}
    }
}
