package dev.podwright.declaration;

/**
 * A container serves another: {@code proxies.podwright.dev/proxy: app:http}. One that serves several has them in one
 * annotation, separated by commas.
 *
 * @param container the container that serves
 * @param kind what it does
 * @param partner the container that is served
 * @param port the name or number of the partner's port; empty where the pairing names none
 */
public record Pairing(String container, PairingKind kind, String partner, String port) implements Declaration {
    @Override
    public String key() {
        return DeclarationText.key(kind.word(), container);
    }

    /** {@code app:http}, or {@code app} without a port. */
    @Override
    public String text() {
        return port.isEmpty() ? partner : partner + ':' + port;
    }
}
