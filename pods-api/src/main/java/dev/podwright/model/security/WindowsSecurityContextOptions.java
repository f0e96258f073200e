package dev.podwright.model.security;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Security settings that exist only for Windows containers.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.WindowsSecurityContextOptions}.
 */
@KubernetesType
@Value.Immutable
public interface WindowsSecurityContextOptions {
    /** Name of the credential spec of a group managed service account, a DNS subdomain. */
    @Value.Redacted
    @Nullable
    String gmsaCredentialSpecName();

    /**
     * Credential spec of a group managed service account, in JSON, at most 64 KiB. Usually an admission webhook fills
     * it in from {@code gmsaCredentialSpecName}.
     */
    @Value.Redacted
    @Nullable
    String gmsaCredentialSpec();

    /**
     * Windows user of the first process, as {@code name} or {@code DOMAIN\name}, with a user part of at most 104
     * characters. Absent: the value of the pod, or else the user named in the image.
     */
    @Value.Redacted
    @Nullable
    String runAsUserName();

    /**
     * Whether the container runs directly on the Windows node, outside container isolation. Absent: the value of the
     * pod, or else {@code false}. All containers of a pod must agree, and {@code true} requires {@code hostNetwork:
     * true}. Since Kubernetes 1.22.
     */
    @Since("1.22")
    @Nullable
    Boolean hostProcess();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableWindowsSecurityContextOptions.Builder {
        Builder() {}
    }
}
