package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A block volume of the pod given to one container as a raw device, without a file system.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.VolumeDevice}.
 */
@KubernetesType
@Value.Immutable
public interface VolumeDevice {
    /**
     * Name of the volume in the pod's {@code volumes}; it must come from a persistent volume claim or a generic
     * ephemeral volume. Must not be in the container's {@code volumeMounts} too.
     */
    @Value.Redacted
    @Required
    @Nullable
    String name();

    /**
     * Path in the container at which the device appears. Must be unique among the container's devices and mounts and
     * must not contain {@code ..}.
     */
    @Value.Redacted
    @Required
    @Nullable
    String devicePath();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableVolumeDevice.Builder {
        Builder() {}
    }
}
