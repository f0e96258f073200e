package dev.podwright.declaration;

import dev.podwright.model.internal.escape.SafeText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A container listens where its list of ports does not say so: {@code listens.podwright.dev/app: 9090, 8125/UDP}.
 */
public final class DeclaredListener implements Declaration {
    static final String WORD = "listens";

    private final String container;
    private final int port;
    private final String protocol;

    private DeclaredListener(String container, int port, String protocol) {
        this.container = Objects.requireNonNull(container, "container");
        this.port = port;
        this.protocol = Objects.requireNonNull(protocol, "protocol");
    }

    /**
     * A declared listener.
     *
     * @param container the container that listens
     * @param port the number of the port
     * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
     */
    public static DeclaredListener of(String container, int port, String protocol) {
        return new DeclaredListener(container, port, protocol);
    }

    /** The container that listens. */
    @Override
    public String container() {
        return container;
    }

    /** The number of the port. */
    public int port() {
        return port;
    }

    /** {@code TCP}, {@code UDP} or {@code SCTP}. */
    public String protocol() {
        return protocol;
    }

    @Override
    public String key() {
        return DeclarationText.key(WORD, container);
    }

    /** {@code 9090} for TCP, otherwise {@code 8125/UDP}. */
    @Override
    public String text() {
        return DeclarationText.port(Integer.toString(port), protocol);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeclaredListener that
                && container.equals(that.container)
                && port == that.port
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
