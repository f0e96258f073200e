package dev.podwright.dsl.value;

/** Whether a resize restarts the container. Words take a text beside it, for values that are newer. */
public enum ResizeRestartPolicy {
    /** {@code NotRequired}. */
    NOT_REQUIRED("NotRequired"),
    /** {@code RestartContainer}. */
    RESTART_CONTAINER("RestartContainer");

    private final String text;

    ResizeRestartPolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
