package dev.podwright.client.internal.http;

import org.jspecify.annotations.Nullable;

/** Which error responses are temporary, so that the request is worth repeating. */
public final class TransientErrors {
    private TransientErrors() {}

    /**
     * True for 429, 502, 503 and 504. True for a 500 if the server says when to retry, or if its storage had no leader or
     * timed out; false for the 500 without an explanation with which the server answers a malformed apply.
     */
    static boolean isTransient(@Nullable ServerResponse response) {
        if (response == null) {
            return false;
        }
        return switch (response.status()) {
            case 429, 502, 503, 504 -> true;
            case 500 ->
                !isStorageFull(response)
                        && (response.reason().equals("ServerTimeout")
                                || !response.retryAfter().isZero()
                                || isStorageError(response.message()));
            default -> false;
        };
    }

    /** Whether etcd has reached its quota or its disk is full. */
    public static boolean isStorageFull(ServerResponse response) {
        return response.message().contains("database space exceeded")
                || response.message().contains("no space left on device");
    }

    /** Errors of etcd, and of the connection to it, are in the response as the server got them. */
    private static boolean isStorageError(String message) {
        return message.startsWith("etcdserver: ") || message.startsWith("rpc error: code = Unavailable");
    }
}
