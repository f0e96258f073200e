package dev.podwright.declaration;

/**
 * A container connects to a port of its own pod, at localhost: {@code dials.podwright.dev/app: pg, 8125/UDP}.
 *
 * @param port the number, or the name of a port that a container of the pod declares
 * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}; with a name, TCP unless another is given
 */
public record LocalhostConnection(String container, String port, String protocol) implements Declaration {
    static final String WORD = "dials";

    @Override
    public String key() {
        return DeclarationText.key(WORD, container);
    }

    /** {@code pg} or {@code 5432} for TCP, otherwise {@code 8125/UDP}. */
    @Override
    public String text() {
        return DeclarationText.port(port, protocol);
    }
}
