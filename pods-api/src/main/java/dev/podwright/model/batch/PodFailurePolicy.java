package dev.podwright.model.batch;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;

/**
 * What a Job does about pods that fail.
 *
 * <p>Upstream: {@code k8s.io/api/batch/v1.PodFailurePolicy}.
 */
@KubernetesType
@Value.Immutable
public interface PodFailurePolicy {
    /**
     * Rules, of which the first that matches a failure decides; at most 20. A failure that no rule matches counts as a
     * retry. Since Kubernetes 1.25.
     */
    @Since("1.25")
    @Required
    List<PodFailurePolicyRule> rules();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodFailurePolicy.Builder {
        Builder() {}
    }
}
