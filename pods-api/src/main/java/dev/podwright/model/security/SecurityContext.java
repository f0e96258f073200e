package dev.podwright.model.security;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Security settings of one container. Where the pod has the same setting, the value here wins.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.SecurityContext}.
 */
@KubernetesType
@Value.Immutable
public interface SecurityContext {
    /**
     * Linux capabilities added to or taken from the default set of the container runtime. Absent: the default set.
     * Not for Windows pods.
     */
    @Nullable
    Capabilities capabilities();

    /**
     * Whether the container has nearly all the powers of root on the node. Absent: {@code false}. Not for Windows
     * pods.
     */
    @Nullable
    Boolean privileged();

    /**
     * SELinux label of the container. Absent: that of the pod, or one that the container runtime picks. Not for
     * Windows pods.
     */
    @Nullable
    SELinuxOptions seLinuxOptions();

    /**
     * Windows settings of the container. Absent: those of the pod. Not for pods whose {@code os} is {@code linux}.
     */
    @Nullable
    WindowsSecurityContextOptions windowsOptions();

    /**
     * User ID of the first process, 0 to 2147483647. Absent: the value of the pod, or else the user named in the
     * image. Not for Windows pods.
     */
    @Nullable
    Long runAsUser();

    /**
     * Primary group ID of the first process, 0 to 2147483647. Absent: the value of the pod, or else what the image or
     * the container runtime says, often 0. Not for Windows pods.
     */
    @Nullable
    Long runAsGroup();

    /**
     * Whether the kubelet refuses to start the container if it would run as user 0. Absent: the value of the pod, or
     * else no check. An image that gives its user as a name, not a number, fails the check unless {@code runAsUser}
     * is given.
     */
    @Nullable
    Boolean runAsNonRoot();

    /**
     * Whether the root file system of the container is read-only. Absent: {@code false}. Mounted volumes stay
     * writable. Not for Windows pods.
     */
    @Nullable
    Boolean readOnlyRootFilesystem();

    /**
     * Whether a process may gain more privileges than its parent, for instance by a setuid program. Absent: allowed;
     * {@code false} sets {@code no_new_privs}. Cannot be {@code false} with {@code privileged: true} or with the
     * added capability {@code CAP_SYS_ADMIN}. Not for Windows pods.
     */
    @Nullable
    Boolean allowPrivilegeEscalation();

    /**
     * How {@code /proc} is mounted: {@code Default} masks sensitive paths, {@code Unmasked} masks nothing. Absent:
     * {@code Default}. {@code Unmasked} requires {@code hostUsers: false} in the pod. Not for Windows pods.
     */
    @Value.Redacted
    @Nullable
    String procMount();

    /** System call filter of the container. Absent: that of the pod. Not for Windows pods. */
    @Nullable
    SeccompProfile seccompProfile();

    /** AppArmor profile of the container. Absent: that of the pod. Not for Windows pods. Since Kubernetes 1.30. */
    @Since("1.30")
    @Nullable
    AppArmorProfile appArmorProfile();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableSecurityContext.Builder {
        Builder() {}
    }
}
