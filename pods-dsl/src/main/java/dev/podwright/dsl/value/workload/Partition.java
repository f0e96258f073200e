package dev.podwright.dsl.value.workload;

/** The number of the first pod of a StatefulSet that an update replaces. Immutable. */
public final class Partition implements StatefulSetRollingUpdateSetting {
    private final int value;

    private Partition(int value) {
        this.value = value;
    }

    /**
     * A partition.
     *
     * @param first number of the first pod that the update replaces
     */
    public static Partition of(int first) {
        return new Partition(first);
    }

    /** The value of the field. */
    public int value() {
        return value;
    }

    /** The value as it was given. */
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
