package dev.podwright.dsl;

/**
 * A size, spelled in the unit in which it was given.
 *
 * @param count how many of the unit
 * @param unit {@code Ki}, {@code Mi}, {@code Gi} or {@code Ti}: powers of 1024
 */
public record Bytes(long count, Unit unit) {
    /** Powers of 1024. */
    public enum Unit {
        /** Kibibytes, of 1024 bytes. */
        Ki,
        /** Mebibytes, of 1024 kibibytes. */
        Mi,
        /** Gibibytes, of 1024 mebibytes. */
        Gi,
        /** Tebibytes, of 1024 gibibytes. */
        Ti
    }

    /** As a Kubernetes quantity, such as {@code 512Mi}. */
    @Override
    public String toString() {
        return count + unit.name();
    }
}
