package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.container.EnvFromSource;

/** A ConfigMap or a Secret, whose every key becomes an environment variable. Immutable. */
@CheckReturnValue
public final class EnvFromDraft {
    static {
        DraftAccess.register(EnvFromDraft.class, EnvFromDraft::source);
    }

    private final String field;
    private final String prefix;
    private final ObjectDraft<?> reference;

    EnvFromDraft(String field, String prefix, ObjectDraft<?> reference) {
        this.field = field;
        this.prefix = prefix;
        this.reference = reference;
    }

    /**
     * Sets {@code prefix}: text put in front of each key to form the variable's name; printable ASCII without {@code
     * =}. Absent: the keys are used as they are.
     *
     * @param value what the names of the variables begin with
     */
    public EnvFromDraft prefix(String value) {
        return new EnvFromDraft(field, reference.check("prefix").required(value, 1, "value"), reference);
    }

    /** Sets {@code optional} to true. See {@link #optional(boolean)}. */
    public EnvFromDraft optional() {
        return optional(true);
    }

    /**
     * Sets {@code optional}: whether the variable is left out if the object, the file or its key is missing. Absent:
     * false, and the container does not start without it.
     *
     * @param value the value of the field
     */
    public EnvFromDraft optional(boolean value) {
        return new EnvFromDraft(field, prefix, reference.set("optional", value));
    }

    private ObjectDraft<EnvFromSource> source() {
        ObjectDraft<EnvFromSource> source =
                ObjectDraft.of(EnvFromSource.class, field).set(field, reference);
        return prefix.isEmpty() ? source : source.set("prefix", prefix);
    }

    /** The model's value. */
    public EnvFromSource toModel() {
        return source().build();
    }
}
