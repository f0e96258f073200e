package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Fibre Channel disk that the node attaches and mounts for the pod. It is identified either by {@code wwids}, or by
 * {@code targetWWNs} together with {@code lun}.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.FCVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface FCVolumeSource {
    /**
     * World wide names of the Fibre Channel targets that offer the disk. Requires {@code lun}, and excludes {@code
     * wwids}; one of the two must be used.
     */
    @Value.Redacted
    List<String> targetWWNs();

    /** Number of the logical unit on the targets, 0 to 255. Required together with {@code targetWWNs}. */
    @Nullable
    Integer lun();

    /**
     * File system on the disk, such as {@code ext4} or {@code xfs}; the node's operating system must support it.
     * Absent: {@code ext4}.
     */
    @Value.Redacted
    @Nullable
    String fsType();

    /**
     * Whether the disk is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
     */
    @Nullable
    Boolean readOnly();

    /** World wide identifiers of the disk itself. Use these or {@code targetWWNs} with {@code lun}, never both. */
    @Value.Redacted
    List<String> wwids();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableFCVolumeSource.Builder {
        Builder() {}
    }
}
