package dev.podwright.client.result;

import dev.podwright.model.KubernetesObject;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The revisions of a workload, or why they cannot be read. */
public final class RolloutHistory implements Iterable<Revision> {
    private final ObjectRef ref;
    private final List<Revision> revisions;
    private final @Nullable Failure failure;

    private RolloutHistory(ObjectRef ref, List<Revision> revisions, @Nullable Failure failure) {
        this.ref = ref;
        this.revisions = List.copyOf(revisions);
        this.failure = failure;
    }

    /** The revisions of a workload, the oldest first. */
    public static RolloutHistory of(ObjectRef ref, List<Revision> revisions) {
        return new RolloutHistory(ref, revisions, null);
    }

    /** The failure of a call for the revisions of a workload. */
    public static RolloutHistory failed(ObjectRef ref, Failure failure) {
        return new RolloutHistory(ref, List.of(), failure);
    }

    /** The workload. */
    public ObjectRef ref() {
        return ref;
    }

    /** The revisions that the server keeps, the oldest first; the last one is the latest. Empty after a failure. */
    public List<Revision> revisions() {
        return revisions;
    }

    /** Why the call failed; null if it succeeded. */
    public @Nullable Failure failure() {
        return failure;
    }

    /** Whether the call succeeded: there is no {@link #failure}. */
    public boolean isOk() {
        return failure == null;
    }

    /**
     * This history, if the call succeeded.
     *
     * @throws ClusterException if the call failed
     */
    public RolloutHistory orThrow() {
        if (failure != null) {
            throw new ClusterException(Result.<KubernetesObject>failed(ref, failure));
        }
        return this;
    }

    @Override
    public Iterator<Revision> iterator() {
        return revisions.iterator();
    }

    /** The revisions, one to a line, or the failure. */
    @Override
    public String toString() {
        return failure == null
                ? String.join("\n", revisions.stream().map(Revision::toString).toList())
                : failure.toString();
    }
}
