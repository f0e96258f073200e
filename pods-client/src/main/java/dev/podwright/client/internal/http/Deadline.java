package dev.podwright.client.internal.http;

import java.time.Duration;

/**
 * The time by which a call must end.
 *
 * @param nanoTime on the clock of {@link System#nanoTime}
 */
public record Deadline(long nanoTime) {
    private static final Duration LONGEST = Duration.ofDays(36_500);

    /** A deadline after a time from now. */
    public static Deadline after(Duration time) {
        return new Deadline(System.nanoTime() + (time.compareTo(LONGEST) > 0 ? LONGEST : time).toNanos());
    }

    /** The remaining time; zero if the deadline has expired. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** The remaining time, but at most a limit. */
    public Duration remainingAtMost(Duration limit) {
        Duration remaining = remaining();
        return remaining.compareTo(limit) < 0 ? remaining : limit;
    }

    public boolean isExpired() {
        return remaining().isZero();
    }
}
