package dev.podwright.declaration;

import dev.podwright.model.internal.escape.SafeText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A container serves another: {@code proxies.podwright.dev/proxy: app:http}. One that serves several has them in one
 * annotation, separated by commas.
 */
public final class Pairing implements Declaration {
    private final String container;
    private final PairingKind kind;
    private final String partner;
    private final String port;

    private Pairing(String container, PairingKind kind, String partner, String port) {
        this.container = Objects.requireNonNull(container, "container");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.partner = Objects.requireNonNull(partner, "partner");
        this.port = Objects.requireNonNull(port, "port");
    }

    /**
     * A pairing of two containers.
     *
     * @param container the container that serves
     * @param kind what it does
     * @param partner the container that is served
     * @param port the name or number of the partner's port; empty where the pairing names none
     */
    public static Pairing of(String container, PairingKind kind, String partner, String port) {
        return new Pairing(container, kind, partner, port);
    }

    /** The container that serves. */
    @Override
    public String container() {
        return container;
    }

    /** What it does. */
    public PairingKind kind() {
        return kind;
    }

    /** The container that is served. */
    public String partner() {
        return partner;
    }

    /** The name or number of the partner's port; empty where the pairing names none. */
    public String port() {
        return port;
    }

    @Override
    public String key() {
        return DeclarationText.key(kind.word(), container);
    }

    /** {@code app:http}, or {@code app} without a port. */
    @Override
    public String text() {
        return port.isEmpty() ? partner : partner + ':' + port;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pairing that
                && container.equals(that.container)
                && kind == that.kind
                && partner.equals(that.partner)
                && port.equals(that.port);
    }

    @Override
    public int hashCode() {
        return Objects.hash(container, kind, partner, port);
    }

    /** The annotation. */
    @Override
    public String toString() {
        return SafeText.ofMessage(key() + ": " + text());
    }
}
