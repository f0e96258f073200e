package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A volume of the pod made visible at a path of one container's file system.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.VolumeMount}.
 */
@KubernetesType
@Value.Immutable
public interface VolumeMount {
    /** Name of the volume in the pod's {@code volumes} that is mounted. */
    @Value.Redacted
    @Required
    @Nullable
    String name();

    /**
     * Path in the container at which the volume appears. Must not contain {@code :} and must be unique among the
     * container's mounts and devices; what the image has at this path is hidden.
     */
    @Value.Redacted
    @Required
    @Nullable
    String mountPath();

    /**
     * Mounts the volume so that the container cannot write to it. Absent: {@code false}, read and write. Mounts
     * nested below it stay writable unless {@code recursiveReadOnly} says otherwise.
     */
    @Nullable
    Boolean readOnly();

    /**
     * Whether a read-only mount holds for the mounts nested below it too: {@code Disabled}, {@code IfPossible} (when
     * the runtime can) or {@code Enabled} (the pod does not start if the runtime cannot). The last two need {@code
     * readOnly} to be {@code true} and {@code mountPropagation} to be {@code None} or absent. Absent: {@code
     * Disabled}. Since Kubernetes 1.30.
     */
    @Value.Redacted
    @Since("1.30")
    @Nullable
    String recursiveReadOnly();

    /**
     * Relative path within the volume that is mounted instead of its root; must not contain {@code ..}. Absent: the
     * volume's root. A ConfigMap, Secret or similar volume mounted this way does not follow later changes of its
     * source.
     */
    @Value.Redacted
    @Nullable
    String subPath();

    /**
     * Whether mounts made later pass between the node and the container. {@code None} passes nothing, {@code
     * HostToContainer} lets the container see new mounts of the node, {@code Bidirectional} goes both ways and needs
     * a privileged container. Absent: {@code None}.
     */
    @Value.Redacted
    @Nullable
    String mountPropagation();

    /**
     * Relative path within the volume, like {@code subPath}, in which {@code $(NAME)} is replaced from the
     * container's environment. Must not contain {@code ..} and must not be set together with {@code subPath}. Absent:
     * the volume's root.
     */
    @Value.Redacted
    @Nullable
    String subPathExpr();

    /**
     * Options of the bind mount, each at most once: {@code noexec} (no program on the volume can be run), {@code
     * nodev} (device files have no effect) and {@code nosuid} (set-user-ID and set-group-ID bits have no effect). Not
     * for image volumes; no effect on Windows. Absent: none. Alpha; it needs the feature gate {@code
     * VolumeBindMountOptions}, which is off by default. Since Kubernetes 1.37.
     */
    @Value.Redacted
    @Since("1.37")
    @Merge(ListType.SET)
    List<String> bindMountOptions();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableVolumeMount.Builder {
        Builder() {}
    }
}
