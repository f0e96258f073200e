package dev.podwright.dsl.value;

import dev.podwright.dsl.internal.Arguments;

/**
 * A size, spelled in the unit in which it was given.
 *
 * @param count how many of the unit
 * @param unit {@code Ki}, {@code Mi}, {@code Gi} or {@code Ti}: powers of 1024
 */
public record Bytes(long count, Unit unit) {
    /** Refuses null. */
    public Bytes {
        Arguments.of("Bytes").required(unit, 2, "unit");
    }

    /** Powers of 1024. */
    public enum Unit {
        /** 1024 bytes. */
        Ki,
        /** 1024 KiB. */
        Mi,
        /** 1024 MiB. */
        Gi,
        /** 1024 GiB. */
        Ti
    }

    /** As a Kubernetes quantity, such as {@code 512Mi}. */
    @Override
    public String toString() {
        return count + unit.name();
    }
}
