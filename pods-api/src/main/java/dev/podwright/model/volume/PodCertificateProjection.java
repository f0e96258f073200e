package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Private key and certificate chain for this pod as files in a projected volume. The kubelet makes the key, requests
 * the certificate from a signer and renews both. At least one of the three paths must be set.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodCertificateProjection}.
 */
@KubernetesType
@Value.Immutable
public interface PodCertificateProjection {
    /**
     * Signer that issues the certificate, in the form {@code domain/path}; required by the server. Since Kubernetes
     * 1.34.
     */
    @Value.Redacted
    @Since("1.34")
    @Nullable
    String signerName();

    /**
     * Type of the private key: {@code RSA3072}, {@code RSA4096}, {@code ECDSAP256}, {@code ECDSAP384}, {@code
     * ECDSAP521} or {@code ED25519}. Required by the server. Since Kubernetes 1.34.
     */
    @Value.Redacted
    @Since("1.34")
    @Nullable
    String keyType();

    /**
     * Longest lifetime of the certificate to accept, in seconds, from 3600 (1 hour) to 7862400 (91 days), or to 86400
     * (24 hours) for a {@code kubernetes.io} signer. Absent: the certificate request asks for {@code 86400}, while
     * the pod stays without a value. The signer may issue a shorter one, but not under an hour. Since Kubernetes
     * 1.34.
     */
    @Since("1.34")
    @Nullable
    Integer maxExpirationSeconds();

    /**
     * Relative path of one PEM file with the private key (PKCS#8) followed by the certificate chain. Prefer it to
     * {@code keyPath} with {@code certificateChainPath}, because one read always yields a matching pair. Absent: no
     * bundle file. Since Kubernetes 1.34.
     */
    @Value.Redacted
    @Since("1.34")
    @Nullable
    String credentialBundlePath();

    /**
     * Relative path of the file with the private key alone. A program that reads it beside {@code
     * certificateChainPath} must check that the two match, since a renewal may fall between the reads. Absent: no key
     * file. Since Kubernetes 1.34.
     */
    @Value.Redacted
    @Since("1.34")
    @Nullable
    String keyPath();

    /**
     * Relative path of the file with the certificate chain alone. A program that reads it beside {@code keyPath} must
     * check that the two match, since a renewal may fall between the reads. Absent: no chain file. Since Kubernetes
     * 1.34.
     */
    @Value.Redacted
    @Since("1.34")
    @Nullable
    String certificateChainPath();

    /**
     * Additional information for the signer, copied unverified to the certificate request. Keys need a domain prefix,
     * such as {@code example.com/key}; keys and values together are limited to 256 KiB. A signer should refuse keys
     * it does not know. Since Kubernetes 1.35.
     */
    @Value.Redacted
    @Since("1.35")
    Map<String, String> userAnnotations();

    /**
     * User ID that owns the files, from 0 to 2147483647. Absent: the {@code defaultUser} of the volume. Alpha; it
     * needs the feature gate {@code AtomicWriteVolumeUserFields}, which is off by default. Since Kubernetes 1.37.
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
    final class Builder extends ImmutablePodCertificateProjection.Builder {
        Builder() {}
    }
}
