package dev.podwright.client.internal.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which error responses are temporary, so that the request is worth repeating. */
public final class TransientErrors {
    /**
     * The errors of etcd that another attempt may not meet: those with the gRPC code Unavailable in upstream's
     * {@code go.etcd.io/etcd/api/v3/v3rpc/rpctypes}, and the codes themselves.
     */
    private static final List<String> STORAGE = List.of(
            "etcdserver: no leader",
            "etcdserver: not leader",
            "etcdserver: leader changed",
            "etcdserver: server stopped",
            "etcdserver: request timed out",
            "etcdserver: unhealthy cluster",
            "etcdserver: too many requests",
            "etcdserver: re-configuration failed due to not enough started members",
            "etcdserver: corrupt cluster",
            "rpc error: code = Unavailable",
            "rpc error: code = DeadlineExceeded",
            "rpc error: code = Canceled",
            "rpc error: code = Aborted");

    private static final List<String> TOO_LARGE = List.of(
            "etcdserver: request is too large", "trying to send message larger than max", "too large to be stored");

    private TransientErrors() {}

    /**
     * True for 429, 502, 503 and 504. True for a 500 if the server says when to retry, or if its storage had no leader or
     * timed out; false for the 500 without an explanation with which the server answers a malformed apply.
     */
    public static boolean isTransient(@Nullable ServerResponse response) {
        if (response == null || isTooLarge(response) || isStorageFull(response)) {
            return false;
        }
        return switch (response.status()) {
            case 429 -> !isDisruptionBudget(response);
            case 502, 503, 504 -> true;
            case 500 ->
                response.reason().equals("ServerTimeout")
                        || response.reason().equals("Timeout")
                        || !response.askedWait().isZero()
                        || STORAGE.stream().anyMatch(response.message()::contains);
            default -> false;
        };
    }

    /** Whether an eviction was refused, because of a PodDisruptionBudget, with the status of a server that is busy. */
    public static boolean isDisruptionBudget(ServerResponse response) {
        return response.status() == 429 && response.message().contains("disruption budget");
    }

    /** Whether the object is too large for the server or its storage. */
    public static boolean isTooLarge(ServerResponse response) {
        return response.status() == 413 || TOO_LARGE.stream().anyMatch(response.message()::contains);
    }

    /** Whether etcd has reached its quota or its disk is full. */
    public static boolean isStorageFull(ServerResponse response) {
        return response.message().contains("database space exceeded")
                || response.message().contains("no space left on device");
    }
}
