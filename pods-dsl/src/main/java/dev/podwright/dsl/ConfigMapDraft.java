package dev.podwright.dsl;

import dev.podwright.model.container.ConfigMapEnvSource;
import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.volume.ConfigMapProjection;
import dev.podwright.model.volume.ConfigMapVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import org.jspecify.annotations.Nullable;

/** A ConfigMap of the pod's namespace: as a volume, a part of a projected one, or as environment variables. */
public final class ConfigMapDraft extends KeyedSource<ConfigMapDraft> {
    ConfigMapDraft(String name) {
        this(Args.given(name, "the name of a ConfigMap"), Items.ALL, null, null);
    }

    private ConfigMapDraft(String name, Items items, @Nullable Integer defaultMode, @Nullable Boolean optional) {
        super(name, items, defaultMode, optional);
    }

    @Override
    ConfigMapDraft with(Items changed, @Nullable Integer mode, @Nullable Boolean missing) {
        return new ConfigMapDraft(name, changed, mode, missing);
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
