package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Token of the pod's service account as a file in a projected volume, bound to the pod and renewed by the kubelet. A
 * program must read the file again from time to time.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ServiceAccountTokenProjection}.
 */
@KubernetesType
@Value.Immutable
public interface ServiceAccountTokenProjection {
    /**
     * Intended recipient of the token, which must refuse tokens meant for another audience. Absent: the identifier of
     * the API server.
     */
    @Value.Redacted
    @Nullable
    String audience();

    /**
     * Requested lifetime of the token in seconds, from 600 to 2^32. Absent: {@code 3600}. The kubelet renews the
     * token after 80 percent of its lifetime or after 24 hours, whichever comes first.
     */
    @Nullable
    Long expirationSeconds();

    /**
     * Path of the token file, relative to the root of the volume. It must not be absolute, contain the element {@code
     * ..} or start with {@code ..}.
     */
    @Value.Redacted
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
    final class Builder extends ImmutableServiceAccountTokenProjection.Builder {
        Builder() {}
    }
}
