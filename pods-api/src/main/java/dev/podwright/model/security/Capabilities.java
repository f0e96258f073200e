package dev.podwright.model.security;

import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;

/**
 * The Linux capabilities that a container gets or loses, compared with the default set of the container runtime.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.Capabilities}.
 */
@KubernetesType
@Value.Immutable
public interface Capabilities {
    /** Capabilities to add, without the prefix {@code CAP_}, such as {@code NET_BIND_SERVICE}, or {@code ALL}. */
    @Value.Redacted
    List<String> add();

    /**
     * Capabilities to take away, without the prefix {@code CAP_}, or {@code ALL}. The usual hardening is to drop
     * {@code ALL} and add back the few that are needed.
     */
    @Value.Redacted
    List<String> drop();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableCapabilities.Builder {
        Builder() {}
    }
}
