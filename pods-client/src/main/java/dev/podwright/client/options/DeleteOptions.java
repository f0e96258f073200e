package dev.podwright.client.options;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an object is deleted. */
public final class DeleteOptions {
    private static final DeleteOptions STANDARD = new DeleteOptions(null, false, Propagation.BACKGROUND, false);

    private final @Nullable Duration gracePeriod;
    private final boolean waits;
    private final Propagation propagation;
    private final boolean dryRun;

    private DeleteOptions(@Nullable Duration gracePeriod, boolean waits, Propagation propagation, boolean dryRun) {
        this.gracePeriod = gracePeriod;
        this.waits = waits;
        this.propagation = propagation;
        this.dryRun = dryRun;
    }

    /** The object's own grace period, {@link Propagation#BACKGROUND}, no wait, and no dry run. */
    public static DeleteOptions standard() {
        return STANDARD;
    }

    /**
     * These options with a grace period, which is rounded up to whole seconds.
     *
     * @throws IllegalArgumentException if the period is negative
     */
    public DeleteOptions withGracePeriod(Duration period) {
        if (period.isNegative()) {
            throw new IllegalArgumentException("a grace period must not be negative, and is " + period);
        }
        return new DeleteOptions(period, waits, propagation, dryRun);
    }

    /** These options, and the call waits until the object no longer exists. The client's deadline limits the wait. */
    public DeleteOptions withWait() {
        return new DeleteOptions(gracePeriod, true, propagation, dryRun);
    }

    /** These options with another propagation to the objects that the object owns. */
    public DeleteOptions withPropagation(Propagation to) {
        return new DeleteOptions(gracePeriod, waits, to, dryRun);
    }

    /** These options as a dry run: the server checks the deletion and deletes nothing. */
    public DeleteOptions withDryRun() {
        return new DeleteOptions(gracePeriod, waits, propagation, true);
    }

    /** How long the containers of a pod may take to end; null for the object's own grace period, the default. */
    public @Nullable Duration gracePeriod() {
        return gracePeriod;
    }

    /** Whether the call waits until the object no longer exists; false by default. */
    public boolean waits() {
        return waits;
    }

    /** What happens to the objects that the object owns; {@link Propagation#BACKGROUND} by default. */
    public Propagation propagation() {
        return propagation;
    }

    /** Whether nothing is deleted; false by default. */
    public boolean dryRun() {
        return dryRun;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeleteOptions that
                && Objects.equals(gracePeriod, that.gracePeriod)
                && waits == that.waits
                && propagation == that.propagation
                && dryRun == that.dryRun;
    }

    @Override
    public int hashCode() {
        return Objects.hash(gracePeriod, waits, propagation, dryRun);
    }

    @Override
    public String toString() {
        return "DeleteOptions[gracePeriod=" + gracePeriod + ", waits=" + waits + ", propagation=" + propagation
                + ", dryRun=" + dryRun + "]";
    }
}
