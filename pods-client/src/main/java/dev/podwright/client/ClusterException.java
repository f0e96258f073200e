package dev.podwright.client;

import org.jspecify.annotations.Nullable;

/** Something did not work out on the cluster, for those who want an exception rather than a {@link Result}. */
public final class ClusterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Result<?> result;

    ClusterException(Result<?> result) {
        super(result.toString());
        this.result = result;
    }

    /** What became of the object; null on an exception that was deserialized. */
    public @Nullable Result<?> result() {
        return result;
    }
}
