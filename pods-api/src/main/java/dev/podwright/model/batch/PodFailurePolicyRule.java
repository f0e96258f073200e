package dev.podwright.model.batch;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a Job does about one kind of failure. A rule has either {@code onExitCodes} or {@code onPodConditions}.
 *
 * <p>Upstream: {@code k8s.io/api/batch/v1.PodFailurePolicyRule}.
 */
@KubernetesType
@Value.Immutable
public interface PodFailurePolicyRule {
    /**
     * {@code FailJob} ends the job as failed; {@code FailIndex} ends the index as failed; {@code Ignore} replaces the
     * pod without counting a retry; {@code Count} counts a retry. Since Kubernetes 1.25.
     */
    @Value.Redacted
    @Since("1.25")
    @Required
    @Nullable
    String action();

    /** Exit codes of containers that the rule is for. Since Kubernetes 1.25. */
    @Since("1.25")
    @Nullable
    PodFailurePolicyOnExitCodesRequirement onExitCodes();

    /** Conditions of pods that the rule is for; one of them is enough. At most 20. Since Kubernetes 1.25. */
    @Since("1.25")
    List<PodFailurePolicyOnPodConditionsPattern> onPodConditions();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodFailurePolicyRule.Builder {
        Builder() {}
    }
}
