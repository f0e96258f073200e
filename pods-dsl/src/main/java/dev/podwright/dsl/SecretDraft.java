package dev.podwright.dsl;

import dev.podwright.model.container.EnvFromSource;
import dev.podwright.model.container.SecretEnvSource;
import dev.podwright.model.volume.SecretProjection;
import dev.podwright.model.volume.SecretVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import org.jspecify.annotations.Nullable;

/** A Secret of the pod's namespace: as a volume, a part of a projected one, or as environment variables. */
public final class SecretDraft extends KeyedSource<SecretDraft> {
    SecretDraft(String name) {
        this(Args.given(name, "the name of a Secret"), Items.ALL, null, null);
    }

    private SecretDraft(String name, Items items, @Nullable Integer defaultMode, @Nullable Boolean optional) {
        super(name, items, defaultMode, optional);
    }

    @Override
    SecretDraft with(Items changed, @Nullable Integer mode, @Nullable Boolean missing) {
        return new SecretDraft(name, changed, mode, missing);
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
