package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Dataset of a Flocker control service. Deprecated and no longer functional: the in-tree driver has been removed from
 * Kubernetes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.FlockerVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface FlockerVolumeSource {
    /**
     * Name of the dataset, as in its metadata; must not contain a slash. Exactly one of this and {@code datasetUUID}
     * is required, and this one is deprecated. Not functional.
     */
    @Value.Redacted
    @Nullable
    String datasetName();

    /** UUID of the dataset. Exactly one of this and {@code datasetName} is required. Not functional. */
    @Value.Redacted
    @Nullable
    String datasetUUID();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableFlockerVolumeSource.Builder {
        Builder() {}
    }
}
