package dev.podwright.client.internal.http;

import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.result.Attempt;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sends a request, and repeats it as often as the retry policy and the deadline allow. */
public final class RetryingTransport {
    private final HttpTransport transport;
    private final RetryPolicy policy;
    private final Backoff backoff;
    private final Consumer<Attempt> listener;

    public RetryingTransport(HttpTransport transport, RetryPolicy policy) {
        this(transport, policy, attempt -> {});
    }

    /** A transport with a listener, which is called after each attempt. */
    public RetryingTransport(HttpTransport transport, RetryPolicy policy, Consumer<Attempt> listener) {
        this.transport = transport;
        this.policy = policy;
        this.backoff = new Backoff(policy);
        this.listener = listener;
    }

    /** This transport without a limit of attempts: only the deadline ends the repetition. */
    public RetryingTransport untilDeadline() {
        return new RetryingTransport(transport, policy.withMaxAttempts(Integer.MAX_VALUE), listener);
    }

    /** This transport with one attempt for each request. */
    public RetryingTransport once() {
        return new RetryingTransport(transport, policy.withMaxAttempts(1), listener);
    }

    /** The address of the server, for messages. */
    public String address() {
        return transport.address();
    }

    /** Sends a request. If the thread is interrupted, its interrupt status is set when this method returns. */
    public RequestOutcome send(ServerRequest request, Deadline deadline) {
        boolean repeated = false;
        for (int attempt = 1; ; attempt++) {
            ServerResponse response = null;
            TransportFailure lost = null;
            if (deadline.isExpired()) {
                return RequestOutcome.failed(expired(null), attempt - 1, repeated);
            }
            long start = System.nanoTime();
            try {
                response = transport.send(request, deadline.remainingAtMost(policy.attemptTimeout()));
            } catch (IOException e) {
                lost = TransportFailure.of(e, transport.address());
            } catch (InterruptedException e) {
                return interrupted(attempt, repeated);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            boolean retry = attempt < policy.maxAttempts()
                    && (lost == null ? TransientErrors.isTransient(response) : lost.retryable())
                    && (request.repeatable() || isNotProcessed(response, lost));
            Duration delay =
                    !retry ? null : backoff.delay(attempt, response == null ? Duration.ZERO : response.askedWait());
            boolean late = delay != null && delay.compareTo(deadline.remaining()) >= 0;
            report(request, attempt, response, lost, took, late ? null : delay);
            if (delay == null) {
                return new RequestOutcome(response, lost == null ? null : lost.failure(), attempt, repeated);
            }
            if (late) {
                return response == null
                        ? RequestOutcome.failed(expired(lost), attempt, repeated)
                        : RequestOutcome.answered(response, attempt, repeated);
            }
            repeated |= !isNotProcessed(response, lost);
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException e) {
                return interrupted(attempt, repeated);
            }
        }
    }

    private void report(
            ServerRequest request,
            int number,
            @Nullable ServerResponse response,
            @Nullable TransportFailure lost,
            Duration took,
            @Nullable Duration delay) {
        Attempt attempt =
                Attempt.of(request.method(), request.path(), number, response == null ? 0 : response.status(), took);
        attempt = lost == null ? attempt : attempt.withFailure(lost.failure());
        try {
            listener.accept(delay == null ? attempt : attempt.withDelay(delay));
        } catch (RuntimeException e) {
            // an observer must not change how the call ends
        }
    }

    /** Whether it is certain that the server did nothing: it did not get the request, or answered 429. */
    private static boolean isNotProcessed(@Nullable ServerResponse response, @Nullable TransportFailure lost) {
        return lost == null ? response != null && response.status() == 429 : !lost.sent();
    }

    private static Failure expired(@Nullable TransportFailure last) {
        if (last == null || last.failure().kind() == FailureKind.DEADLINE_EXCEEDED) {
            return Failure.of(FailureKind.DEADLINE_EXCEEDED, "the server did not respond in time")
                    .withCause(last == null ? null : last.failure().cause());
        }
        return Failure.of(
                        FailureKind.DEADLINE_EXCEEDED,
                        "the deadline expired; at the last attempt "
                                + last.failure().message())
                .withCause(last.failure().cause());
    }

    private static RequestOutcome interrupted(int attempts, boolean repeated) {
        Thread.currentThread().interrupt();
        return RequestOutcome.failed(
                Failure.of(FailureKind.INTERRUPTED, "interrupted; the last request may or may not have taken effect"),
                attempts,
                repeated);
    }
}
