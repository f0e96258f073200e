package dev.podwright.dsl;

import dev.podwright.model.container.ConfigMapKeySelector;
import dev.podwright.model.container.EnvVarSource;
import dev.podwright.model.container.SecretKeySelector;
import org.jspecify.annotations.Nullable;

/** One key of a Secret or a ConfigMap in the pod's namespace. */
public final class KeySource implements EnvSource {
    private final boolean secret;
    private final String name;
    private final String key;
    private final @Nullable Boolean optional;

    KeySource(boolean secret, String name, String key, @Nullable Boolean optional) {
        this.secret = secret;
        this.name = name;
        this.key = key;
        this.optional = optional;
    }

    /** The variable stays unset if the object or its key is missing; otherwise the container waits for it. */
    public KeySource optional() {
        return new KeySource(secret, name, key, true);
    }

    @Override
    public EnvVarSource toEnvVarSource() {
        EnvVarSource.Builder out = EnvVarSource.builder();
        return secret
                ? out.secretKeyRef(SecretKeySelector.builder()
                                .name(name)
                                .key(key)
                                .optional(optional)
                                .build())
                        .build()
                : out.configMapKeyRef(ConfigMapKeySelector.builder()
                                .name(name)
                                .key(key)
                                .optional(optional)
                                .build())
                        .build();
    }
}
