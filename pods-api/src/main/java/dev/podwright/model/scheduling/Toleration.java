package dev.podwright.model.scheduling;

import dev.podwright.schema.KubernetesType;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Lets a pod run on nodes with a matching taint. It permits such a node but does not prefer it.
 *
 * <p>Upstream: {@code k8s.io/api/core/v1.Toleration}.
 */
@KubernetesType
@Value.Immutable
public interface Toleration {
    /**
     * Key of the taint, with an optional DNS prefix. Absent: all keys, and {@code operator} must be {@code Exists}.
     */
    @Value.Redacted
    @Nullable
    String key();

    /**
     * How the taint is compared: {@code Equal}, {@code Exists} (any value), {@code Lt} or {@code Gt}. Absent: {@code
     * Equal}. {@code Lt} and {@code Gt} compare integers and need the alpha feature gate {@code
     * TaintTolerationComparisonOperators}, which is off by default.
     */
    @Value.Redacted
    @Nullable
    String operator();

    /**
     * Value of the taint. Must be absent if {@code operator} is {@code Exists}, and a decimal 64-bit integer for
     * {@code Lt} and {@code Gt}. Absent: the empty value.
     */
    @Value.Redacted
    @Nullable
    String value();

    /**
     * Effect of the taint: {@code NoSchedule}, {@code PreferNoSchedule} or {@code NoExecute}. Absent: all effects.
     */
    @Value.Redacted
    @Nullable
    String effect();

    /**
     * Time the pod may stay on a node after a {@code NoExecute} taint appears, in seconds. Absent: forever. Zero and
     * less evict at once; it is rejected unless {@code effect} is {@code NoExecute}.
     */
    @Nullable
    Long tolerationSeconds();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableToleration.Builder {
        Builder() {}
    }
}
