package dev.podwright.client;

/**
 * How far a pod has come.
 *
 * @param pod which
 * @param phase {@code Pending}, {@code Running}, ...; empty where the server says none yet
 * @param ready how many of its main containers and sidecars are ready
 * @param containers how many it has
 * @param message what it waits for, in words
 */
public record Progress(ObjectRef pod, String phase, int ready, int containers, String message) {
    /** {@code Pod shop/web Pending 1/2: proxy waits (ContainerCreating)}. */
    @Override
    public String toString() {
        String head = pod + " " + (phase.isEmpty() ? "Pending" : phase) + " " + ready + "/" + containers;
        return message.isEmpty() ? head : head + ": " + message;
    }
}
