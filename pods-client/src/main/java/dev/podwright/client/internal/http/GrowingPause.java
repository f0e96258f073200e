package dev.podwright.client.internal.http;

import java.time.Duration;

/** A time that doubles with each step, up to a longest one. Not thread-safe. */
public final class GrowingPause {
    private final Duration first;
    private final Duration longest;
    private Duration time;

    public GrowingPause(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.time = first;
    }

    /** The time of this step. */
    public Duration time() {
        return time;
    }

    /** Goes to the next step. */
    public void grow() {
        Duration doubled = time.multipliedBy(2);
        time = doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /** Goes back to the first step. */
    public void reset() {
        time = first;
    }
}
