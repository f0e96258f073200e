package dev.podwright.client;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends a request until it is answered for good, as often as the retries allow and the deadline leaves time for. */
final class Exchange {
    private final Transport transport;
    private final Retries retries;

    Exchange(Transport transport, Retries retries) {
        this.transport = transport;
        this.retries = retries;
    }

    /** How the request ended. Where the thread is interrupted it is so still afterwards. */
    Reply send(Request request, Deadline deadline) {
        boolean repeated = false;
        for (int attempt = 1; ; attempt++) {
            Answer answer = null;
            Loss loss = null;
            if (deadline.passed()) {
                return Reply.of(passed(null), attempt - 1, repeated);
            }
            try {
                answer = transport.send(request, deadline.within(retries.attemptTimeout()));
            } catch (IOException e) {
                loss = Loss.of(e);
            } catch (InterruptedException e) {
                return interrupted(attempt, repeated);
            }
            boolean again = attempt < retries.attempts()
                    && (loss == null ? Transient.is(answer) : loss.passing())
                    && (request.repeatable() || isUndone(answer, loss));
            if (!again) {
                return new Reply(answer, loss == null ? null : loss.failure(), attempt, repeated);
            }
            Duration wait = retries.delay(attempt, answer == null ? Duration.ZERO : answer.retryAfter());
            if (wait.compareTo(deadline.left()) >= 0) {
                return answer == null
                        ? Reply.of(passed(loss), attempt, repeated)
                        : new Reply(answer, null, attempt, repeated);
            }
            repeated |= !isUndone(answer, loss);
            try {
                Thread.sleep(wait.toMillis());
            } catch (InterruptedException e) {
                return interrupted(attempt, repeated);
            }
        }
    }

    /** Whether the server surely did nothing: it never got the request, or put it off. */
    private static boolean isUndone(@Nullable Answer answer, @Nullable Loss loss) {
        return loss == null ? answer != null && answer.status() == 429 : !loss.sent();
    }

    private static Failure passed(@Nullable Loss last) {
        return last == null || last.failure().kind() == FailureKind.DEADLINE
                ? Failure.of(FailureKind.DEADLINE, "the server did not answer in time")
                : Failure.of(
                        FailureKind.DEADLINE,
                        "the deadline passed; at the last attempt "
                                + last.failure().message());
    }

    private static Reply interrupted(int attempts, boolean repeated) {
        Thread.currentThread().interrupt();
        return Reply.of(
                Failure.of(FailureKind.INTERRUPTED, "interrupted; what was sent last may or may not have been done"),
                attempts,
                repeated);
    }
}
