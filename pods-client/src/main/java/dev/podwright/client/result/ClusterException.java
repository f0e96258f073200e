package dev.podwright.client.result;

import dev.podwright.model.KubernetesObject;
import org.jspecify.annotations.Nullable;

/** Thrown by {@link Result#orThrow} and {@link Result#object} for a call that failed or returned no object. */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ObjectRef ref;
    private final Outcome outcome;
    private final @Nullable Failure failure;
    private final transient @Nullable Result<?> result;

    /** An exception whose message is the text of a result. */
    ClusterException(Result<?> result) {
        super(result.toString());
        this.ref = result.ref();
        this.outcome = result.outcome();
        this.failure = result.failure();
        this.result = result;
    }

    /**
     * The result of the call. After deserialization it has only the reference to the object, the outcome and the failure;
     * the message of the exception is complete.
     */
    public Result<?> result() {
        if (result != null) {
            return result;
        }
        return failure == null
                ? Result.<KubernetesObject>succeeded(ref, outcome)
                : outcome == Outcome.SKIPPED
                        ? Result.<KubernetesObject>skipped(ref, failure)
                        : Result.<KubernetesObject>failed(ref, failure);
    }
}
