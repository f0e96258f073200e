package dev.podwright.dsl;

import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.container.SecretEnvSource;
import dev.podwright.model.volume.SecretProjection;
import dev.podwright.model.volume.SecretVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import org.jspecify.annotations.Nullable;

/** A Secret of the pod's namespace: as a volume, a part of a projected one, or as environment variables. */
public final class SecretDraft extends VolumeSource implements EnvFrom, Projection {
    private final String name;
    private final Items items;
    private final @Nullable Integer defaultMode;
    private final @Nullable Boolean optional;

    SecretDraft(String name) {
        this(Args.given(name, "the name of a Secret"), Items.ALL, null, null);
    }

    private SecretDraft(String name, Items items, @Nullable Integer defaultMode, @Nullable Boolean optional) {
        this.name = name;
        this.items = items;
        this.defaultMode = defaultMode;
        this.optional = optional;
    }

    /** Only this key, and others that are said the same way, as a file of this relative path. Not for variables. */
    public SecretDraft item(String key, String path) {
        return new SecretDraft(name, items.and(key, path, null), defaultMode, optional);
    }

    /** The same with the file's permission bits, such as {@code 0400}. */
    public SecretDraft item(String key, String path, int mode) {
        return new SecretDraft(name, items.and(key, path, mode), defaultMode, optional);
    }

    /** The permission bits of the files, such as {@code 0440}; 0644 otherwise. Not for projections and variables. */
    public SecretDraft mode(int mode) {
        return new SecretDraft(name, items, mode, optional);
    }

    /** The pod starts even if the Secret or a key of it is missing. */
    public SecretDraft optional() {
        return new SecretDraft(name, items, defaultMode, true);
    }

    @Override
    public Volume toVolume(String volume) {
        return Volume.builder()
                .name(volume)
                .secret(SecretVolumeSource.builder()
                        .secretName(name)
                        .items(items.list())
                        .defaultMode(defaultMode)
                        .optional(optional)
                        .build())
                .build();
    }

    @Override
    public VolumeProjection toProjection() {
        return VolumeProjection.builder()
                .secret(SecretProjection.builder()
                        .name(name)
                        .items(items.list())
                        .optional(optional)
                        .build())
                .build();
    }

    @Override
    public EnvFromSource toEnvFrom(String prefix) {
        return EnvFromSource.builder()
                .prefix(prefix.isEmpty() ? null : prefix)
                .secretRef(
                        SecretEnvSource.builder().name(name).optional(optional).build())
                .build();
    }

    @Override
    String identity() {
        return "secret-" + name;
    }
}
