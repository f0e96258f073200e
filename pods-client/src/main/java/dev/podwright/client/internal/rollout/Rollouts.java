package dev.podwright.client.internal.rollout;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.operation.ClientSettings;
import dev.podwright.client.internal.operation.ObjectLister;
import dev.podwright.client.internal.response.ClientFindings;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.internal.rollout.ObjectPatcher.Patch;
import dev.podwright.client.internal.rollout.ObjectPatcher.Target;
import dev.podwright.client.internal.wait.readiness.Templates;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Revision;
import dev.podwright.client.result.RolloutHistory;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.internal.binding.Decoder;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Restarts, pauses, resumes and undoes rollouts.
 *
 * <p>Upstream: {@code objectrestarter.go}, {@code objectpauser.go}, {@code rollback.go} and {@code history.go} in
 * {@code k8s.io/kubectl/pkg/polymorphichelpers}.
 */
public final class Rollouts {
    static final String RESTARTED_AT = "kubectl.kubernetes.io/restartedAt";

    private static final String CHANGE_CAUSE = "kubernetes.io/change-cause";
    private static final Set<String> WITH_TEMPLATE = Set.of("Deployment", "StatefulSet", "DaemonSet");
    private static final Set<String> DEPLOYMENT = Set.of("Deployment");

    private final ClientSettings settings;
    private final ObjectTransport transport;
    private final ResourceResolver resolver;
    private final ObjectLister lister;
    private final ObjectPatcher patcher;
    private final Clock clock = Clock.systemUTC();

    public Rollouts(
            ClientSettings settings, ObjectTransport transport, ResourceResolver resolver, ObjectLister lister) {
        this.settings = settings;
        this.transport = transport;
        this.resolver = resolver;
        this.lister = lister;
        this.patcher = new ObjectPatcher(settings.fieldManager(), transport);
    }

    /** Replaces all pods by new ones of the same template. */
    public Result<KubernetesObject> restart(ObjectRef workload, Deadline deadline) {
        // one value for the whole call, so that a repeated request is recognised
        JsonValue now =
                JsonString.of(Instant.now(clock).truncatedTo(ChronoUnit.MILLIS).toString());
        return change(workload, "restarted", WITH_TEMPLATE, deadline, live -> {
            if (isPaused(live)) {
                return Patch.refused("it is paused, so resume it first");
            }
            if (now.equals(JsonObjects.at(live, "spec", "template", "metadata", "annotations", RESTARTED_AT))) {
                return Patch.NONE;
            }
            JsonObject annotations = JsonObject.builder().add(RESTARTED_AT, now).build();
            JsonObject metadata =
                    JsonObject.builder().add("annotations", annotations).build();
            JsonObject template = JsonObject.builder().add("metadata", metadata).build();
            return ObjectPatcher.ofSpec(
                    live, JsonObject.builder().add("template", template).build());
        });
    }

    /** Pauses or resumes the rollout of a Deployment. */
    public Result<KubernetesObject> pause(ObjectRef workload, boolean paused, Deadline deadline) {
        return change(
                workload,
                paused ? "paused" : "resumed",
                DEPLOYMENT,
                deadline,
                live -> isPaused(live) == paused
                        ? Patch.NONE
                        : ObjectPatcher.ofSpec(
                                live,
                                JsonObject.builder()
                                        .add("paused", paused ? JsonBoolean.of(true) : JsonNull.NULL)
                                        .build()));
    }

    private static boolean isPaused(JsonObject live) {
        return JsonObjects.isTrue(JsonObjects.at(live, "spec", "paused"));
    }

    private Result<KubernetesObject> change(
            ObjectRef workload, String what, Set<String> kinds, Deadline deadline, ObjectPatcher.Change change) {
        if (!isOneOf(workload, kinds)) {
            return unfit(workload, what, kinds);
        }
        ResolvedResource place = resolver.resolve(workload, deadline);
        return place.resource() == null
                ? ResultFactory.unresolved(place, List.of())
                : patcher.change(Target.of(place), "", change, deadline);
    }

    private static boolean isOneOf(ObjectRef workload, Set<String> kinds) {
        return workload.apiVersion().equals("apps/v1") && kinds.contains(workload.kind());
    }

    private static Result<KubernetesObject> unfit(ObjectRef workload, String what, Set<String> kinds) {
        String all = kinds.stream().sorted().map(kind -> kind + "s").collect(Collectors.joining(", "));
        return Result.failed(
                workload,
                Failure.of(
                        FailureKind.REJECTED_LOCALLY,
                        "only " + all + " of apps/v1 can be " + what + ", and " + workload + " is a " + workload.kind()
                                + " of " + workload.apiVersion()));
    }

    /**
     * Gives a workload the template of an earlier revision.
     *
     * @param number of the revision; 0 for the one before the latest
     */
    public Result<KubernetesObject> undo(ObjectRef workload, long number, Deadline deadline) {
        if (!isOneOf(workload, WITH_TEMPLATE)) {
            return unfit(workload, "undone", WITH_TEMPLATE);
        }
        if (number < 0) {
            return ObjectPatcher.refused(workload, "the number of a revision must not be negative, and is " + number);
        }
        ResolvedResource place = resolver.resolve(workload, deadline);
        if (place.resource() == null) {
            return ResultFactory.unresolved(place, List.of());
        }
        RequestOutcome found = transport.get(place, deadline);
        JsonObject before = found.object();
        if (before == null) {
            return ResultFactory.failed(place.ref(), found);
        }
        Revisions revisions = Revisions.of(place.ref(), before, lister, deadline);
        Failure unread = revisions.failure();
        if (unread != null) {
            return Result.failed(
                    place.ref(),
                    unread.withMessage("the revisions of " + place.ref() + " cannot be read: " + unread.message()));
        }
        Revisions.Stored target = revisions.find(number, before);
        if (target == null) {
            return Result.failed(
                    place.ref(), Failure.of(FailureKind.NOT_FOUND, missing(place.ref(), number, revisions)));
        }
        String uid = JsonObjects.metadata(before, "uid");
        Result<KubernetesObject> result =
                patcher.change(Target.of(place), uid, live -> restore(live, target), deadline);
        return result.isOk() ? owned(result, place, uid, deadline) : result;
    }

    private static String missing(ObjectRef workload, long number, Revisions revisions) {
        String all = revisions.all().stream()
                .map(each -> Long.toString(each.number()))
                .collect(Collectors.joining(", "));
        return (number == 0 ? workload + " has no earlier revision" : workload + " has no revision " + number)
                + (all.isEmpty() ? "" : "; it has " + all);
    }

    /** The patch that gives an object the template of a revision. */
    private static Patch restore(JsonObject live, Revisions.Stored target) {
        if (isPaused(live)) {
            return Patch.refused("it is paused, so resume it first");
        }
        JsonObject template = ObjectPatcher.templateOf(live);
        if (template != null && Templates.withoutHash(template).equals(target.template())) {
            return Patch.NONE;
        }
        List<JsonObject> operations = new ArrayList<>();
        operations.add(operation("replace", "/metadata/resourceVersion", JsonString.of(ObjectPatcher.versionOf(live))));
        operations.add(operation("replace", "/spec/template", target.template()));
        JsonObject cause = changeCause(live, target.cause());
        if (cause != null) {
            operations.add(cause);
        }
        JsonObject spec =
                JsonObject.builder().add("template", target.template()).build();
        return Patch.json(
                text(operations), JsonObject.builder().add("spec", spec).build());
    }

    /** Sets the cause that the history shows; null if it is right already. */
    private static @Nullable JsonObject changeCause(JsonObject live, String cause) {
        if (Revisions.causeOf(live).equals(cause)) {
            return null;
        }
        String path = "/metadata/annotations/" + CHANGE_CAUSE.replace("/", "~1");
        if (cause.isEmpty()) {
            return JsonObject.builder().add("op", "remove").add("path", path).build();
        }
        return JsonObjects.objectAt(live, "metadata", "annotations") == null
                ? operation(
                        "add",
                        "/metadata/annotations",
                        JsonObject.builder().add(CHANGE_CAUSE, cause).build())
                : operation("add", path, JsonString.of(cause));
    }

    private static JsonObject operation(String op, String path, JsonValue value) {
        return JsonObject.builder()
                .add("op", op)
                .add("path", path)
                .add("value", value)
                .build();
    }

    private static String text(List<JsonObject> operations) {
        return operations.stream().map(JsonObjects::toJson).collect(Collectors.joining(",", "[", "]"));
    }

    /** Makes the restored fields those of the manager's applies, so that its next apply can change and remove them. */
    private Result<KubernetesObject> owned(
            Result<KubernetesObject> restored, ResolvedResource place, String uid, Deadline deadline) {
        Result<KubernetesObject> moved = patcher.change(
                Target.of(place),
                uid,
                live -> {
                    JsonArray fields = FieldOwnership.moved(live, settings.fieldManager());
                    return fields == null
                            ? Patch.NONE
                            : Patch.json(
                                    text(List.of(
                                            operation(
                                                    "replace",
                                                    "/metadata/resourceVersion",
                                                    JsonString.of(ObjectPatcher.versionOf(live))),
                                            operation("replace", "/metadata/managedFields", fields))),
                                    live);
                },
                deadline);
        Failure failure = moved.failure();
        if (failure == null && moved.live() != null) {
            return restored.withLive(moved.live());
        }
        return failure == null
                ? restored
                : restored.withFindings(ClientFindings.plus(
                        restored.findings(),
                        "the template was restored, but the next apply may not remove all that it has: " + failure));
    }

    /** The revisions of a workload. */
    public RolloutHistory history(ObjectRef workload, Deadline deadline) {
        if (!isOneOf(workload, WITH_TEMPLATE)) {
            Result<KubernetesObject> unfit = unfit(workload, "listed by revision", WITH_TEMPLATE);
            return RolloutHistory.failed(workload, failureOf(unfit));
        }
        ResolvedResource place = resolver.resolve(workload, deadline);
        if (place.resource() == null) {
            return RolloutHistory.failed(place.ref(), failureOf(ResultFactory.unresolved(place, List.of())));
        }
        RequestOutcome found = transport.get(place, deadline);
        JsonObject live = found.object();
        if (live == null) {
            return RolloutHistory.failed(place.ref(), failureOf(ResultFactory.failed(place.ref(), found)));
        }
        Revisions revisions = Revisions.of(place.ref(), live, lister, deadline);
        if (revisions.failure() != null) {
            return RolloutHistory.failed(place.ref(), revisions.failure());
        }
        List<Revision> out = new ArrayList<>();
        for (Revisions.Stored each : revisions.all()) {
            PodTemplateSpec template = new Decoder(new ArrayList<>())
                    .decode(
                            each.template(),
                            Schemas.of(PodTemplateSpec.class),
                            FieldPath.of("spec").child("template"));
            out.add(Revision.of(each.number(), each.cause(), template));
        }
        return RolloutHistory.of(place.ref(), out);
    }

    private static Failure failureOf(Result<KubernetesObject> result) {
        Failure failure = result.failure();
        return failure == null ? Failure.of(FailureKind.SERVER_ERROR, "") : failure;
    }
}
