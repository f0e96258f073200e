package dev.podwright.client.internal.http;

import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a request ended after all its attempts: with a response of any status, or with a failure.
 *
 * @param response null if there is a failure, except that of a response that is not what was asked for
 * @param failure null if there is a response that can be an answer
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

    /** This outcome as a failure, because its response is not what was asked for. */
    public RequestOutcome unexpected(String why) {
        Failure unexpected = Failure.of(FailureKind.UNEXPECTED_RESPONSE, why)
                .withHttpStatus(response == null ? 0 : response.status());
        return new RequestOutcome(response, unexpected, attempts, repeated);
    }

    /**
     * This outcome, or as a failure if an API server does not answer so: with a redirect, or with a 404 that has no
     * {@code Status}.
     *
     * @param what what the request was about, for the message
     */
    public RequestOutcome ofApiServer(String address, String what) {
        if (response == null || failure != null) {
            return this;
        }
        if (response.isRedirect()) {
            return unexpected("the server at " + address + " answered " + response.status() + ", a redirect to "
                    + (response.location().isEmpty() ? "nowhere" : response.location())
                    + ", which is not followed: use the address of the API server itself");
        }
        return response.status() == 404 && !response.isFailureStatus()
                ? unexpected("the response of " + address + " does not say that " + what
                        + " does not exist: it is a 404 without a Status, as of a proxy or of another server")
                : this;
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
        return failure == null && response != null && response.isSuccess();
    }

    /** Whether the server says with a {@code Status} that something does not exist. */
    public boolean isNotFound() {
        return failure == null && response != null && response.isNotFound();
    }

    /** Whether the server says that the object is in another state than the request needs (409). */
    public boolean isConflict() {
        return failure == null && response != null && response.status() == 409;
    }

    /** Whether the server says that this object does not exist, and not its namespace or its kind. */
    public boolean isAbsent(ObjectRef ref) {
        String name = response == null ? null : response.detailsName();
        return isNotFound() && (name == null || name.equals(ref.name()));
    }

    /** Whether the server does not know the path of the request: 404 without the name of any object. */
    public boolean isPathUnknown(ObjectRef ref) {
        String name = response == null ? null : response.detailsName();
        return response != null
                && response.status() == 404
                && !response.isFromAdmission()
                && !isAbsent(ref)
                && (name == null || name.isEmpty());
    }

    public Failure requireFailure() {
        return Objects.requireNonNull(failure);
    }

    /** The texts of the server's warnings. */
    public List<String> warnings() {
        return response == null ? List.of() : response.warnings();
    }

    /** The object in a response of success; null if there is none. */
    public @Nullable JsonObject object() {
        return isSuccess() && response != null ? response.json() : null;
    }
}
