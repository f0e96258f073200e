package dev.podwright.client.internal.http;

import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends a request, and repeats it as often as the retry policy and the deadline allow. */
public final class RetryingTransport {
    private final HttpTransport transport;
    private final RetryPolicy policy;
    private final Backoff backoff;

    public RetryingTransport(HttpTransport transport, RetryPolicy policy) {
        this.transport = transport;
        this.policy = policy;
        this.backoff = new Backoff(policy);
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
            try {
                response = transport.send(request, deadline.remainingAtMost(policy.attemptTimeout()));
            } catch (IOException e) {
                lost = TransportFailure.of(e);
            } catch (InterruptedException e) {
                return interrupted(attempt, repeated);
            }
            boolean retry = attempt < policy.maxAttempts()
                    && (lost == null ? TransientErrors.isTransient(response) : lost.retryable())
                    && (request.repeatable() || isNotProcessed(response, lost));
            if (!retry) {
                return new RequestOutcome(response, lost == null ? null : lost.failure(), attempt, repeated);
            }
            Duration delay = backoff.delay(attempt, response == null ? Duration.ZERO : response.retryAfter());
            if (delay.compareTo(deadline.remaining()) >= 0) {
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

    /** Whether it is certain that the server did nothing: it did not get the request, or answered 429. */
    private static boolean isNotProcessed(@Nullable ServerResponse response, @Nullable TransportFailure lost) {
        return lost == null ? response != null && response.status() == 429 : !lost.sent();
    }

    private static Failure expired(@Nullable TransportFailure last) {
        return last == null || last.failure().kind() == FailureKind.DEADLINE_EXCEEDED
                ? Failure.of(FailureKind.DEADLINE_EXCEEDED, "the server did not respond in time")
                : Failure.of(
                        FailureKind.DEADLINE_EXCEEDED,
                        "the deadline expired; at the last attempt "
                                + last.failure().message());
    }

    private static RequestOutcome interrupted(int attempts, boolean repeated) {
        Thread.currentThread().interrupt();
        return RequestOutcome.failed(
                Failure.of(FailureKind.INTERRUPTED, "interrupted; the last request may or may not have taken effect"),
                attempts,
                repeated);
    }
}
