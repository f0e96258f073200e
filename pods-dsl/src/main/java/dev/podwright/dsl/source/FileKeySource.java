package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;

/** One key of a file of variables in a volume of the pod. Since Kubernetes 1.34. */
@CheckReturnValue
public final class FileKeySource extends EnvSource {
    FileKeySource(ObjectDraft<?> selector) {
        super("fileKeyRef", selector);
    }

    /** Sets {@code optional} to true. See {@link #optional(boolean)}. */
    public FileKeySource optional() {
        return optional(true);
    }

    /**
     * Sets {@code optional}: whether the variable is left out if the object, the file or its key is missing. Absent:
     * false, and the container does not start without it.
     *
     * @param value the value of the field
     */
    public FileKeySource optional(boolean value) {
        return new FileKeySource(selector.set("optional", value));
    }
}
