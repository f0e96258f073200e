package dev.podwright.dsl.value;

/** Whether a volume has a file system. Words take a text beside it, for values that are newer. */
public enum VolumeMode {
    /** {@code Filesystem}. */
    FILESYSTEM("Filesystem"),
    /** {@code Block}. */
    BLOCK("Block");

    private final String text;

    VolumeMode(String text) {
        this.text = text;
    }

    /** As Kubernetes spells it. */
    @Override
    public String toString() {
        return text;
    }
}
