package dev.podwright.client.options;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How often a request is sent, and how long the client waits between attempts.
 *
 * <p>A request is sent again after a lost connection, after 429, 502, 503 and 504, and after a 500 that the server says
 * is temporary. A request that could take effect twice, such as a create with {@code generateName}, is sent again only if
 * the server did not process it.
 *
 * <p>The delay doubles with each attempt, and half of it is random. If the server sends {@code Retry-After}, the client
 * waits that long and up to one second more.
 */
public final class RetryPolicy {
    private static final RetryPolicy STANDARD =
            new RetryPolicy(10, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(30));

    private final int maxAttempts;
    private final Duration initialDelay;
    private final Duration maxDelay;
    private final Duration attemptTimeout;

    private RetryPolicy(int maxAttempts, Duration initialDelay, Duration maxDelay, Duration attemptTimeout) {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, and is " + maxAttempts);
        }
        if (initialDelay.isNegative() || maxDelay.compareTo(initialDelay) < 0) {
            throw new IllegalArgumentException("initialDelay must not be negative, and maxDelay not shorter than it: "
                    + initialDelay + ", " + maxDelay);
        }
        if (attemptTimeout.isNegative() || attemptTimeout.isZero()) {
            throw new IllegalArgumentException("attemptTimeout must be positive, and is " + attemptTimeout);
        }
        this.maxAttempts = maxAttempts;
        this.initialDelay = initialDelay;
        this.maxDelay = maxDelay;
        this.attemptTimeout = attemptTimeout;
    }

    /**
     * At most 10 attempts of at most 30 s each, with delays from 0.1 s to 5 s. That is enough for a restart of the server
     * of about 15 s.
     */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** One attempt of at most 30 s. */
    public static RetryPolicy none() {
        return STANDARD.withMaxAttempts(1);
    }

    /**
     * This policy with another number of attempts.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public RetryPolicy withMaxAttempts(int count) {
        return new RetryPolicy(count, initialDelay, maxDelay, attemptTimeout);
    }

    /**
     * This policy with other delays.
     *
     * @param initial the longest delay after the first attempt
     * @param max the longest delay, unless the server asks for a longer one
     * @throws IllegalArgumentException if {@code initial} is negative, or {@code max} is shorter
     */
    public RetryPolicy withDelays(Duration initial, Duration max) {
        return new RetryPolicy(maxAttempts, initial, max, attemptTimeout);
    }

    /**
     * This policy with another limit for one attempt.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public RetryPolicy withAttemptTimeout(Duration timeout) {
        return new RetryPolicy(maxAttempts, initialDelay, maxDelay, timeout);
    }

    /** How often a request is sent at most, the first time included. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** The longest delay after the first attempt. */
    public Duration initialDelay() {
        return initialDelay;
    }

    /** The longest delay after any attempt, unless the server asks for a longer one. */
    public Duration maxDelay() {
        return maxDelay;
    }

    /** How long one attempt may take. */
    public Duration attemptTimeout() {
        return attemptTimeout;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RetryPolicy that
                && maxAttempts == that.maxAttempts
                && initialDelay.equals(that.initialDelay)
                && maxDelay.equals(that.maxDelay)
                && attemptTimeout.equals(that.attemptTimeout);
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxAttempts, initialDelay, maxDelay, attemptTimeout);
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxAttempts=" + maxAttempts + ", initialDelay=" + initialDelay + ", maxDelay=" + maxDelay
                + ", attemptTimeout=" + attemptTimeout + "]";
    }
}
