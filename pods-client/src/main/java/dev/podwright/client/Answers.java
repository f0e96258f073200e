package dev.podwright.client;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replies as results. */
final class Answers {
    private Answers() {}

    /** A call that ended before anything was sent. */
    static <T extends KubernetesObject> Result<T> unsent(ObjectRef ref, Failure failure, List<Finding> findings) {
        return new Result<>(ref, Outcome.FAILED, null, findings, List.of(), List.of(), failure, 0, false);
    }

    /** A reply that is no success. */
    static <T extends KubernetesObject> Result<T> failed(
            ObjectRef ref, Reply reply, List<Finding> before, @Nullable JsonObject sent, @Nullable JsonObject live) {
        List<Finding> findings = new ArrayList<>(before);
        Answer answer = reply.answer();
        Failure failure = reply.failure();
        List<Conflict> conflicts = List.of();
        if (failure == null && answer != null) {
            StatusReader status = StatusReader.read(answer, ref, sent, Secrecy.of(sent, live));
            failure = status.failure();
            conflicts = status.conflicts();
            findings.addAll(status.findings());
            if (failure.kind() == FailureKind.ALREADY_EXISTS && reply.repeated()) {
                failure = new Failure(
                        failure.kind(),
                        failure.message()
                                + "; an earlier attempt of this call, whose answer was lost, may have made it",
                        failure.status());
            }
        }
        return new Result<>(
                ref, Outcome.FAILED, null, findings, conflicts, List.of(), failure, reply.attempts(), reply.repeated());
    }

    /** A reply with an object. */
    static <T extends KubernetesObject> Result<T> succeeded(
            ObjectRef ref, Outcome outcome, Reply reply, List<Finding> before, @Nullable JsonObject sent) {
        Answer answer = reply.answer();
        JsonObject json = answer == null ? null : answer.json();
        if (answer == null || json == null) {
            Failure failure = new Failure(
                    FailureKind.SERVER_ERROR,
                    "the server's answer about " + ref + " is no JSON object",
                    answer == null ? 0 : answer.status());
            return new Result<>(
                    ref,
                    Outcome.FAILED,
                    null,
                    before,
                    List.of(),
                    List.of(),
                    failure,
                    reply.attempts(),
                    reply.repeated());
        }
        List<Finding> findings = new ArrayList<>(before);
        findings.addAll(StatusReader.warnings(answer.warnings(), Secrecy.of(sent, json)));
        LiveObject<T> live = LiveReader.read(json);
        ObjectRef named =
                ref.name().isEmpty() ? ref.named(ObjectRef.of(live.object()).name()) : ref;
        return new Result<>(
                named, outcome, live, findings, List.of(), List.of(), null, reply.attempts(), reply.repeated());
    }
}
