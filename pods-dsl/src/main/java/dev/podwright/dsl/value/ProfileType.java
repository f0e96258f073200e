package dev.podwright.dsl.value;

/** Which seccomp or AppArmor profile is used. Words take a text beside it, for values that are newer. */
public enum ProfileType {
    /** {@code RuntimeDefault}. */
    RUNTIME_DEFAULT("RuntimeDefault"),
    /** {@code Localhost}. */
    LOCALHOST("Localhost"),
    /** {@code Unconfined}. */
    UNCONFINED("Unconfined");

    private final String text;

    ProfileType(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
