package dev.podwright.dsl.value;

import dev.podwright.dsl.internal.Arguments;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A size, spelled in the unit in which it was given. Immutable. */
public final class Bytes {
    private final long count;
    private final Unit unit;

    private Bytes(long count, Unit unit) {
        this.count = count;
        this.unit = unit;
    }

    /**
     * A size.
     *
     * @param count how many of the unit
     * @param unit {@code Ki}, {@code Mi}, {@code Gi} or {@code Ti}: powers of 1024
     */
    public static Bytes of(long count, Unit unit) {
        return new Bytes(count, Arguments.of("of").required(unit, 2, "unit"));
    }

    /** How many of the unit. */
    public long count() {
        return count;
    }

    /** The unit. */
    public Unit unit() {
        return unit;
    }

    /** Equal where count and unit are: {@code 1024Ki} is not {@code 1Mi}. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bytes that && count == that.count && unit == that.unit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(count, unit);
    }

    /** As a Kubernetes quantity, such as {@code 512Mi}. */
    @Override
    public String toString() {
        return count + unit.name();
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
}
