package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * File, directory, socket or device of the node that is exposed to the pod. The contents belong to the node, differ
 * from node to node, and are not given to the pod's {@code fsGroup} or relabelled for SELinux.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.HostPathVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface HostPathVolumeSource {
    /** Path on the node; symbolic links are followed. It must not contain {@code ..} as a path element. */
    @Value.Redacted
    @Required
    @Nullable
    String path();

    /**
     * What must exist at the path before the pod starts, or is to be created there. One of {@code DirectoryOrCreate},
     * {@code Directory}, {@code FileOrCreate}, {@code File}, {@code Socket}, {@code CharDevice}, {@code BlockDevice},
     * or the empty string for no check; the two {@code OrCreate} types make an empty directory of mode {@code 0755}
     * or file of mode {@code 0644}, owned by the kubelet. Absent: the empty string.
     */
    @Value.Redacted
    @Nullable
    String type();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableHostPathVolumeSource.Builder {
        Builder() {}
    }
}
