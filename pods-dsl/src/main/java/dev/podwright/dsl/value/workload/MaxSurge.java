package dev.podwright.dsl.value.workload;

import dev.podwright.dsl.internal.Arguments;
import dev.podwright.model.value.IntOrString;

/** How many pods may run in addition during an update. Immutable. */
public final class MaxSurge implements RollingUpdateSetting {
    private final IntOrString value;

    private MaxSurge(IntOrString value) {
        this.value = value;
    }

    /**
     * A number of pods.
     *
     * @param pods how many
     */
    public static MaxSurge of(int pods) {
        return new MaxSurge(IntOrString.of(pods));
    }

    /**
     * A percentage of the pods.
     *
     * @param percentage such as {@code 25%}
     */
    public static MaxSurge of(String percentage) {
        return new MaxSurge(IntOrString.of(Arguments.of("of").required(percentage, 1, "percentage")));
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
