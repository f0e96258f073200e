package dev.podwright.model.volume;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Directory of an NFS server that the node mounts for the pod. The data stays on the server when the pod is gone.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.NFSVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface NFSVolumeSource {
    /**
     * Host name or IP address of the NFS server. It is the node that resolves and contacts it, so names known only to
     * the cluster's DNS may fail.
     */
    @Value.Redacted
    @Required
    @Nullable
    String server();

    /** Absolute path that the NFS server exports. */
    @Value.Redacted
    @Required
    @Nullable
    String path();

    /**
     * Whether the export is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and write.
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
    final class Builder extends ImmutableNFSVolumeSource.Builder {
        Builder() {}
    }
}
