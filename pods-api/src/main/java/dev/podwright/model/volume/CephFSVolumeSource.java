package dev.podwright.model.volume;

import dev.podwright.model.meta.LocalObjectReference;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Directory of a Ceph file system. Deprecated and no longer functional: the in-tree driver has been removed from
 * Kubernetes.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.CephFSVolumeSource}.
 */
@KubernetesType
@Value.Immutable
public interface CephFSVolumeSource {
    /** Addresses of the Ceph monitors, at least one. Not functional. */
    @Value.Redacted
    @Required
    List<String> monitors();

    /**
     * Directory of the Ceph file system to mount as the root of the volume. Absent: {@code /}, the whole tree. Not
     * functional.
     */
    @Value.Redacted
    @Nullable
    String path();

    /** RADOS user that accesses the file system. Absent: {@code admin}. Not functional. */
    @Value.Redacted
    @Nullable
    String user();

    /** Path on the node of the key ring of the user. Absent: {@code /etc/ceph/user.secret}. Not functional. */
    @Value.Redacted
    @Nullable
    String secretFile();

    /** Secret, in the namespace of the pod, with the key of the user. Absent: no Secret is used. Not functional. */
    @Nullable
    LocalObjectReference secretRef();

    /**
     * Whether the file system is mounted read-only, whatever the volume mounts say. Absent: {@code false}, read and
     * write. Not functional.
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
    final class Builder extends ImmutableCephFSVolumeSource.Builder {
        Builder() {}
    }
}
