package dev.podwright.model.security;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The SELinux label that the processes of a container run with.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.SELinuxOptions}.
 */
@KubernetesType
@Value.Immutable
public interface SELinuxOptions {
    /** SELinux user, such as {@code system_u}. Absent: the container runtime decides. */
    @Value.Redacted
    @Nullable
    String user();

    /** SELinux role, such as {@code system_r}. Absent: the container runtime decides. */
    @Value.Redacted
    @Nullable
    String role();

    /** SELinux type, such as {@code container_t}. Absent: the container runtime decides. */
    @Value.Redacted
    @Nullable
    String type();

    /** SELinux level with its categories, such as {@code s0:c123,c456}. Absent: the container runtime decides. */
    @Value.Redacted
    @Nullable
    String level();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableSELinuxOptions.Builder {
        Builder() {}
    }
}
