package dev.podwright.dsl;

import dev.podwright.model.container.EnvVarSource;
import dev.podwright.model.container.FileKeySelector;

/** One key of a file of variables in a volume of the pod. Since Kubernetes 1.34. */
public final class FileKeySource implements EnvSource {
    private final FileKeySelector selector;

    FileKeySource(FileKeySelector selector) {
        this.selector = selector;
    }

    /** The variable stays unset if the file or its key is missing; otherwise the container does not start. */
    public FileKeySource optional() {
        return new FileKeySource(selector.toBuilder().optional(true).build());
    }

    @Override
    public EnvVarSource toEnvVarSource() {
        return EnvVarSource.builder().fileKeyRef(selector).build();
    }
}
