package dev.podwright.dsl;

import dev.podwright.model.Pod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A pod's containers. */
abstract class PodContainerWords extends PodCore {
    PodContainerWords(@Nullable Pod base, List<Part> parts, @Nullable Word<PodAssembly> last) {
        super(base, parts, last);
    }

    /** Runs a container. All of them run side by side on one localhost. */
    public final PodDraft container(ContainerDraft container) {
        return add(Role.MAIN, container);
    }

    /** Runs a container of this name and image. */
    public final PodDraft container(String name, String image) {
        return container(Pods.container(name, image));
    }

    /** Runs a container of this name and image with more to say. */
    public final PodDraft container(String name, String image, UnaryOperator<ContainerDraft> more) {
        return container(more.apply(Pods.container(name, image)));
    }

    /** Runs an init container: after the init containers before it have ended, and to its own end, before the rest. */
    public final PodDraft init(ContainerDraft container) {
        return add(Role.INIT, container);
    }

    /** Runs an init container of this name and image. */
    public final PodDraft init(String name, String image) {
        return init(Pods.container(name, image));
    }

    /** Runs an init container of this name and image with more to say. */
    public final PodDraft init(String name, String image, UnaryOperator<ContainerDraft> more) {
        return init(more.apply(Pods.container(name, image)));
    }

    /**
     * Runs a sidecar: an init container that is always restarted. It starts in its place among the init containers, runs
     * beside all that comes after it, and is stopped after the main containers, the last one first. Since Kubernetes
     * 1.29.
     */
    public final PodDraft sidecar(ContainerDraft container) {
        return add(Role.SIDECAR, container);
    }

    /** Runs a sidecar of this name and image. */
    public final PodDraft sidecar(String name, String image) {
        return sidecar(Pods.container(name, image));
    }

    /** Runs a sidecar of this name and image with more to say. */
    public final PodDraft sidecar(String name, String image, UnaryOperator<ContainerDraft> more) {
        return sidecar(more.apply(Pods.container(name, image)));
    }

    /**
     * Runs an init container before another one, or a sidecar, that the draft has already.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public final PodDraft initBefore(String other, ContainerDraft container) {
        return addBefore(other, Role.INIT, container);
    }

    /**
     * Runs a sidecar that is up before another sidecar, or an init container, that the draft has already.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    public final PodDraft sidecarBefore(String other, ContainerDraft container) {
        return addBefore(other, Role.SIDECAR, container);
    }

    /**
     * Adds a container for debugging to a pod that runs. The server takes it only as an update of a pod's {@code
     * ephemeralcontainers}, never with a new pod, so {@link PodDraft#draft} gives the pod to send. An ephemeral container
     * has no ports, probes, hooks or resources.
     */
    public final PodDraft ephemeral(ContainerDraft container) {
        return add(Role.EPHEMERAL, container);
    }

    /** The same, where it sees the processes of a container of the pod. */
    public final PodDraft ephemeral(ContainerDraft container, String target) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(Role.EPHEMERAL, container, target));
        return with(more);
    }

    private PodDraft add(Role role, ContainerDraft container) {
        List<Part> more = new ArrayList<>(parts);
        more.add(new Part(role, container));
        return with(more);
    }

    private PodDraft addBefore(String other, Role role, ContainerDraft container) {
        List<Part> more = new ArrayList<>(parts);
        more.add(indexOf(other), new Part(role, container));
        return with(more);
    }

    /**
     * Says more of the container of this name that the draft has already, whatever it is in the pod.
     *
     * @throws IllegalArgumentException where there is none
     */
    public final PodDraft in(String container, UnaryOperator<ContainerDraft> more) {
        List<Part> changed = new ArrayList<>(parts);
        int index = indexOf(container);
        changed.set(index, changed.get(index).saying(more));
        return with(changed);
    }

    /** The same as {@link #in}, which is a keyword of Kotlin's. */
    public final PodDraft inContainer(String container, UnaryOperator<ContainerDraft> more) {
        return in(container, more);
    }

    /** Says more of every container that the draft has already, init containers and sidecars among them. */
    public final PodDraft inEach(UnaryOperator<ContainerDraft> more) {
        List<Part> changed = new ArrayList<>(parts);
        changed.replaceAll(part -> part.saying(more));
        return with(changed);
    }

    /**
     * Takes the container of this name away again.
     *
     * @throws IllegalArgumentException where there is none
     */
    public final PodDraft without(String container) {
        List<Part> changed = new ArrayList<>(parts);
        changed.remove(indexOf(container));
        return with(changed);
    }

    private int indexOf(String container) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).draft().name().equals(container)) {
                return i;
            }
        }
        List<String> names = parts.stream().map(part -> part.draft().name()).toList();
        throw new IllegalArgumentException("no container \"" + container + "\" has been said yet; there are " + names);
    }
}
