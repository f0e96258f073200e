package dev.podwright.declaration;

import dev.podwright.model.internal.escape.SafeText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A container connects to a port of its own pod, at localhost: {@code dials.podwright.dev/app: pg, 8125/UDP}.
 */
public final class LocalhostConnection implements Declaration {
    static final String WORD = "dials";

    private final String container;
    private final String port;
    private final String protocol;

    private LocalhostConnection(String container, String port, String protocol) {
        this.container = Objects.requireNonNull(container, "container");
        this.port = Objects.requireNonNull(port, "port");
        this.protocol = Objects.requireNonNull(protocol, "protocol");
    }

    /**
     * A declared connection.
     *
     * @param container the container that connects
     * @param port the number, or the name of a port that a container of the pod declares
     * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}; with a name, TCP unless another is given
     */
    public static LocalhostConnection of(String container, String port, String protocol) {
        return new LocalhostConnection(container, port, protocol);
    }

    /** The container that connects. */
    @Override
    public String container() {
        return container;
    }

    /** The number, or the name of a port that a container of the pod declares. */
    public String port() {
        return port;
    }

    /** {@code TCP}, {@code UDP} or {@code SCTP}; with a name, TCP unless another is given. */
    public String protocol() {
        return protocol;
    }

    @Override
    public String key() {
        return DeclarationText.key(WORD, container);
    }

    /** {@code pg} or {@code 5432} for TCP, otherwise {@code 8125/UDP}. */
    @Override
    public String text() {
        return DeclarationText.port(port, protocol);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LocalhostConnection that
                && container.equals(that.container)
                && port.equals(that.port)
                && protocol.equals(that.protocol);
    }

    @Override
    public int hashCode() {
        return Objects.hash(container, port, protocol);
    }

    /** The annotation. */
    @Override
    public String toString() {
        return SafeText.ofMessage(key() + ": " + text());
    }
}
