package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Deletes an object by its name and uid, so that a later object of the same name is safe, also when the request is
 * repeated. Waits until the object no longer exists if the options say so.
 */
public final class Deleter {
    private static final Duration INITIAL_PAUSE = Duration.ofMillis(100);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(2);

    private final RetryingTransport transport;
    private final ResourceResolver resolver;

    public Deleter(RetryingTransport transport, ResourceResolver resolver) {
        this.transport = transport;
        this.resolver = resolver;
    }

    public Result<KubernetesObject> delete(ObjectRef ref, DeleteOptions options, Deadline deadline) {
        ResolvedResource place = resolver.resolve(ref, deadline);
        if (place.resource() == null) {
            return ResultFactory.unresolved(place, List.of());
        }
        RequestOutcome found = transport.send(ServerRequest.get(place.path()), deadline);
        JsonObject json = found.object();
        if (json == null) {
            return found.isNotFound()
                    ? succeeded(place.ref(), Outcome.ABSENT, found)
                    : ResultFactory.failed(place.ref(), found);
        }
        LiveObject<KubernetesObject> live = LiveObjectReader.read(json);
        ServerRequest request = new ServerRequest(
                "DELETE", place.path(), Map.of(), "application/json", body(options, live.uid()), true);
        RequestOutcome outcome = transport.send(request, deadline);
        if (!outcome.isSuccess() && !isGone(outcome.response(), live.uid())) {
            return ResultFactory.failed(place.ref(), outcome, List.of(), null, json);
        }
        return options.waits()
                ? await(place, live, outcome, deadline)
                : succeeded(place.ref(), Outcome.DELETED, outcome).withLive(live);
    }

    /** Whether the object no longer exists: there is none of its name, or one with another uid. */
    private static boolean isGone(@Nullable ServerResponse response, String uid) {
        return response != null
                && (response.isNotFound()
                        || (response.status() == 409 && response.message().contains("UID in precondition: " + uid)));
    }

    private Result<KubernetesObject> await(
            ResolvedResource place, LiveObject<KubernetesObject> live, RequestOutcome deleted, Deadline deadline) {
        ObjectRef ref = place.ref();
        Duration pause = INITIAL_PAUSE;
        while (true) {
            RequestOutcome found = transport.send(ServerRequest.get(place.path()), deadline);
            JsonObject json = found.object();
            if (json == null && !found.isNotFound()) {
                return ResultFactory.failed(ref, found, List.of(), null, live.json());
            }
            if (json == null || !LiveObjectReader.read(json).uid().equals(live.uid())) {
                return succeeded(ref, Outcome.DELETED, deleted).withLive(live);
            }
            if (deadline.remaining().compareTo(pause) <= 0) {
                return failed(ref, FailureKind.DEADLINE_EXCEEDED, ref + " is being deleted and still exists", found);
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed(ref, FailureKind.INTERRUPTED, "interrupted while " + ref + " was being deleted", found);
            }
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : doubled;
        }
    }

    private static Result<KubernetesObject> failed(
            ObjectRef ref, FailureKind kind, String message, RequestOutcome outcome) {
        return Result.failed(ref, Failure.of(kind, message)).withAttempts(outcome.attempts(), false);
    }

    private static Result<KubernetesObject> succeeded(ObjectRef ref, Outcome outcome, RequestOutcome request) {
        return Result.succeeded(ref, outcome).withAttempts(request.attempts(), request.repeated());
    }

    private static String body(DeleteOptions options, String uid) {
        JsonObject.Builder out = JsonObject.builder().add("apiVersion", "v1").add("kind", "DeleteOptions");
        Duration gracePeriod = options.gracePeriod();
        if (gracePeriod != null) {
            out.add("gracePeriodSeconds", JsonNumber.of(gracePeriod.toSeconds()));
        }
        out.add("preconditions", JsonObject.builder().add("uid", uid).build());
        return JsonObjects.toJson(out.build());
    }
}
