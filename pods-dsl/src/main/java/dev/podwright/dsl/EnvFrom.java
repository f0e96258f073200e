package dev.podwright.dsl;

import dev.podwright.model.container.EnvFromSource;

/** Something whose every key becomes an environment variable: a ConfigMap or a Secret. */
public sealed interface EnvFrom permits KeyedSource {
    /** The model's value, where each variable's name begins with the prefix, which may be empty. */
    EnvFromSource toEnvFrom(String prefix);
}
