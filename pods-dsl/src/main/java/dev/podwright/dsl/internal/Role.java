package dev.podwright.dsl.internal;

/** What a container is in its pod. */
public enum Role {
    /** Runs to its end before the rest. */
    INIT("initContainers"),
    /** An init container that is always restarted. */
    SIDECAR("initContainers"),
    /** One of the pod's containers. */
    MAIN("containers"),
    /** Added to a running pod. */
    EPHEMERAL("ephemeralContainers");

    private final String field;

    Role(String field) {
        this.field = field;
    }

    /** The field of the pod's spec that has it. */
    String field() {
        return field;
    }
}
