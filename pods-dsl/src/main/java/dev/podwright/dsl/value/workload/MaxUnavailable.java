package dev.podwright.dsl.value.workload;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.model.value.IntOrString;

/** How many pods may be missing during an update. Immutable. */
public final class MaxUnavailable implements RollingUpdateSetting, StatefulSetRollingUpdateSetting {
    private final IntOrString value;

    private MaxUnavailable(IntOrString value) {
        this.value = value;
    }

    /**
     * A number of pods.
     *
     * @param pods how many
     */
    public static MaxUnavailable of(int pods) {
        return new MaxUnavailable(IntOrString.of(pods));
    }

    /**
     * A percentage of the pods.
     *
     * @param percentage such as {@code 25%}
     */
    public static MaxUnavailable of(String percentage) {
        return new MaxUnavailable(IntOrString.of(Arguments.of("of").required(percentage, 1, "percentage")));
    }

    /** The value of the field. */
    public IntOrString value() {
        return value;
    }

    /** The value as it was given. */
    @Override
    public String toString() {
        return value.toString();
    }
}
