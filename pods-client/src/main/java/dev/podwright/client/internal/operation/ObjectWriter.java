package dev.podwright.client.internal.operation;

import dev.podwright.client.internal.compare.ObjectComparison;
import dev.podwright.client.internal.discovery.ApiResource;
import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.discovery.ResourceResolver;
import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.json.JsonObjects;
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
    private record Prepared(ObjectRef ref, ApiResource resource, List<Finding> findings, String body) {
        String path() {
            return resource.item(ref.namespace(), ref.name());
        }

        @Nullable
        JsonObject json() {
            return JsonObjects.parse(body);
        }
    }

    private final ClientSettings settings;
    private final LocalValidation validation;
    private final RetryingTransport transport;
    private final ResourceResolver resolver;

    public ObjectWriter(ClientSettings settings, RetryingTransport transport, ResourceResolver resolver) {
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
        ResolvedResource place = resolver.resolve(ref, deadline);
        ApiResource resource = place.resource();
        if (resource == null) {
            return ResultFactory.unresolved(place, report.findings());
        }
        Prepared prepared = new Prepared(place.ref(), resource, report.findings(), Manifests.toJson(object));
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
            Prepared prepared, boolean force, boolean dryRun, Deadline deadline) {
        JsonObject live = null;
        RequestOutcome preflight = null;
        if (settings.preflightGet()) {
            preflight = transport.send(ServerRequest.get(prepared.path()), deadline);
            if (!preflight.isSuccess() && !preflight.isNotFound()) {
                return ResultFactory.failed(prepared.ref, preflight, prepared.findings, prepared.json(), null);
            }
            live = preflight.object();
        }
        List<Finding> immutable = live == null ? List.of() : validation.immutableChanges(live, prepared.json());
        if (!immutable.isEmpty()) {
            return immutable(prepared, immutable);
        }
        Map<String, String> query = query(dryRun);
        query.put("force", Boolean.toString(force));
        ServerRequest request =
                new ServerRequest("PATCH", prepared.path(), query, "application/apply-patch+yaml", prepared.body, true);
        RequestOutcome outcome = transport.send(request, deadline).after(preflight);
        if (!outcome.isSuccess()) {
            return ResultFactory.failed(prepared.ref, outcome, prepared.findings, prepared.json(), live);
        }
        return ResultFactory.succeeded(
                prepared.ref,
                applied(Objects.requireNonNull(outcome.response()), live),
                outcome,
                prepared.findings,
                prepared.json());
    }

    private static <T extends KubernetesObject> Result<T> immutable(Prepared prepared, List<Finding> immutable) {
        List<Finding> all = new ArrayList<>(prepared.findings);
        all.addAll(immutable);
        Failure failure =
                Failure.of(FailureKind.IMMUTABLE, prepared.ref + " was not sent: it changes immutable fields");
        return Result.<T>failed(prepared.ref, failure).withFindings(all);
    }

    private Outcome applied(ServerResponse response, @Nullable JsonObject live) {
        if (response.status() == 201) {
            return Outcome.CREATED;
        }
        if (!settings.preflightGet()) {
            return Outcome.APPLIED;
        }
        if (live == null) {
            return Outcome.CREATED;
        }
        return response.json() != null && ObjectComparison.isSame(live, response.json())
                ? Outcome.UNCHANGED
                : Outcome.CHANGED;
    }

    private <T extends KubernetesObject> Result<T> create(Prepared prepared, boolean dryRun, Deadline deadline) {
        ServerRequest request = new ServerRequest(
                "POST",
                prepared.resource.collection(prepared.ref.namespace()),
                query(dryRun),
                "application/json",
                prepared.body,
                dryRun || !prepared.ref.name().isEmpty());
        RequestOutcome outcome = transport.send(request, deadline);
        if (!outcome.isSuccess()) {
            return ResultFactory.failed(prepared.ref, outcome, prepared.findings, prepared.json(), null);
        }
        return ResultFactory.succeeded(prepared.ref, Outcome.CREATED, outcome, prepared.findings, prepared.json());
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
