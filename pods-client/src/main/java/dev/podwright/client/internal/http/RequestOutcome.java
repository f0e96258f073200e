package dev.podwright.client.internal.http;

import dev.podwright.client.result.Failure;
import dev.podwright.json.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended after all its attempts: with a response of any status, or with a failure.
 *
 * @param response null if there is a failure
 * @param failure null if there is a response
 * @param attempts how often the request was sent
 * @param repeated whether it was sent again after an attempt whose outcome is unknown
 */
public record RequestOutcome(
        @Nullable ServerResponse response, @Nullable Failure failure, int attempts, boolean repeated) {

    static RequestOutcome answered(ServerResponse response, int attempts, boolean repeated) {
        return new RequestOutcome(response, null, attempts, repeated);
    }

    public static RequestOutcome failed(Failure failure, int attempts, boolean repeated) {
        return new RequestOutcome(null, failure, attempts, repeated);
    }

    /** This outcome, with the attempts of an earlier request of the same call. */
    public RequestOutcome after(@Nullable RequestOutcome earlier) {
        return earlier == null
                ? this
                : new RequestOutcome(
                        response, failure, Math.max(attempts, earlier.attempts), repeated || earlier.repeated);
    }

    /** Whether the server did what the request asked for. */
    public boolean isSuccess() {
        return response != null && response.isSuccess();
    }

    /** Whether the server answered 404. */
    public boolean isNotFound() {
        return response != null && response.isNotFound();
    }

    public Failure requireFailure() {
        return Objects.requireNonNull(failure);
    }

    /** The object in a response of success; null if there is none. */
    public @Nullable JsonObject object() {
        return response != null && response.isSuccess() ? response.json() : null;
    }
}
