package dev.podwright.client.options;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an object is deleted. */
public final class DeleteOptions {
    private static final DeleteOptions STANDARD = new DeleteOptions(null, false);

    private final @Nullable Duration gracePeriod;
    private final boolean waits;

    private DeleteOptions(@Nullable Duration gracePeriod, boolean waits) {
        this.gracePeriod = gracePeriod;
        this.waits = waits;
    }

    /** The object's own grace period, and no wait. */
    public static DeleteOptions standard() {
        return STANDARD;
    }

    /**
     * These options with a grace period, in whole seconds.
     *
     * @throws IllegalArgumentException if the period is negative
     */
    public DeleteOptions withGracePeriod(Duration period) {
        if (period.isNegative()) {
            throw new IllegalArgumentException("a grace period must not be negative, and is " + period);
        }
        return new DeleteOptions(period, waits);
    }

    /** These options, and the call waits until the object no longer exists. The client's deadline limits the wait. */
    public DeleteOptions withWait() {
        return new DeleteOptions(gracePeriod, true);
    }

    /** How long the containers of a pod may take to end; null for the object's own grace period, the default. */
    public @Nullable Duration gracePeriod() {
        return gracePeriod;
    }

    /** Whether the call waits until the object no longer exists; false by default. */
    public boolean waits() {
        return waits;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeleteOptions that
                && Objects.equals(gracePeriod, that.gracePeriod)
                && waits == that.waits;
    }

    @Override
    public int hashCode() {
        return Objects.hash(gracePeriod, waits);
    }

    @Override
    public String toString() {
        return "DeleteOptions[gracePeriod=" + gracePeriod + ", waits=" + waits + "]";
    }
}
