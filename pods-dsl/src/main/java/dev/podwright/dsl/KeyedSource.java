package dev.podwright.dsl;

import org.jspecify.annotations.Nullable;

/**
 * A ConfigMap or a Secret of the pod's namespace: as a volume, a part of a projected one, or as environment variables.
 *
 * @param <S> which of the two
 */
public abstract sealed class KeyedSource<S extends KeyedSource<S>> extends VolumeSource implements EnvFrom, Projection
        permits ConfigMapDraft, SecretDraft {
    final String name;
    final Items items;
    final @Nullable Integer defaultMode;
    final @Nullable Boolean optional;

    KeyedSource(String name, Items items, @Nullable Integer defaultMode, @Nullable Boolean optional) {
        this.name = name;
        this.items = items;
        this.defaultMode = defaultMode;
        this.optional = optional;
    }

    abstract S with(Items changed, @Nullable Integer mode, @Nullable Boolean missing);

    /** Only this key, and others that are said the same way, as a file of this relative path. Not for variables. */
    public final S item(String key, String path) {
        return with(items.and(key, path, null), defaultMode, optional);
    }

    /** The same with the file's permission bits, such as {@code 0400}. */
    public final S item(String key, String path, int mode) {
        return with(items.and(key, path, mode), defaultMode, optional);
    }

    /** The permission bits of the files, such as {@code 0440}; 0644 otherwise. Not for projections and variables. */
    public final S mode(int mode) {
        return with(items, mode, optional);
    }

    /** The pod starts even if the object or a key of it is missing. */
    public final S optional() {
        return with(items, defaultMode, true);
    }
}
