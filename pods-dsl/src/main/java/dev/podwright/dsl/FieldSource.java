package dev.podwright.dsl;

import dev.podwright.model.container.EnvVarSource;
import dev.podwright.model.container.ObjectFieldSelector;
import dev.podwright.model.volume.DownwardAPIVolumeFile;

/** A field of the pod, such as {@code status.podIP} or {@code metadata.labels['app']}. */
public final class FieldSource implements DownwardSource {
    private final ObjectFieldSelector selector;

    FieldSource(String fieldPath) {
        this.selector = ObjectFieldSelector.builder().fieldPath(fieldPath).build();
    }

    @Override
    public EnvVarSource toEnvVarSource() {
        return EnvVarSource.builder().fieldRef(selector).build();
    }

    @Override
    public DownwardAPIVolumeFile toFile(String path) {
        return DownwardAPIVolumeFile.builder().path(path).fieldRef(selector).build();
    }
}
