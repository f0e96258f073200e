package dev.podwright.client;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a request is sent again, and when. Sent again are requests that met a lost connection, 429, 502, 503, 504, or
 * a 500 that the server itself calls passing; never one whose repetition could do something twice.
 *
 * <p>The wait doubles from attempt to attempt, half of it random; the server's {@code Retry-After} counts where it asks
 * for more.
 *
 * @param attempts how often a request is sent at most, from 1
 * @param firstDelay the longest wait after the first attempt
 * @param longestDelay the longest wait of all, unless the server asks for more
 * @param attemptTimeout how long one attempt may take
 */
public record Retries(int attempts, Duration firstDelay, Duration longestDelay, Duration attemptTimeout) {
    private static final Retries STANDARD =
            new Retries(10, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(30));

    /** Refuses what makes no sense. */
    public Retries {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts must be at least 1, not " + attempts);
        }
        if (firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("delays must not be negative, nor the longest shorter than the first");
        }
        if (attemptTimeout.isNegative() || attemptTimeout.isZero()) {
            throw new IllegalArgumentException("attemptTimeout must be positive");
        }
    }

    /** Ten attempts of at most 30 s each, waits from 0.1 s to 5 s: a restart of the server of some 15 s is waited out. */
    public static Retries standard() {
        return STANDARD;
    }

    /** One attempt. */
    public static Retries none() {
        return STANDARD.withAttempts(1);
    }

    /** These with another number of attempts. */
    public Retries withAttempts(int count) {
        return new Retries(count, firstDelay, longestDelay, attemptTimeout);
    }

    /** These with other waits. */
    public Retries withDelays(Duration first, Duration longest) {
        return new Retries(attempts, first, longest, attemptTimeout);
    }

    /** These with another limit to one attempt. */
    public Retries withAttemptTimeout(Duration timeout) {
        return new Retries(attempts, firstDelay, longestDelay, timeout);
    }

    /** The wait after an attempt, from 1, for which the server asked for {@code asked} or for nothing (zero). */
    Duration delay(int attempt, Duration asked) {
        long longest = longestDelay.toMillis();
        long full = attempt > 20 ? longest : Math.min(longest, firstDelay.toMillis() << (attempt - 1));
        long wait = full / 2 + ThreadLocalRandom.current().nextLong(full / 2 + 1);
        return asked.isZero() ? Duration.ofMillis(wait) : asked.plusMillis(Math.min(wait, 1_000));
    }
}
