package dev.podwright.client.result;

import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import dev.podwright.validate.compare.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of one call for one object, whether the call succeeded or failed.
 *
 * <p>A call that fails returns a result with a {@link #failure}; it does not throw. Callers who prefer an exception use
 * {@link #orThrow} or {@link #object}.
 *
 * @param <T> the type of the object in the model
 */
public final class Result<T extends KubernetesObject> {
    private final ObjectRef ref;
    private final Outcome outcome;
    private final @Nullable LiveObject<T> live;
    private final List<Finding> findings;
    private final List<Conflict> conflicts;
    private final List<Difference> differences;
    private final @Nullable Failure failure;
    private final int attempts;
    private final boolean repeated;

    private Result(
            ObjectRef ref,
            Outcome outcome,
            @Nullable LiveObject<T> live,
            List<Finding> findings,
            List<Conflict> conflicts,
            List<Difference> differences,
            @Nullable Failure failure,
            int attempts,
            boolean repeated) {
        this.ref = ref;
        this.outcome = outcome;
        this.live = live;
        this.findings = List.copyOf(findings);
        this.conflicts = List.copyOf(conflicts);
        this.differences = List.copyOf(differences);
        this.failure = failure;
        this.attempts = attempts;
        this.repeated = repeated;
    }

    /** The result of a call that succeeded, without an object, findings or attempts. */
    public static <T extends KubernetesObject> Result<T> succeeded(ObjectRef ref, Outcome outcome) {
        return new Result<>(ref, outcome, null, List.of(), List.of(), List.of(), null, 0, false);
    }

    /** The result of a call that failed: {@link Outcome#FAILED}. */
    public static <T extends KubernetesObject> Result<T> failed(ObjectRef ref, Failure failure) {
        return new Result<>(ref, Outcome.FAILED, null, List.of(), List.of(), List.of(), failure, 0, false);
    }

    /** The result for an object that a call for several objects did not try: {@link Outcome#SKIPPED}. */
    public static <T extends KubernetesObject> Result<T> skipped(ObjectRef ref, Failure reason) {
        return new Result<>(ref, Outcome.SKIPPED, null, List.of(), List.of(), List.of(), reason, 0, false);
    }

    /** This result with the object that the server returned. */
    public Result<T> withLive(LiveObject<T> object) {
        return new Result<>(ref, outcome, object, findings, conflicts, differences, failure, attempts, repeated);
    }

    /** This result with other findings. */
    public Result<T> withFindings(List<Finding> all) {
        return new Result<>(ref, outcome, live, all, conflicts, differences, failure, attempts, repeated);
    }

    /** This result with other conflicts. */
    public Result<T> withConflicts(List<Conflict> all) {
        return new Result<>(ref, outcome, live, findings, all, differences, failure, attempts, repeated);
    }

    /** This result with other differences. */
    public Result<T> withDifferences(List<Difference> all) {
        return new Result<>(ref, outcome, live, findings, conflicts, all, failure, attempts, repeated);
    }

    /** This result with another number of attempts, and with whether a request was repeated after an unknown outcome. */
    public Result<T> withAttempts(int count, boolean wasRepeated) {
        return new Result<>(ref, outcome, live, findings, conflicts, differences, failure, count, wasRepeated);
    }

    /** The object that the call was for, with its namespace as far as it is known. */
    public ObjectRef ref() {
        return ref;
    }

    /** What happened to the object; {@link Outcome#FAILED} or {@link Outcome#SKIPPED} if there is a failure. */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * The object as the server returned it; after a dry run, as the server would store it. Null if the server returned
     * none, as after a failed request.
     */
    public @Nullable LiveObject<T> live() {
        return live;
    }

    /** What Podwright and the server found in the object, with the server's errors and warnings. Empty if nothing. */
    public List<Finding> findings() {
        return findings;
    }

    /** The fields that an apply would have changed and that other field managers own. Empty without a conflict. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /** The fields that would change. Only {@code PodClient.diff} sets them; empty in all other results. */
    public List<Difference> differences() {
        return differences;
    }

    /** Why the call failed or was skipped; null if it succeeded. */
    public @Nullable Failure failure() {
        return failure;
    }

    /** How often the request was sent, of several requests the one that was sent most often; 0 if nothing was sent. */
    public int attempts() {
        return attempts;
    }

    /**
     * Whether a request was sent again after an attempt whose outcome is unknown, such as a lost connection. Repeating an
     * apply does no harm.
     */
    public boolean repeated() {
        return repeated;
    }

    /** Whether the call succeeded: there is no {@link #failure}. */
    public boolean isOk() {
        return failure == null;
    }

    /**
     * The object as the server returned it.
     *
     * @throws ClusterException if the call failed, or the server returned no object
     */
    public T object() {
        LiveObject<T> returned = orThrow().live;
        if (returned == null) {
            throw new ClusterException(this);
        }
        return returned.object();
    }

    /**
     * This result, if the call succeeded.
     *
     * @throws ClusterException if the call failed
     */
    public Result<T> orThrow() {
        if (failure != null) {
            throw new ClusterException(this);
        }
        return this;
    }

    /** The outcome, the failure, and all conflicts, findings and differences, one to a line. Contains no secret values. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(ref.toString()).append(": ").append(outcome);
        if (failure != null) {
            out.append(", ").append(failure);
        }
        if (attempts > 1) {
            out.append(" (").append(attempts).append(" attempts)");
        }
        conflicts.forEach(each -> out.append("\n  ").append(each));
        findings.forEach(each -> out.append("\n  ").append(each));
        differences.forEach(each -> out.append("\n  ").append(each));
        return out.toString();
    }
}
