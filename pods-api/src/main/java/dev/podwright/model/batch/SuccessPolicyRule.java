package dev.podwright.model.batch;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Since;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Which indexes have to succeed. With both fields, {@code succeededCount} counts only the indexes of {@code
 * succeededIndexes}. One of them has to be there.
 *
 * <p>Upstream: {@code k8s.io/api/batch/v1.SuccessPolicyRule}.
 */
@KubernetesType
@Value.Immutable
public interface SuccessPolicyRule {
    /**
     * Indexes as numbers and intervals in ascending order, such as {@code 1,3-5,7}. Absent: all indexes count. Since
     * Kubernetes 1.30.
     */
    @Value.Redacted
    @Since("1.30")
    @Nullable
    String succeededIndexes();

    /**
     * How many indexes have to succeed; 1 or more. Absent: all that {@code succeededIndexes} names. Since Kubernetes
     * 1.30.
     */
    @Since("1.30")
    @Nullable
    Integer succeededCount();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableSuccessPolicyRule.Builder {
        Builder() {}
    }
}
