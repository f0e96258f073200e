package dev.podwright.dsl.source;

import dev.podwright.dsl.internal.DraftAccess;
import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.container.EnvVarSource;

/** Where the value of an environment variable comes from. Immutable. */
@CheckReturnValue
public abstract sealed class EnvSource permits DownwardSource, FileKeySource, KeySource {
    static {
        DraftAccess.register(EnvSource.class, EnvSource::source);
    }

    private final String field;
    final ObjectDraft<?> selector;

    EnvSource(String field, ObjectDraft<?> selector) {
        this.field = field;
        this.selector = selector;
    }

    /** The field of {@code valueFrom}, such as {@code secretKeyRef}. */
    final String field() {
        return field;
    }

    private ObjectDraft<EnvVarSource> source() {
        return ObjectDraft.of(EnvVarSource.class, field).set(field, selector);
    }

    /** The model's value. */
    public final EnvVarSource toModel() {
        return source().build();
    }
}
