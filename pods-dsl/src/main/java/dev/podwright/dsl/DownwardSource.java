package dev.podwright.dsl;

import dev.podwright.model.container.EnvVarSource;
import dev.podwright.model.volume.DownwardAPIVolumeFile;

/** Something that the pod knows of itself, as the value of a variable or as a file. */
public sealed interface DownwardSource extends EnvSource permits FieldSource, ResourceSource {
    @Override
    EnvVarSource toEnvVarSource();

    /** A file of this content. */
    DownwardAPIVolumeFile toFile(String path);
}
