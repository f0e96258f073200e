package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.compare.ObjectComparison;
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
import dev.podwright.client.internal.validation.ApplyRules;
import dev.podwright.client.internal.validation.LocalValidation;
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
import dev.podwright.report.Report;
import dev.podwright.report.Severity;
import java.util.ArrayList;
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

        @Nullable
        JsonObject json() {
            return JsonObjects.parse(body);
        }
    }

    private final ClientSettings settings;
    private final LocalValidation validation;
    private final ObjectTransport transport;
    private final ResourceResolver resolver;

    public ObjectWriter(ClientSettings settings, ObjectTransport transport, ResourceResolver resolver) {
        this.settings = settings;
        this.validation = new LocalValidation(settings.validator());
        this.transport = transport;
        this.resolver = resolver;
    }

    public <T extends KubernetesObject> Result<T> write(T object, Verb verb, boolean dryRun, Deadline deadline) {
        ObjectRef ref = resolver.withNamespace(ObjectRef.of(object));
        Report report = validation.validate(object);
        if (report.hasErrors()) {
            return rejected(ref, problems(report), report.findings());
        }
        List<Finding> applyErrors = verb == Verb.CREATE ? List.of() : ApplyRules.check(object);
        if (!applyErrors.isEmpty()) {
            return rejected(ref, applyErrors.get(0).message(), applyErrors);
        }
        ResolvedResource place =
                verb == Verb.CREATE ? resolver.resolveCollection(ref, deadline) : resolver.resolve(ref, deadline);
        if (place.resource() == null) {
            return ResultFactory.unresolved(place, report.findings());
        }
        Prepared<T> prepared = new Prepared<>(place, object, report.findings(), Manifests.toJson(object));
        return verb == Verb.CREATE
                ? create(prepared, dryRun, deadline)
                : apply(prepared, verb == Verb.APPLY_FORCING_CONFLICTS, dryRun, deadline);
    }

    private static String problems(Report report) {
        long count = report.findings().stream()
                .filter(f -> f.severity() == Severity.ERROR)
                .count();
        return count + (count == 1 ? " problem" : " problems");
    }

    private static <T extends KubernetesObject> Result<T> rejected(
            ObjectRef ref, String reason, List<Finding> findings) {
        return Result.<T>failed(ref, Failure.of(FailureKind.REJECTED_LOCALLY, ref + " was not sent: " + reason))
                .withFindings(findings);
    }

    private <T extends KubernetesObject> Result<T> apply(
            Prepared<T> prepared, boolean force, boolean dryRun, Deadline deadline) {
        JsonObject live = null;
        RequestOutcome preflight = null;
        if (settings.preflightGet()) {
            preflight = transport.get(prepared.place, deadline);
            if (!preflight.isSuccess() && !preflight.isAbsent(prepared.ref())) {
                return ResultFactory.failed(prepared.ref(), preflight, prepared.findings, prepared.json(), null);
            }
            live = preflight.object();
        }
        List<Finding> immutable = live == null ? List.of() : validation.immutableChanges(live, prepared.json());
        if (!immutable.isEmpty()) {
            return immutable(prepared, immutable);
        }
        Map<String, String> query = query(dryRun);
        query.put("force", Boolean.toString(force));
        ServerRequest request = new ServerRequest(
                "PATCH", prepared.place.path(), query, "application/apply-patch+yaml", prepared.body, true);
        RequestOutcome outcome = transport
                .send(prepared.place, request, Expectation.written(prepared.place), deadline)
                .after(preflight);
        if (!outcome.isSuccess()) {
            return ResultFactory.failed(prepared.ref(), outcome, prepared.findings, prepared.json(), live);
        }
        Result<T> result = ResultFactory.succeeded(
                prepared.ref(),
                applied(Objects.requireNonNull(outcome.response()), live),
                outcome,
                prepared.findings,
                prepared.json(),
                prepared.type());
        return result.outcome() == Outcome.TERMINATING
                ? result.withFindings(ClientFindings.plus(
                        result.findings(),
                        prepared.ref() + " is terminating: it is being deleted, and the apply does not stop that"))
                : result;
    }

    private static <T extends KubernetesObject> Result<T> immutable(Prepared<T> prepared, List<Finding> immutable) {
        List<Finding> all = new ArrayList<>(prepared.findings);
        all.addAll(immutable);
        Failure failure =
                Failure.of(FailureKind.IMMUTABLE, prepared.ref() + " was not sent: it changes immutable fields");
        return Result.<T>failed(prepared.ref(), failure).withFindings(all);
    }

    private Outcome applied(ServerResponse response, @Nullable JsonObject live) {
        if (response.status() == 201) {
            return Outcome.CREATED;
        }
        if (!JsonObjects.text(JsonObjects.objectAt(response.json(), "metadata"), "deletionTimestamp")
                .isEmpty()) {
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

    private <T extends KubernetesObject> Result<T> create(Prepared<T> prepared, boolean dryRun, Deadline deadline) {
        ServerRequest request = new ServerRequest(
                "POST",
                prepared.place.collection(),
                query(dryRun),
                "application/json",
                prepared.body,
                dryRun || !prepared.ref().name().isEmpty());
        ObjectMeta metadata = prepared.object.metadata();
        String prefix = metadata == null || metadata.generateName() == null ? "" : metadata.generateName();
        RequestOutcome outcome = transport.send(
                prepared.place, request, Expectation.written(prepared.place).withNamePrefix(prefix), deadline);
        if (!outcome.isSuccess()) {
            return ResultFactory.failed(prepared.ref(), outcome, prepared.findings, prepared.json(), null);
        }
        return ResultFactory.succeeded(
                prepared.ref(), Outcome.CREATED, outcome, prepared.findings, prepared.json(), prepared.type());
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
