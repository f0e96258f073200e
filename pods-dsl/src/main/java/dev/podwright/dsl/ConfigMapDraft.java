package dev.podwright.dsl;

import dev.podwright.model.container.ConfigMapEnvSource;
import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.volume.ConfigMapProjection;
import dev.podwright.model.volume.ConfigMapVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import org.jspecify.annotations.Nullable;

/** A ConfigMap of the pod's namespace: as a volume, a part of a projected one, or as environment variables. */
public final class ConfigMapDraft extends VolumeSource implements EnvFrom, Projection {
    private final String name;
    private final Items items;
    private final @Nullable Integer defaultMode;
    private final @Nullable Boolean optional;

    ConfigMapDraft(String name) {
        this(Args.given(name, "the name of a ConfigMap"), Items.ALL, null, null);
    }

    private ConfigMapDraft(String name, Items items, @Nullable Integer defaultMode, @Nullable Boolean optional) {
        this.name = name;
        this.items = items;
        this.defaultMode = defaultMode;
        this.optional = optional;
    }

    /** Only this key, and others that are said the same way, as a file of this relative path. Not for variables. */
    public ConfigMapDraft item(String key, String path) {
        return new ConfigMapDraft(name, items.and(key, path, null), defaultMode, optional);
    }

    /** The same with the file's permission bits, such as {@code 0400}. */
    public ConfigMapDraft item(String key, String path, int mode) {
        return new ConfigMapDraft(name, items.and(key, path, mode), defaultMode, optional);
    }

    /** The permission bits of the files, such as {@code 0440}; 0644 otherwise. Not for projections and variables. */
    public ConfigMapDraft mode(int mode) {
        return new ConfigMapDraft(name, items, mode, optional);
    }

    /** The pod starts even if the ConfigMap or a key of it is missing. */
    public ConfigMapDraft optional() {
        return new ConfigMapDraft(name, items, defaultMode, true);
    }

    @Override
    public Volume toVolume(String volume) {
        return Volume.builder()
                .name(volume)
                .configMap(ConfigMapVolumeSource.builder()
                        .name(name)
                        .items(items.list())
                        .defaultMode(defaultMode)
                        .optional(optional)
                        .build())
                .build();
    }

    @Override
    public VolumeProjection toProjection() {
        return VolumeProjection.builder()
                .configMap(ConfigMapProjection.builder()
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
                .configMapRef(ConfigMapEnvSource.builder()
                        .name(name)
                        .optional(optional)
                        .build())
                .build();
    }

    @Override
    String identity() {
        return "configmap-" + name;
    }
}
