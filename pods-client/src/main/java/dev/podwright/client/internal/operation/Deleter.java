package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.GrowingPause;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.internal.response.ClientFindings;
import dev.podwright.client.internal.response.Expectation;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
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
    /** The rule of the finding in the result for an object that a guard keeps. */
    public static final String NOT_PRUNED = "bundle/not-pruned";

    private static final Duration INITIAL_PAUSE = Duration.ofMillis(100);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(2);

    private final ObjectTransport transport;
    private final ResourceResolver resolver;

    public Deleter(ObjectTransport transport, ResourceResolver resolver) {
        this.transport = transport;
        this.resolver = resolver;
    }

    /** Makes the request that removes an object. */
    @FunctionalInterface
    private interface Removal {
        ServerRequest of(ResolvedResource place, String uid);
    }

    public Result<KubernetesObject> delete(ObjectRef ref, DeleteOptions options, Deadline deadline) {
        return remove(
                resolver.resolve(ref, deadline),
                options,
                deadline,
                (place, uid) -> deletion(place, options, uid),
                live -> null);
    }

    /** Decides whether a live object is deleted. */
    @FunctionalInterface
    public interface Guard {
        /** Why the object is kept; null to delete it. */
        @Nullable
        String keeps(LiveObject<KubernetesObject> live);
    }

    /**
     * Deletes an object, in whatever version of its group the server has it, if the guard does not keep it: the outcome is
     * then {@link Outcome#UNCHANGED}. If the server does not have its kind, it is {@link Outcome#ABSENT}.
     */
    public Result<KubernetesObject> deleteGuarded(
            ObjectRef ref, DeleteOptions options, Guard guard, Deadline deadline) {
        ResolvedResource place = resolver.resolveInAnyVersion(ref, deadline);
        return ResourceResolver.isUnknownKind(place)
                ? succeeded(place.ref(), Outcome.ABSENT, place.requireFailure(), null)
                : remove(place, options, deadline, (found, uid) -> deletion(found, options, uid), guard);
    }

    /** Evicts a pod: deletes it, unless its PodDisruptionBudget does not allow that. */
    public Result<KubernetesObject> evict(ObjectRef pod, DeleteOptions options, Deadline deadline) {
        return remove(
                resolver.resolve(pod, deadline),
                options,
                deadline,
                (place, uid) -> eviction(place, options, uid),
                live -> null);
    }

    private Result<KubernetesObject> remove(
            ResolvedResource place, DeleteOptions options, Deadline deadline, Removal removal, Guard guard) {
        if (place.resource() == null) {
            return ResultFactory.unresolved(place, List.of());
        }
        RequestOutcome found = transport.get(place, deadline);
        JsonObject json = found.object();
        if (json == null) {
            return found.isAbsent(place.ref())
                    ? succeeded(place.ref(), Outcome.ABSENT, found, null)
                    : ResultFactory.failed(place.ref(), found);
        }
        LiveObject<KubernetesObject> live = LiveObjectReader.read(json, KubernetesObject.class);
        String kept = guard.keeps(live);
        if (kept != null) {
            Result<KubernetesObject> result = succeeded(place.ref(), Outcome.UNCHANGED, found, live);
            return result.withFindings(ClientFindings.noted(
                    result.findings(),
                    NOT_PRUNED,
                    "was not pruned: " + kept,
                    "delete it yourself if nothing needs it"));
        }
        RequestOutcome outcome = transport.send(
                place, removal.of(place, live.uid()), Expectation.removed(place).withUid(live.uid()), deadline);
        if (!outcome.isSuccess()
                && !outcome.isAbsent(place.ref())
                && !(outcome.isConflict() && isGone(place, live, deadline))) {
            return ResultFactory.failed(place.ref(), outcome, List.of(), null, json);
        }
        return options.waits() && !options.dryRun()
                ? await(place, live, outcome, deadline)
                : succeeded(place.ref(), Outcome.DELETED, outcome, live);
    }

    /** Whether the object no longer exists: there is none of its name, or one with another uid. */
    private boolean isGone(ResolvedResource place, LiveObject<KubernetesObject> live, Deadline deadline) {
        RequestOutcome found = transport.get(place, deadline);
        JsonObject json = found.object();
        return found.isAbsent(place.ref()) || (json != null && isReplaced(json, live));
    }

    private static boolean isReplaced(JsonObject json, LiveObject<KubernetesObject> live) {
        String uid = JsonObjects.metadata(json, "uid");
        return !uid.isEmpty() && !live.uid().isEmpty() && !uid.equals(live.uid());
    }

    private Result<KubernetesObject> await(
            ResolvedResource place, LiveObject<KubernetesObject> live, RequestOutcome deleted, Deadline deadline) {
        ObjectRef ref = place.ref();
        ObjectTransport patient = transport.untilDeadline();
        GrowingPause pause = new GrowingPause(INITIAL_PAUSE, MAX_PAUSE);
        while (true) {
            RequestOutcome found = patient.get(place, deadline);
            JsonObject json = found.object();
            if (json == null && !found.isAbsent(ref)) {
                return ResultFactory.failed(ref, found, List.of(), null, live.json());
            }
            if (json == null || isReplaced(json, live)) {
                return succeeded(ref, Outcome.DELETED, deleted, live);
            }
            if (deadline.remaining().compareTo(pause.time()) <= 0) {
                return failed(
                        ref,
                        FailureKind.DEADLINE_EXCEEDED,
                        ref + " is being deleted and still exists" + finalizers(json),
                        found);
            }
            try {
                Thread.sleep(pause.time().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return failed(ref, FailureKind.INTERRUPTED, "interrupted while " + ref + " was being deleted", found);
            }
            pause.grow();
        }
    }

    private static String finalizers(JsonObject json) {
        List<String> names = JsonObjects.texts(JsonObjects.at(json, "metadata", "finalizers"));
        return names.isEmpty() ? "" : "; it has finalizers: " + String.join(", ", names);
    }

    private static Result<KubernetesObject> failed(
            ObjectRef ref, FailureKind kind, String message, RequestOutcome outcome) {
        return Result.failed(ref, Failure.of(kind, message)).withAttempts(outcome.attempts(), false);
    }

    private static Result<KubernetesObject> succeeded(
            ObjectRef ref, Outcome outcome, RequestOutcome request, @Nullable LiveObject<KubernetesObject> live) {
        Result<KubernetesObject> result = Result.<KubernetesObject>succeeded(ref, outcome)
                .withFindings(ResultFactory.warnings(request, Redactor.of(live == null ? null : live.json())))
                .withAttempts(request.attempts(), request.repeated());
        return live == null ? result : result.withLive(live);
    }

    private static ServerRequest deletion(ResolvedResource place, DeleteOptions options, String uid) {
        return new ServerRequest(
                "DELETE", place.path(), Map.of(), "application/json", JsonObjects.toJson(body(options, uid)), true);
    }

    private static ServerRequest eviction(ResolvedResource place, DeleteOptions options, String uid) {
        JsonObject metadata = JsonObject.builder()
                .add("name", place.ref().name())
                .add("namespace", String.valueOf(place.ref().namespace()))
                .build();
        JsonObject body = JsonObject.builder()
                .add("apiVersion", "policy/v1")
                .add("kind", "Eviction")
                .add("metadata", metadata)
                .add("deleteOptions", body(options, uid))
                .build();
        return new ServerRequest(
                "POST", place.path() + "/eviction", Map.of(), "application/json", JsonObjects.toJson(body), true);
    }

    private static JsonObject body(DeleteOptions options, String uid) {
        JsonObject.Builder out = JsonObject.builder().add("apiVersion", "v1").add("kind", "DeleteOptions");
        Duration gracePeriod = options.gracePeriod();
        if (gracePeriod != null) {
            out.add("gracePeriodSeconds", JsonNumber.of(seconds(gracePeriod)));
        }
        out.add("propagationPolicy", options.propagation().wireName());
        if (options.dryRun()) {
            out.add("dryRun", JsonArray.of(List.of(JsonString.of("All"))));
        }
        return out.add("preconditions", JsonObject.builder().add("uid", uid).build())
                .build();
    }

    /** Rounded up: 900 ms must not become 0, which kills the containers at once. */
    private static long seconds(Duration gracePeriod) {
        return gracePeriod.getNano() == 0 ? gracePeriod.getSeconds() : gracePeriod.getSeconds() + 1;
    }
}
