package dev.podwright.client;

import java.time.Duration;

/** A moment until which something must be done. */
record Deadline(long nanoTime) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + saturated(time));
    }

    private static long saturated(Duration time) {
        return time.compareTo(Duration.ofDays(36_500)) > 0
                ? Duration.ofDays(36_500).toNanos()
                : time.toNanos();
    }

    /** What is left; zero when it has passed. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
    }

    /** The shorter of what is left and a limit. */
    Duration within(Duration limit) {
        Duration left = left();
        return left.compareTo(limit) < 0 ? left : limit;
    }

    boolean passed() {
        return left().isZero();
    }
}
