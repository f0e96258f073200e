package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One header of the HTTP request of a probe or a lifecycle hook.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.HTTPHeader}.
 */
@KubernetesType
@Value.Immutable
public interface HTTPHeader {
    /** Name of the header. Upper and lower case do not matter: names that differ only in case are the same header. */
    @Value.Redacted
    @Required
    @Nullable
    String name();

    /** Value of the header. */
    @Value.Redacted
    @Required
    @Nullable
    String value();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableHTTPHeader.Builder {
        Builder() {}
    }
}
