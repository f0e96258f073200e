package dev.podwright.model.security;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import dev.podwright.schema.UnionDiscriminator;
import dev.podwright.schema.UnionMember;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Chooses the AppArmor profile that confines a container.<p>Upstream: {@code k8s.io/api/core/v1.AppArmorProfile}. */
@KubernetesType
@Value.Immutable
public interface AppArmorProfile {
    /**
     * Kind of profile: {@code RuntimeDefault} (that of the container runtime), {@code Localhost} (one loaded on the
     * node) or {@code Unconfined} (none). Since Kubernetes 1.30.
     */
    @Value.Redacted
    @Since("1.30")
    @Required
    @Nullable
    @UnionDiscriminator
    String type();

    /**
     * Name of a profile already loaded on the node, at most 4095 characters and without spaces around it. Required if
     * {@code type} is {@code Localhost}, and not allowed otherwise. Since Kubernetes 1.30.
     */
    @Value.Redacted
    @Since("1.30")
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
    final class Builder extends ImmutableAppArmorProfile.Builder {
        Builder() {}
    }
}
