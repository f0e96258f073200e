package dev.podwright.dsl.value;

/** What a bind mount forbids. Words take a text beside it, for values that are newer. */
public enum BindMountOption {
    /** {@code nodev}. */
    NODEV("nodev"),
    /** {@code noexec}. */
    NOEXEC("noexec"),
    /** {@code nosuid}. */
    NOSUID("nosuid");

    private final String text;

    BindMountOption(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
