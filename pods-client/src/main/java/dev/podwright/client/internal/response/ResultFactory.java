package dev.podwright.client.internal.response;

import dev.podwright.client.internal.discovery.ResolvedResource;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the result of a call from the outcome of its request. */
public final class ResultFactory {
    private ResultFactory() {}

    /** The result for an object whose resource was not found. */
    public static <T extends KubernetesObject> Result<T> unresolved(ResolvedResource place, List<Finding> findings) {
        return failed(place.ref(), place.requireFailure(), findings, null, null);
    }

    /** The result of a request that did not succeed. */
    public static <T extends KubernetesObject> Result<T> failed(ObjectRef ref, RequestOutcome outcome) {
        return failed(ref, outcome, List.of(), null, null);
    }

    /**
     * The result of a request that did not succeed.
     *
     * @param localFindings what was found before the request was sent
     * @param sent the object that was sent; null if there was none
     * @param live the object that the server has; null if it is unknown
     */
    public static <T extends KubernetesObject> Result<T> failed(
            ObjectRef ref,
            RequestOutcome outcome,
            List<Finding> localFindings,
            @Nullable JsonObject sent,
            @Nullable JsonObject live) {
        ServerResponse response = outcome.response();
        Redactor redactor = Redactor.of(sent, live);
        List<Finding> findings = new ArrayList<>(localFindings);
        Failure failure = outcome.failure();
        if (response == null || failure != null) {
            addWarnings(findings, StatusError.warnings(outcome.warnings(), redactor));
            return Result.<T>failed(ref, outcome.requireFailure())
                    .withFindings(findings)
                    .withAttempts(outcome.attempts(), outcome.repeated());
        }
        StatusError error = StatusError.read(response, ref, sent, redactor);
        findings.addAll(error.findings());
        addWarnings(findings, StatusError.warnings(response.warnings(), redactor));
        return Result.<T>failed(ref, outcome.repeated() ? afterRepetition(error.failure()) : error.failure())
                .withFindings(findings)
                .withConflicts(error.conflicts())
                .withAttempts(outcome.attempts(), outcome.repeated());
    }

    /**
     * Adds the warnings of the server that were not found before the request was sent: a local finding has a rule and a fix
     * besides. Of the same path is not enough, as webhooks and policies warn too.
     */
    private static void addWarnings(List<Finding> findings, List<Finding> ofServer) {
        List<Finding> known = findings.stream()
                .filter(finding -> finding.channel() == Channel.WARNED)
                .toList();
        KnownWarnings local = new KnownWarnings(known);
        for (Finding warning : ofServer) {
            if (!local.contain(warning)) {
                findings.add(warning);
            }
        }
    }

    /** The warnings of the server as findings. */
    public static List<Finding> warnings(RequestOutcome outcome, Redactor redactor) {
        return StatusError.warnings(outcome.warnings(), redactor);
    }

    private static Failure afterRepetition(Failure failure) {
        return failure.kind() == FailureKind.ALREADY_EXISTS
                ? failure.withMessage(failure.message()
                        + "; an earlier attempt of this call, whose response was lost, may have created it")
                : failure;
    }

    /**
     * The result of a request that succeeded.
     *
     * @param localFindings what was found before the request was sent
     * @param sent the object that was sent; null if there was none
     * @param type the type of the object in the model
     */
    public static <T extends KubernetesObject> Result<T> succeeded(
            ObjectRef ref,
            Outcome outcome,
            RequestOutcome request,
            List<Finding> localFindings,
            @Nullable JsonObject sent,
            Class<T> type) {
        JsonObject json = Objects.requireNonNull(request.object());
        List<Finding> findings = new ArrayList<>(localFindings);
        addWarnings(findings, StatusError.warnings(request.warnings(), Redactor.of(sent, json)));
        LiveObject<T> live = LiveObjectReader.read(json, type);
        ObjectRef named =
                ref.name().isEmpty() ? ref.withName(ObjectRef.of(live.object()).name()) : ref;
        return Result.<T>succeeded(named, outcome)
                .withLive(live)
                .withFindings(findings)
                .withAttempts(request.attempts(), request.repeated());
    }
}
