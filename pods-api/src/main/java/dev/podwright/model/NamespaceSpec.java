package dev.podwright.model;

import dev.podwright.schema.KubernetesType;
import java.util.List;
import org.immutables.value.Value;

/**
 * What keeps a Namespace from being removed.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.NamespaceSpec}.
 */
@KubernetesType
@Value.Immutable
public interface NamespaceSpec {
    /** Names of the tasks that must be done before the namespace is removed. The server adds {@code kubernetes}. */
    @Value.Redacted
    List<String> finalizers();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableNamespaceSpec.Builder {
        Builder() {}
    }
}
