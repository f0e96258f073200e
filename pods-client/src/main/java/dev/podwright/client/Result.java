package dev.podwright.client;

import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one object: the one answer of every call, whether it worked out or not. Nothing of what was done is
 * ever hidden behind an exception; {@link #orThrow} is for those who want one.
 *
 * @param ref which object
 * @param outcome what became of it
 * @param live the object as the server has it, under a dry run as it would have it; null where it gave none
 * @param findings what Podwright and the server found, the server's errors and warnings among them
 * @param conflicts who owns which field that was to be changed
 * @param differences what changes by field; filled in by {@code diff} alone
 * @param failure why it did not work out; null where it did
 * @param attempts how often the request that was sent most often was sent; 0 where nothing was sent
 * @param repeated whether a request was sent again after one whose outcome is not known; an apply does no harm by that
 */
public record Result<T extends KubernetesObject>(
        ObjectRef ref,
        Outcome outcome,
        @Nullable LiveObject<T> live,
        List<Finding> findings,
        List<Conflict> conflicts,
        List<Difference> differences,
        @Nullable Failure failure,
        int attempts,
        boolean repeated) {

    /** Copies the lists. */
    public Result {
        findings = List.copyOf(findings);
        conflicts = List.copyOf(conflicts);
        differences = List.copyOf(differences);
    }

    /** Whether it worked out. */
    public boolean isOk() {
        return failure == null;
    }

    /**
     * The object as the server has it.
     *
     * @throws ClusterException if it did not work out, or the server gave no object
     */
    public T object() {
        LiveObject<T> found = orThrow().live;
        if (found == null) {
            throw new ClusterException(this);
        }
        return found.object();
    }

    /**
     * This result, if it worked out.
     *
     * @throws ClusterException if it did not
     */
    public Result<T> orThrow() {
        if (failure != null) {
            throw new ClusterException(this);
        }
        return this;
    }

    /** What a person wants to read: the outcome, why, and everything that was found, changed or is in conflict. */
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
