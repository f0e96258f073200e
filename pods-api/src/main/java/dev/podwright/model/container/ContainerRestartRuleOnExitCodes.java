package dev.podwright.model.container;

import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.ListType;
import dev.podwright.schema.Merge;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a restart rule: whether a container's exit code is in a set or outside it.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.ContainerRestartRuleOnExitCodes}.
 */
@KubernetesType
@Value.Immutable
public interface ContainerRestartRuleOnExitCodes {
    /**
     * How the exit code is compared with {@code values}; the server requires it. {@code In} matches a code in the
     * set, {@code NotIn} one outside it. Since Kubernetes 1.34.
     */
    @Value.Redacted
    @Since("1.34")
    @Nullable
    String operator();

    /**
     * Exit codes to compare with, at most 255 of them, without repeats. Absent: the empty set, so {@code In} never
     * matches and {@code NotIn} always does. Since Kubernetes 1.34.
     */
    @Since("1.34")
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
    final class Builder extends ImmutableContainerRestartRuleOnExitCodes.Builder {
        Builder() {}
    }
}
