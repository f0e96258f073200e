package dev.podwright.validate.pod;

/** How a container takes part in the life of its pod. */
public enum ContainerRole {
    /** An init container that runs to its end before anything after it starts. */
    INIT("init container"),
    /** A native sidecar: an init container with restartPolicy Always, which stays until the pod ends. */
    SIDECAR("sidecar"),
    /** A main container. */
    MAIN("container"),
    /** A container that somebody adds to the running pod to debug it. */
    EPHEMERAL("ephemeral container");

    private final String words;

    ContainerRole(String words) {
        this.words = words;
    }

    /** As a sentence says it, such as {@code init container}. */
    public String describe() {
        return words;
    }
}
