package dev.podwright.model.security;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Security settings of a pod as a whole. Those that a container also has serve as defaults, and the value of the
 * container wins.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.PodSecurityContext}.
 */
@KubernetesType
@Value.Immutable
public interface PodSecurityContext {
    /**
     * SELinux label for all containers; a container may replace it. Absent: the container runtime picks a label for
     * each container. Not for Windows pods.
     */
    @Nullable
    SELinuxOptions seLinuxOptions();

    /**
     * Windows settings for all containers; a container may override each of them. Not for pods whose {@code os} is
     * {@code linux}.
     */
    @Nullable
    WindowsSecurityContextOptions windowsOptions();

    /**
     * User ID of the first process in each container, 0 to 2147483647; a container may override it. Absent: the user
     * named in the image. Not for Windows pods.
     */
    @Nullable
    Long runAsUser();

    /**
     * Primary group ID of the first process in each container, 0 to 2147483647; a container may override it. Absent:
     * what the image or the container runtime says, often 0. Not for Windows pods.
     */
    @Nullable
    Long runAsGroup();

    /**
     * Whether the kubelet refuses to start a container that would run as user 0; a container may override it. Absent:
     * no check. An image that gives its user as a name, not a number, fails the check unless {@code runAsUser} is
     * given.
     */
    @Nullable
    Boolean runAsNonRoot();

    /**
     * Further group IDs of the first process in each container, each 0 to 2147483647, added to the primary group and
     * {@code fsGroup}. Absent: none; groups listed in the image may still apply, see {@code
     * supplementalGroupsPolicy}. Not for Windows pods. Absent is null, as the server distinguishes it from empty.
     */
    @Nullable
    List<Long> supplementalGroups();

    /**
     * How the groups of the first process are put together: {@code Merge} adds those the image lists for the user in
     * {@code /etc/group}, {@code Strict} does not. Absent: {@code Merge}. The container runtime has to support {@code
     * Strict}. Not for Windows pods. Since Kubernetes 1.31.
     */
    @Value.Redacted
    @Since("1.31")
    @Nullable
    String supplementalGroupsPolicy();

    /**
     * Group ID, 0 to 2147483647, that owns the volumes of the pod and is added to the groups of every container.
     * Volumes that support it are made readable and writable for this group, which can be slow for large ones.
     * Absent: ownership and permissions of volumes stay as they are. Not for Windows pods.
     */
    @Nullable
    Long fsGroup();

    /**
     * Kernel parameters to set for the pod. Unsafe ones must be allowed on the node, or the pod is refused there. Not
     * for Windows pods.
     */
    List<Sysctl> sysctls();

    /**
     * When the ownership of a volume is changed to {@code fsGroup}: {@code Always}, or {@code OnRootMismatch} to skip
     * it if the top directory is already right. Absent: {@code Always}. No effect on {@code secret}, {@code
     * configMap} and {@code emptyDir} volumes. Not for Windows pods.
     */
    @Value.Redacted
    @Nullable
    String fsGroupChangePolicy();

    /**
     * System call filter for all containers; a container may replace it. Absent: unconfined, unless the kubelet is
     * set to default to the profile of the runtime. Not for Windows pods.
     */
    @Nullable
    SeccompProfile seccompProfile();

    /**
     * AppArmor profile for all containers; a container may replace it. Absent: the default of the container runtime,
     * if AppArmor is on. Not for Windows pods. Since Kubernetes 1.30.
     */
    @Since("1.30")
    @Nullable
    AppArmorProfile appArmorProfile();

    /**
     * How volumes get the SELinux label of the pod: {@code MountOption} mounts them with the label, {@code Recursive}
     * relabels every file. {@code MountOption} is rejected unless the feature gate {@code SELinuxMount} is on, which
     * it is not by default. Absent: {@code MountOption} with that gate; without it, {@code MountOption} for volumes
     * with access mode {@code ReadWriteOncePod} and {@code Recursive} for others. Pods that share a volume should
     * agree on it. Not for Windows pods. Since Kubernetes 1.32.
     */
    @Value.Redacted
    @Since("1.32")
    @Nullable
    String seLinuxChangePolicy();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodSecurityContext.Builder {
        Builder() {}
    }
}
