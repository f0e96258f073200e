package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Read-only volume with the contents of an OCI image or artifact. It is resolved when the pod starts, and again only
 * when the pod is recreated.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ImageVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface ImageVolumeSource {
    /**
     * Reference of the image or artifact, written like the {@code image} of a container and pulled with the same
     * credentials. Required in a pod; it may be empty only in the pod template of a workload. Since Kubernetes 1.31.
     */
    @Value.Redacted
    @Since("1.31")
    @Nullable
    String reference();

    /**
     * When the node pulls the reference: {@code Always}, {@code IfNotPresent} or {@code Never}. Absent: {@code
     * Always} if the tag is {@code latest} or missing, else {@code IfNotPresent}. Since Kubernetes 1.31.
     */
    @Value.Redacted
    @Since("1.31")
    @Nullable
    String pullPolicy();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableImageVolumeSource.Builder {
        Builder() {}
    }
}
