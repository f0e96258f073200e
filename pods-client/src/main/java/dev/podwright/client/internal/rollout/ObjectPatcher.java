package dev.podwright.client.internal.rollout;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.GrowingPause;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.Expectation;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.validate.internal.compare.ObjectComparison;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes an object by a patch of the version that was read. If the object was changed at the same time, it is read again
 * and the change is made again, until the deadline. A patch that took effect although its response was lost is recognised,
 * because the object then has the change.
 */
final class ObjectPatcher {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final String fieldManager;
    private final ObjectTransport transport;

    ObjectPatcher(String fieldManager, ObjectTransport transport) {
        this.fieldManager = fieldManager;
        this.transport = transport;
    }

    /** What is to be patched. */
    @FunctionalInterface
    interface Change {
        /** The patch for this version of the object; {@link Patch#NONE} if the object is as it is to be. */
        Patch of(JsonObject live);
    }

    /**
     * A patch.
     *
     * @param contentType such as {@code application/merge-patch+json}; empty if there is nothing to patch
     * @param known an object with what the patch sets, whose secrets are not shown
     * @param refusal why the object is not patched; empty if it is
     */
    record Patch(String contentType, String body, JsonObject known, String refusal) {
        private static final JsonObject NOTHING = JsonObject.builder().build();

        static final Patch NONE = new Patch("", "", NOTHING, "");

        /** A JSON merge patch, which must have the version of the object that was read. */
        static Patch merge(JsonObject patch) {
            return new Patch("application/merge-patch+json", JsonObjects.toJson(patch), patch, "");
        }

        /** A JSON patch, which must set the version of the object to the one that was read. */
        static Patch json(String operations, JsonObject known) {
            return new Patch("application/json-patch+json", operations, known, "");
        }

        static Patch refused(String why) {
            return new Patch("", "", NOTHING, why);
        }
    }

    /**
     * What is changed: an object or its subresource.
     *
     * @param subresource the path of the subresource below that of the object, such as {@code /scale}; empty for none
     * @param ref what the server returns for it
     */
    record Target(ResolvedResource place, String subresource, ObjectRef ref) {
        static Target of(ResolvedResource place) {
            return new Target(place, "", place.ref());
        }

        String path() {
            return place.path() + subresource;
        }
    }

    Result<KubernetesObject> change(Target target, String uid, Change change, Deadline deadline) {
        ObjectRef about = target.place.ref();
        Expectation read = new Expectation(target.ref, "", "", Set.of(200), false);
        String known = uid;
        boolean sent = false;
        GrowingPause pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
        while (true) {
            RequestOutcome found = transport.send(target.place, ServerRequest.get(target.path()), read, deadline);
            JsonObject live = found.object();
            if (live == null) {
                return ResultFactory.failed(about, found);
            }
            String foundUid = JsonObjects.metadata(live, "uid");
            if (!known.isEmpty() && !known.equals(foundUid)) {
                return Result.failed(
                        about, Failure.of(FailureKind.GONE, about + " was replaced by another one during the call"));
            }
            known = foundUid;
            Patch patch = change.of(live);
            if (!patch.refusal.isEmpty()) {
                return refused(about, patch.refusal);
            }
            if (patch.contentType.isEmpty()) {
                return ResultFactory.succeeded(
                        about,
                        sent ? Outcome.CHANGED : Outcome.UNCHANGED,
                        found,
                        List.of(),
                        null,
                        KubernetesObject.class);
            }
            RequestOutcome outcome = send(target, patch, foundUid, deadline);
            JsonObject changed = outcome.object();
            if (changed != null) {
                boolean same = ObjectComparison.isSame(live, changed);
                return ResultFactory.succeeded(
                        about,
                        same && !sent ? Outcome.UNCHANGED : Outcome.CHANGED,
                        outcome,
                        List.of(),
                        patch.known,
                        KubernetesObject.class);
            }
            sent |= outcome.repeated();
            if (!outcome.isConflict() || deadline.remaining().compareTo(pause.time()) <= 0) {
                return ResultFactory.failed(about, outcome, List.of(), patch.known, live);
            }
            try {
                Thread.sleep(pause.time().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Result.failed(
                        about,
                        Failure.of(FailureKind.INTERRUPTED, "interrupted while " + about + " was being changed"));
            }
            pause.grow();
        }
    }

    static Result<KubernetesObject> refused(ObjectRef ref, String why) {
        return Result.failed(ref, Failure.of(FailureKind.REJECTED_LOCALLY, ref + " was not changed: " + why));
    }

    private RequestOutcome send(Target target, Patch patch, String uid, Deadline deadline) {
        ServerRequest request = new ServerRequest(
                "PATCH",
                target.path(),
                Map.of("fieldManager", fieldManager, "fieldValidation", "Strict"),
                patch.contentType,
                patch.body,
                true);
        Expectation written = new Expectation(target.ref, uid, "", Set.of(200), false);
        return transport.send(target.place, request, written, deadline);
    }

    /** The version of an object that a patch is for. */
    static String versionOf(JsonObject live) {
        return JsonObjects.metadata(live, "resourceVersion");
    }

    /** A merge patch of the spec, for the version of the object that was read. */
    static Patch ofSpec(JsonObject live, JsonObject spec) {
        return Patch.merge(JsonObject.builder()
                .add(
                        "metadata",
                        JsonObject.builder()
                                .add("resourceVersion", versionOf(live))
                                .build())
                .add("spec", spec)
                .build());
    }

    static @Nullable JsonObject templateOf(JsonObject live) {
        return JsonObjects.objectAt(live, "spec", "template");
    }
}
