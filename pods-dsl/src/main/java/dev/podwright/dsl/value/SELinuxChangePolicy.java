package dev.podwright.dsl.value;

/** How volumes get an SELinux label. Words take a text beside it, for values that are newer. */
public enum SELinuxChangePolicy {
    /** {@code Recursive}. */
    RECURSIVE("Recursive"),
    /** {@code MountOption}. */
    MOUNT_OPTION("MountOption");

    private final String text;

    SELinuxChangePolicy(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
