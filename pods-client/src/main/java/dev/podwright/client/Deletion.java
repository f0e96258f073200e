package dev.podwright.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an object is deleted.
 *
 * @param grace how long its containers get to end; null for the time that the object itself gives
 * @param waits whether to wait until the object is gone
 */
public record Deletion(@Nullable Duration grace, boolean waits) {
    private static final Deletion STANDARD = new Deletion(null, false);

    /** The object's own grace period, without waiting. */
    public static Deletion standard() {
        return STANDARD;
    }

    /** This with another grace period, in whole seconds. */
    public Deletion grace(Duration period) {
        if (period.isNegative()) {
            throw new IllegalArgumentException("a grace period must not be negative");
        }
        return new Deletion(period, waits);
    }

    /** This, and wait until the object is gone. */
    public Deletion waiting() {
        return new Deletion(grace, true);
    }
}
