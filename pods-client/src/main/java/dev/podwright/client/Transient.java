package dev.podwright.client;

import org.jspecify.annotations.Nullable;

/** Which answers of the server pass by themselves. */
final class Transient {
    private Transient() {}

    /**
     * 429, 502, 503 and 504 do. A 500 does where the server says when to come back, or where its storage was without a
     * leader or late; never as the bare 500 that answers a malformed apply.
     */
    static boolean is(@Nullable Answer answer) {
        if (answer == null) {
            return false;
        }
        return switch (answer.status()) {
            case 429, 502, 503, 504 -> true;
            case 500 ->
                !isStorageFull(answer)
                        && (answer.reason().equals("ServerTimeout")
                                || !answer.retryAfter().isZero()
                                || isStorageLate(answer.message()));
            default -> false;
        };
    }

    /** Whether etcd has reached its quota or its disk is full. */
    static boolean isStorageFull(Answer answer) {
        return answer.message().contains("database space exceeded")
                || answer.message().contains("no space left on device");
    }

    /** Errors of etcd and of the connection to it reach the client as the server got them. */
    private static boolean isStorageLate(String message) {
        return message.startsWith("etcdserver: ") || message.startsWith("rpc error: code = Unavailable");
    }
}
