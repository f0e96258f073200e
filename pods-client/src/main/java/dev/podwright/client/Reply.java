package dev.podwright.client;

import org.jspecify.annotations.Nullable;

/**
 * How a request ended, after all its attempts: with an answer, good or bad, or with a failure on the way.
 *
 * @param attempts how often it was sent
 * @param repeated whether it was sent again after an attempt whose outcome is not known
 */
record Reply(@Nullable Answer answer, @Nullable Failure failure, int attempts, boolean repeated) {
    /** This reply, with what an earlier step of the same call took. */
    Reply after(@Nullable Reply earlier) {
        return earlier == null
                ? this
                : new Reply(answer, failure, Math.max(attempts, earlier.attempts), repeated || earlier.repeated);
    }

    static Reply of(Failure failure, int attempts, boolean repeated) {
        return new Reply(null, failure, attempts, repeated);
    }
}
