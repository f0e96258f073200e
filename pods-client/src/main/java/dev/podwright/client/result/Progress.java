package dev.podwright.client.result;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a pod is on its way to being ready. */
public final class Progress {
    private final ObjectRef pod;
    private final String phase;
    private final int readyContainers;
    private final int containers;
    private final String message;

    private Progress(ObjectRef pod, String phase, int readyContainers, int containers, String message) {
        this.pod = pod;
        this.phase = phase;
        this.readyContainers = readyContainers;
        this.containers = containers;
        this.message = message;
    }

    /** The progress of a pod in a phase, without containers and without a message. */
    public static Progress of(ObjectRef pod, String phase) {
        return new Progress(pod, phase, 0, 0, "");
    }

    /** This progress with the number of ready containers and of all containers. */
    public Progress withContainers(int ready, int all) {
        return new Progress(pod, phase, ready, all, message);
    }

    /** This progress with another message. */
    public Progress withMessage(String text) {
        return new Progress(pod, phase, readyContainers, containers, text);
    }

    /** The pod. */
    public ObjectRef pod() {
        return pod;
    }

    /** The phase in the pod's status, such as {@code Running}; empty if the status has none yet. */
    public String phase() {
        return phase;
    }

    /** The number of main containers that are ready. */
    public int readyContainers() {
        return readyContainers;
    }

    /** The number of main containers. */
    public int containers() {
        return containers;
    }

    /** What the pod is waiting for; empty if its status does not say. */
    public String message() {
        return message;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Progress that
                && pod.equals(that.pod)
                && phase.equals(that.phase)
                && readyContainers == that.readyContainers
                && containers == that.containers
                && message.equals(that.message);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pod, phase, readyContainers, containers, message);
    }

    /** {@code Pod shop/web Pending 1/2: container "proxy" is waiting (ContainerCreating)}. */
    @Override
    public String toString() {
        String head = pod + " " + (phase.isEmpty() ? "Pending" : phase) + " " + readyContainers + "/" + containers;
        return message.isEmpty() ? head : head + ": " + message;
    }
}
