package dev.podwright.declaration;

/**
 * A container listens where its list of ports does not say so: {@code listens.podwright.dev/app: 9090, 8125/UDP}.
 *
 * @param protocol {@code TCP}, {@code UDP} or {@code SCTP}
 */
public record DeclaredListener(String container, int port, String protocol) implements Declaration {
    static final String WORD = "listens";

    @Override
    public String key() {
        return DeclarationText.key(WORD, container);
    }

    /** {@code 9090} for TCP, otherwise {@code 8125/UDP}. */
    @Override
    public String text() {
        return DeclarationText.port(Integer.toString(port), protocol);
    }
}
