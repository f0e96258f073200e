package dev.podwright.model.batch;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;

/**
 * When a Job with indexes has succeeded before all its indexes have.
 *
 * <p>Upstream: {@code k8s.io/api/batch/v1.SuccessPolicy}.
 */
@KubernetesType
@Value.Immutable
public interface SuccessPolicy {
    /**
     * Rules, of which one is enough; from 1 to 20. When one is met, the remaining pods are ended. Since Kubernetes
     * 1.30.
     */
    @Since("1.30")
    @Required
    List<SuccessPolicyRule> rules();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableSuccessPolicy.Builder {
        Builder() {}
    }
}
