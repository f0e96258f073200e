package dev.podwright.dsl;

import dev.podwright.model.container.EnvVarSource;

/** Where the value of an environment variable comes from. Immutable. */
public sealed interface EnvSource permits DownwardSource, FileKeySource, KeySource {
    /** The model's value. */
    EnvVarSource toEnvVarSource();
}
