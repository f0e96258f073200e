package dev.podwright.client.internal.http;

import dev.podwright.client.options.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failed attempt. */
final class Backoff {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final long MAX_ADDED_TO_RETRY_AFTER = 1_000;

    private final long initialMillis;
    private final long maxMillis;

    Backoff(RetryPolicy policy) {
        this.initialMillis = millis(policy.initialDelay());
        this.maxMillis = millis(policy.maxDelay());
    }

    private static long millis(Duration delay) {
        return (delay.compareTo(LONGEST) > 0 ? LONGEST : delay).toMillis();
    }

    /**
     * The delay after an attempt.
     *
     * @param attempt the number of the attempt, from 1
     * @param retryAfter what the server asked for; zero if nothing
     */
    Duration delay(int attempt, Duration retryAfter) {
        long full = Math.min(initialMillis, maxMillis);
        for (int i = 1; i < attempt && full > 0 && full < maxMillis; i++) {
            full = Math.min(maxMillis, full * 2);
        }
        long delay = full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
        return retryAfter.isZero()
                ? Duration.ofMillis(delay)
                : retryAfter.plusMillis(Math.min(delay, MAX_ADDED_TO_RETRY_AFTER));
    }
}
