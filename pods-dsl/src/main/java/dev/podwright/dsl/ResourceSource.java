package dev.podwright.dsl;

import dev.podwright.model.container.EnvVarSource;
import dev.podwright.model.container.ResourceFieldSelector;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.volume.DownwardAPIVolumeFile;

/** A request or limit of a container, such as {@code limits.memory}. */
public final class ResourceSource implements DownwardSource {
    private final ResourceFieldSelector selector;

    ResourceSource(String resource) {
        this(ResourceFieldSelector.builder().resource(resource).build());
    }

    private ResourceSource(ResourceFieldSelector selector) {
        this.selector = selector;
    }

    /** That of another container of the pod; a file always needs it. */
    public ResourceSource of(String container) {
        return new ResourceSource(selector.toBuilder().containerName(container).build());
    }

    /** In this unit, such as {@code 1Mi} or {@code 1m}; otherwise in bytes or whole cores, rounded up. */
    public ResourceSource inUnitsOf(String divisor) {
        return new ResourceSource(
                selector.toBuilder().divisor(Quantity.parse(divisor)).build());
    }

    /** In this unit; otherwise in bytes. */
    public ResourceSource inUnitsOf(Bytes divisor) {
        return inUnitsOf(divisor.toString());
    }

    @Override
    public EnvVarSource toEnvVarSource() {
        return EnvVarSource.builder().resourceFieldRef(selector).build();
    }

    @Override
    public DownwardAPIVolumeFile toFile(String path) {
        return DownwardAPIVolumeFile.builder()
                .path(path)
                .resourceFieldRef(selector)
                .build();
    }
}
