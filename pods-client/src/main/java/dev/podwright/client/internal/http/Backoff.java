package dev.podwright.client.internal.http;

import dev.podwright.client.options.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after a failed attempt. */
final class Backoff {
    /** From this attempt on, doubling would overflow; the longest delay applies long before. */
    private static final int LAST_DOUBLING = 20;

    private static final long MAX_ADDED_TO_RETRY_AFTER = 1_000;

    private final long initialMillis;
    private final long maxMillis;

    Backoff(RetryPolicy policy) {
        this.initialMillis = policy.initialDelay().toMillis();
        this.maxMillis = policy.maxDelay().toMillis();
    }

    /**
     * The delay after an attempt.
     *
     * @param attempt the number of the attempt, from 1
     * @param retryAfter what the server asked for; zero if nothing
     */
    Duration delay(int attempt, Duration retryAfter) {
        long full = attempt > LAST_DOUBLING ? maxMillis : Math.min(maxMillis, initialMillis << (attempt - 1));
        long delay = full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
        return retryAfter.isZero()
                ? Duration.ofMillis(delay)
                : retryAfter.plusMillis(Math.min(delay, MAX_ADDED_TO_RETRY_AFTER));
    }
}
