package dev.podwright.dsl.internal;

import org.jspecify.annotations.Nullable;

/**
 * A container in its pod.
 *
 * @param target the container whose processes an ephemeral one sees; null for none
 */
public record ContainerEntry(
        Role role, ContainerState container, @Nullable String target) {

    /** The same with another container. */
    public ContainerEntry with(ContainerState changed) {
        return new ContainerEntry(role, changed, target);
    }
}
