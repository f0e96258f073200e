package dev.podwright.dsl.value;

/** What a restart rule does. Words take a text beside it, for values that are newer. */
public enum RestartRuleAction {
    /** {@code Restart}. */
    RESTART("Restart"),
    /** {@code RestartAllContainers}. */
    RESTART_ALL_CONTAINERS("RestartAllContainers");

    private final String text;

    RestartRuleAction(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
