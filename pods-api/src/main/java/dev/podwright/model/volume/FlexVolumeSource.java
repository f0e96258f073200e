package dev.podwright.model.volume;

import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import java.util.Map;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Volume that a FlexVolume driver, an executable installed on the node, attaches and mounts. Deprecated: use a CSI
 * driver instead.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.FlexVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface FlexVolumeSource {
    /**
     * Name of the FlexVolume driver, usually written {@code vendor/driver}. It must be installed on every node where
     * the pod may run.
     */
    @Value.Redacted
    @Required
    @Nullable
    String driver();

    /**
     * File system to mount, such as {@code ext4}, {@code xfs} or {@code ntfs}; the node's operating system must
     * support it. Absent: the driver chooses.
     */
    @Value.Redacted
    @Nullable
    String fsType();

    /**
     * Secret, in the namespace of the pod, whose entries are all passed to the driver. Absent: no secret is passed.
     */
    @Nullable
    LocalObjectReference secretRef();

    /**
     * Whether the volume is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
     */
    @Nullable
    Boolean readOnly();

    /**
     * Driver-specific settings, passed to the driver as they are. Keys in the {@code kubernetes.io} and {@code
     * k8s.io} namespaces, and in domains below them, are reserved and rejected.
     */
    @Value.Redacted
    Map<String, String> options();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableFlexVolumeSource.Builder {
        Builder() {}
    }
}
