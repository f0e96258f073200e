package dev.podwright.validate.network;

/** How it is known that a container listens or connects; from the strongest to the weakest. */
public enum Certainty {
    /** The container's {@code ports} or an annotation say so. */
    DECLARED,
    /** Text says so whose meaning is clear, such as {@code --listen-address=:8080} or {@code curl http://localhost:8080}. */
    CERTAIN,
    /** Text suggests it, such as {@code --port=8080}, an environment variable {@code PORT}, or a known image. */
    LIKELY,
    /** Text has the address, and may mean the container's own or one that it connects to, such as {@code --addr=localhost:8080}. */
    POSSIBLE
}
