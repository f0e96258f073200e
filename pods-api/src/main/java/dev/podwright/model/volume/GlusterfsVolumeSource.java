package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Volume of a GlusterFS cluster. Deprecated and no longer functional: the in-tree driver has been removed from
 * Kubernetes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.GlusterfsVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface GlusterfsVolumeSource {
    /** Name of the Endpoints object that lists the GlusterFS servers. Not functional. */
    @Value.Redacted
    @Required
    @Nullable
    String endpoints();

    /** Name of the GlusterFS volume to mount. Not functional. */
    @Value.Redacted
    @Required
    @Nullable
    String path();

    /**
     * Whether the volume is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
     * Not functional.
     */
    @Nullable
    Boolean readOnly();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableGlusterfsVolumeSource.Builder {
        Builder() {}
    }
}
