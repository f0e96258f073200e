package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;

/** One key of a Secret or a ConfigMap in the pod's namespace. */
@CheckReturnValue
public final class KeySource extends EnvSource {
    KeySource(String field, ObjectDraft<?> selector) {
        super(field, selector);
    }

    /** Sets {@code optional} to true. See {@link #optional(boolean)}. */
    public KeySource optional() {
        return optional(true);
    }

    /**
     * Sets {@code optional}: whether the variable is left out if the object, the file or its key is missing. Absent:
     * false, and the container does not start without it.
     *
     * @param value the value of the field
     */
    public KeySource optional(boolean value) {
        return new KeySource(field(), selector.set("optional", value));
    }
}
