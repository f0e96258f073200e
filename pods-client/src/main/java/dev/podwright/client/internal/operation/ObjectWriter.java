package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.ClientFindings;
import dev.podwright.client.internal.response.Expectation;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.client.internal.response.ObjectTransport;
import dev.podwright.client.internal.response.ResultFactory;
import dev.podwright.client.internal.validation.LocalValidation;
import dev.podwright.client.internal.validation.LocalVerdict;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import dev.podwright.validate.internal.compare.ObjectComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies and creates objects: validates them, and sends them as Podwright renders them. */
public final class ObjectWriter {
    /** The kinds of write. */
    public enum Verb {
        APPLY,
        APPLY_FORCING_CONFLICTS,
        CREATE
    }

    /**
     * An object that is ready to be sent.
     *
     * @param findings of the local validation
     * @param body the object as it is sent
     */
    private record Prepared<T extends KubernetesObject>(
            ResolvedResource place, T object, List<Finding> findings, String body) {
        ObjectRef ref() {
            return place.ref();
        }

        Class<T> type() {
            return LiveObjectReader.typeOf(object);
        }

        Prepared<T> withFindings(List<Finding> all) {
            return new Prepared<>(place, object, all, body);
        }
    }

    /** The field manager of kubectl's client-side apply. */
    private static final String CLIENT_SIDE_APPLY = "kubectl-client-side-apply";

    private final ClientSettings settings;
    private final LocalValidation validation;
    private final ObjectTransport transport;
    private final ResourceResolver resolver;

    public ObjectWriter(ClientSettings settings, ObjectTransport transport, ResourceResolver resolver) {
        this.settings = settings;
        this.validation = new LocalValidation(settings.validator(), settings.fieldManager());
        this.transport = transport;
        this.resolver = resolver;
    }

    public <T extends KubernetesObject> Result<T> write(T object, Verb verb, boolean dryRun, Deadline deadline) {
        ObjectRef ref = resolver.withNamespace(ObjectRef.of(object));
        String body = Manifests.toJson(object);
        JsonObject json = Objects.requireNonNull(JsonObjects.parse(body));
        List<Finding> applyErrors = verb == Verb.CREATE ? List.of() : validation.applyErrors(object, json);
        if (!applyErrors.isEmpty()) {
            return rejected(
                    ref, applyErrors.get(0).path() + " " + applyErrors.get(0).message(), applyErrors);
        }
        LocalVerdict created = validation.ofCreate(object, json);
        LocalVerdict certain = created.ofUnknown();
        if (certain.kind() == LocalVerdict.Kind.REJECTED) {
            return rejected(ref, problems(certain.findings()), certain.findings());
        }
        ResolvedResource place =
                verb == Verb.CREATE ? resolver.resolveCollection(ref, deadline) : resolver.resolve(ref, deadline);
        if (place.resource() == null) {
            return ResultFactory.failed(place.ref(), place.requireFailure(), certain.findings(), json, null);
        }
        Prepared<T> prepared = new Prepared<>(place, object, certain.findings(), body);
        return verb == Verb.CREATE
                ? create(prepared, created, json, dryRun, deadline)
                : apply(prepared, created, json, verb == Verb.APPLY_FORCING_CONFLICTS, dryRun, deadline);
    }

    private static String problems(List<Finding> findings) {
        long count =
                findings.stream().filter(f -> f.severity() == Severity.ERROR).count();
        return count + (count == 1 ? " problem" : " problems");
    }

    private static <T extends KubernetesObject> Result<T> rejected(
            ObjectRef ref, String reason, List<Finding> findings) {
        return Result.<T>failed(ref, Failure.of(FailureKind.REJECTED_LOCALLY, ref + " was not sent: " + reason))
                .withFindings(findings);
    }

    private <T extends KubernetesObject> Result<T> apply(
            Prepared<T> unjudged,
            LocalVerdict created,
            JsonObject json,
            boolean force,
            boolean dryRun,
            Deadline deadline) {
        if (!settings.preflightGet()) {
            return apply(unjudged, json, null, null, force, dryRun, deadline);
        }
        RequestOutcome preflight = transport.get(unjudged.place, deadline);
        if (!preflight.isSuccess() && !preflight.isAbsent(unjudged.ref())) {
            return ResultFactory.failed(unjudged.ref(), preflight, unjudged.findings, json, null);
        }
        JsonObject live = preflight.object();
        LocalVerdict verdict = live == null ? created : validation.ofApply(live, json);
        if (verdict.kind() == LocalVerdict.Kind.REJECTED) {
            return rejected(unjudged.ref(), problems(verdict.findings()), verdict.findings());
        }
        if (verdict.isDoubtful()) {
            Prepared<T> doubtful = unjudged.withFindings(verdict.findings());
            RequestOutcome dry = send(doubtful, force, true, deadline);
            if (isRejection(dry)) {
                return confirmed(doubtful, verdict, dry);
            }
            return apply(
                    doubtful.withFindings(withoutErrors(verdict.findings())),
                    json,
                    live,
                    preflight,
                    force,
                    dryRun,
                    deadline);
        }
        return apply(unjudged.withFindings(verdict.findings()), json, live, preflight, force, dryRun, deadline);
    }

    /** Whether the server has judged an object, and rejects it as invalid. */
    private static boolean isRejection(RequestOutcome outcome) {
        return outcome.failure() == null
                && outcome.response() != null
                && outcome.response().status() == 422
                && !outcome.response().isFromAdmission();
    }

    private static List<Finding> withoutErrors(List<Finding> findings) {
        return findings.stream().filter(f -> f.severity() != Severity.ERROR).toList();
    }

    /** What was found locally, which a dry run of the server has confirmed. */
    private static <T extends KubernetesObject> Result<T> confirmed(
            Prepared<T> prepared, LocalVerdict verdict, RequestOutcome dry) {
        Result<T> result = verdict.kind() == LocalVerdict.Kind.IMMUTABLE
                ? Result.<T>failed(
                                prepared.ref(),
                                Failure.of(
                                        FailureKind.IMMUTABLE,
                                        prepared.ref() + " was not applied: it changes immutable fields"))
                        .withFindings(verdict.findings())
                : rejected(prepared.ref(), problems(verdict.findings()), verdict.findings());
        return result.withAttempts(dry.attempts(), false);
    }

    private RequestOutcome send(Prepared<?> prepared, boolean force, boolean dryRun, Deadline deadline) {
        Map<String, String> query = query(dryRun);
        query.put("force", Boolean.toString(force));
        ServerRequest request = new ServerRequest(
                "PATCH", prepared.place.path(), query, "application/apply-patch+yaml", prepared.body, true);
        return transport.send(prepared.place, request, Expectation.written(prepared.place), deadline);
    }

    private <T extends KubernetesObject> Result<T> apply(
            Prepared<T> prepared,
            JsonObject json,
            @Nullable JsonObject live,
            @Nullable RequestOutcome preflight,
            boolean force,
            boolean dryRun,
            Deadline deadline) {
        RequestOutcome outcome = send(prepared, force, dryRun, deadline).after(preflight);
        if (!outcome.isSuccess()) {
            Result<T> failed = ResultFactory.failed(prepared.ref(), outcome, prepared.findings, json, live);
            return isConflictWithItself(failed) && !force
                    ? takenOver(prepared, json, live, preflight, dryRun, deadline, failed)
                    : failed;
        }
        Result<T> result = ResultFactory.succeeded(
                prepared.ref(),
                applied(Objects.requireNonNull(outcome.response()), live),
                outcome,
                prepared.findings,
                json,
                prepared.type());
        return result.outcome() == Outcome.TERMINATING
                ? result.withFindings(ClientFindings.plus(
                        result.findings(),
                        prepared.ref() + " is terminating: it is being deleted, and the apply does not stop that"))
                : result;
    }

    /** Whether all conflicts are with this manager's own create or update, or with kubectl's client-side apply. */
    private boolean isConflictWithItself(Result<?> failed) {
        return !failed.conflicts().isEmpty()
                && failed.conflicts().stream()
                        .allMatch(conflict -> conflict.manager().equals(settings.fieldManager())
                                || conflict.manager().equals(CLIENT_SIDE_APPLY));
    }

    private <T extends KubernetesObject> Result<T> takenOver(
            Prepared<T> prepared,
            JsonObject json,
            @Nullable JsonObject live,
            @Nullable RequestOutcome preflight,
            boolean dryRun,
            Deadline deadline,
            Result<T> conflict) {
        Result<T> result = apply(prepared, json, live, preflight, true, dryRun, deadline);
        return result.isOk()
                ? result.withFindings(ClientFindings.plus(
                        result.findings(),
                        "the apply took over fields from an earlier create, update or client-side apply: "
                                + conflict.conflicts()))
                : result;
    }

    private Outcome applied(ServerResponse response, @Nullable JsonObject live) {
        if (response.status() == 201) {
            return Outcome.CREATED;
        }
        if (!JsonObjects.metadata(response.json(), "deletionTimestamp").isEmpty()) {
            return Outcome.TERMINATING;
        }
        if (!settings.preflightGet()) {
            return Outcome.APPLIED;
        }
        if (live == null) {
            return Outcome.APPLIED;
        }
        return response.json() != null && ObjectComparison.isSame(live, response.json())
                ? Outcome.UNCHANGED
                : Outcome.CHANGED;
    }

    private <T extends KubernetesObject> Result<T> create(
            Prepared<T> unjudged, LocalVerdict verdict, JsonObject json, boolean dryRun, Deadline deadline) {
        Prepared<T> prepared = unjudged.withFindings(verdict.findings());
        if (verdict.isDoubtful()) {
            RequestOutcome dry = post(prepared, true, deadline);
            if (isRejection(dry)) {
                return confirmed(prepared, verdict, dry);
            }
            prepared = unjudged.withFindings(withoutErrors(verdict.findings()));
        }
        RequestOutcome outcome = post(prepared, dryRun, deadline);
        if (!outcome.isSuccess()) {
            return ResultFactory.failed(prepared.ref(), outcome, prepared.findings, json, null);
        }
        return ResultFactory.succeeded(
                prepared.ref(), Outcome.CREATED, outcome, prepared.findings, json, prepared.type());
    }

    private RequestOutcome post(Prepared<?> prepared, boolean dryRun, Deadline deadline) {
        ServerRequest request = new ServerRequest(
                "POST",
                prepared.place.collection(),
                query(dryRun),
                "application/json",
                prepared.body,
                dryRun || !prepared.ref().name().isEmpty());
        ObjectMeta metadata = prepared.object.metadata();
        String prefix = metadata == null || metadata.generateName() == null ? "" : metadata.generateName();
        return transport.send(
                prepared.place, request, Expectation.written(prepared.place).withNamePrefix(prefix), deadline);
    }

    private Map<String, String> query(boolean dryRun) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("fieldManager", settings.fieldManager());
        out.put("fieldValidation", "Strict");
        if (dryRun) {
            out.put("dryRun", "All");
        }
        return out;
    }
}
