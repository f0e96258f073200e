package dev.podwright.client.result;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One attempt to send a request, for a listener. Contains neither the body of the request nor that of the response. */
public final class Attempt {
    private final String method;
    private final String path;
    private final int number;
    private final int httpStatus;
    private final @Nullable Failure failure;
    private final Duration duration;
    private final @Nullable Duration delay;

    private Attempt(
            String method,
            String path,
            int number,
            int httpStatus,
            @Nullable Failure failure,
            Duration duration,
            @Nullable Duration delay) {
        this.method = method;
        this.path = path;
        this.number = number;
        this.httpStatus = httpStatus;
        this.failure = failure;
        this.duration = duration;
        this.delay = delay;
    }

    /**
     * An attempt that got a response and is not repeated.
     *
     * @param number from 1
     */
    public static Attempt of(String method, String path, int number, int httpStatus, Duration duration) {
        return new Attempt(method, path, number, httpStatus, null, duration, null);
    }

    /** This attempt without a response, because of a failure. */
    public Attempt withFailure(Failure why) {
        return new Attempt(method, path, number, 0, why, duration, delay);
    }

    /** This attempt with the delay after which the request is sent again. */
    public Attempt withDelay(Duration time) {
        return new Attempt(method, path, number, httpStatus, failure, duration, time);
    }

    /** The HTTP method, such as {@code PATCH}. */
    public String method() {
        return method;
    }

    /** The path of the request, without its query. */
    public String path() {
        return path;
    }

    /** The number of the attempt, from 1. */
    public int number() {
        return number;
    }

    /** The HTTP status of the response; 0 if there was none. */
    public int httpStatus() {
        return httpStatus;
    }

    /** Why there was no response; null if there was one. */
    public @Nullable Failure failure() {
        return failure;
    }

    /** How long the attempt took. */
    public Duration duration() {
        return duration;
    }

    /** After which time the request is sent again; null if it is not. */
    public @Nullable Duration delay() {
        return delay;
    }

    /** {@code PATCH /api/v1/namespaces/shop/pods/web, attempt 2: 503 in 12 ms, again in 340 ms}. */
    @Override
    public String toString() {
        return method + " " + path + ", attempt " + number + ": " + (failure == null ? httpStatus : failure) + " in "
                + duration.toMillis() + " ms" + (delay == null ? "" : ", again in " + delay.toMillis() + " ms");
    }
}
