package dev.podwright.model.security;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.UnionDiscriminator;
import dev.podwright.schema.UnionMember;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the filter for the system calls that the processes of a container may make.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.SeccompProfile}.
 */
@KubernetesType
@Value.Immutable
public interface SeccompProfile {
    /**
     * Kind of profile: {@code RuntimeDefault} (that of the container runtime), {@code Localhost} (a file on the node)
     * or {@code Unconfined} (no filter).
     */
    @Value.Redacted
    @Required
    @Nullable
    @UnionDiscriminator
    String type();

    /**
     * Path of the profile file on the node, relative to the seccomp directory of the kubelet and without {@code ..}.
     * Required if {@code type} is {@code Localhost}, and not allowed otherwise; the file must already be on the node.
     */
    @Value.Redacted
    @Nullable
    @UnionMember("LocalhostProfile")
    String localhostProfile();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableSeccompProfile.Builder {
        Builder() {}
    }
}
