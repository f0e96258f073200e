package dev.podwright.validate.pod;

import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.Probe;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.path.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One container of a pod, whichever list it stands in, as the rules across containers see it.
 *
 * @param name the container's name, empty where it has none
 * @param role how it takes part in the pod's life
 * @param index its place in its list, from 0
 * @param path the path of the container, such as {@code spec.initContainers[0]}
 * @param image the container's image, null where it has none
 */
public record PodContainer(
        String name,
        ContainerRole role,
        int index,
        FieldPath path,
        @Nullable String image,
        List<ContainerPort> ports,
        List<String> command,
        List<String> args,
        List<EnvVar> env,
        List<VolumeMount> volumeMounts,
        @Nullable ResourceRequirements resources,
        @Nullable Probe startupProbe,
        @Nullable Probe livenessProbe,
        @Nullable Probe readinessProbe,
        @Nullable Lifecycle lifecycle) {

    /** Whether both are the same container of one pod. */
    public boolean is(PodContainer other) {
        return role == other.role && index == other.index;
    }

    /** {@code sidecar "proxy"}, as a sentence says it. */
    public String describe() {
        return role.describe() + " \"" + name + "\"";
    }

    /** Names the container alone: its environment may hold secrets. */
    @Override
    public String toString() {
        return describe();
    }
}
