package dev.podwright.model.batch;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Matches failed pods by the exit codes of their containers. Containers that end with 0 do not count.
 *
 * <p>Upstream: {@code k8s.io/api/batch/v1.PodFailurePolicyOnExitCodesRequirement}.
 */
@KubernetesType
@Value.Immutable
public interface PodFailurePolicyOnExitCodesRequirement {
    /**
     * Name of the only container that counts, an init container or a main one. Absent: all of them count. Since
     * Kubernetes 1.25.
     */
    @Value.Redacted
    @Since("1.25")
    @Nullable
    String containerName();

    /**
     * {@code In} matches if a container ends with one of the values, {@code NotIn} if one ends with any other value.
     * Since Kubernetes 1.25.
     */
    @Value.Redacted
    @Since("1.25")
    @Required
    @Nullable
    String operator();

    /**
     * Exit codes in ascending order, each once; from 1 to 255 of them. 0 is not allowed for {@code In}. Since
     * Kubernetes 1.25.
     */
    @Since("1.25")
    @Required
    @Merge(ListType.SET)
    List<Integer> values();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutablePodFailurePolicyOnExitCodesRequirement.Builder {
        Builder() {}
    }
}
