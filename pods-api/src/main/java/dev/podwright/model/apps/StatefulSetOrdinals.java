package dev.podwright.model.apps;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How the pods of a StatefulSet are numbered.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.StatefulSetOrdinals}.
 */
@KubernetesType
@Value.Immutable
public interface StatefulSetOrdinals {
    /** Number of the first pod; 0 or more. Absent: 0. Since Kubernetes 1.26. */
    @Since("1.26")
    @Required
    @Nullable
    Integer start();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableStatefulSetOrdinals.Builder {
        Builder() {}
    }
}
