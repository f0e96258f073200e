package dev.podwright.dsl;

import dev.podwright.declaration.DeclaredListener;
import dev.podwright.declaration.LocalhostConnection;
import dev.podwright.declaration.Pairing;
import dev.podwright.declaration.PairingKind;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a container listens, whom it dials, and whom it serves. */
abstract class ContainerPortWords extends ContainerCore {
    private static final String TCP = "TCP";
    private static final String UDP = "UDP";

    ContainerPortWords(String name, @Nullable Container base, @Nullable Word<ContainerAssembly> last) {
        super(name, base, last);
    }

    /** Listens on a TCP port without a name. */
    public final ContainerDraft port(int number) {
        return add(ContainerPort.builder().containerPort(number).build());
    }

    /** Listens on a TCP port, by whose name probes, hooks and Services can speak of it. */
    public final ContainerDraft port(String name, int number) {
        return port(name, number, p -> p);
    }

    /** Listens on a port with more to say: protocol, host port, host IP. */
    public final ContainerDraft port(String name, int number, UnaryOperator<PortDraft> more) {
        PortDraft port = new PortDraft(ContainerPort.builder()
                .name(Args.given(name, "the name of a port"))
                .containerPort(number)
                .build());
        return add(more.apply(port).toPort());
    }

    /** Listens on a UDP port. */
    public final ContainerDraft udpPort(String name, int number) {
        return port(name, number, PortDraft::udp);
    }

    /** Listens on an SCTP port. */
    public final ContainerDraft sctpPort(String name, int number) {
        return port(name, number, PortDraft::sctp);
    }

    private ContainerDraft add(ContainerPort port) {
        return say((c, where) -> c.add("ports", c.ports, port, where));
    }

    /** Takes the port of this name away again. */
    public final ContainerDraft withoutPort(String name) {
        return say((c, where) -> c.remove("ports", c.ports, port -> name.equals(port.name())));
    }

    /** Listens on a TCP port that its list of ports does not show, such as one for localhost only. */
    public final ContainerDraft listens(int port) {
        return say((c, where) -> c.declare(new DeclaredListener(c.name, port, TCP), where));
    }

    /** Listens on a UDP port that its list of ports does not show. */
    public final ContainerDraft listensUdp(int port) {
        return say((c, where) -> c.declare(new DeclaredListener(c.name, port, UDP), where));
    }

    /** Connects to a TCP port of this pod's localhost. */
    public final ContainerDraft dials(int port) {
        return say((c, where) -> c.declare(new LocalhostConnection(c.name, Integer.toString(port), TCP), where));
    }

    /** Connects, at localhost, to the port of that name that some container of this pod declares. */
    public final ContainerDraft dials(String portName) {
        return say((c, where) -> c.declare(new LocalhostConnection(c.name, portName, TCP), where));
    }

    /** Sends to a UDP port of this pod's localhost. */
    public final ContainerDraft dialsUdp(int port) {
        return say((c, where) -> c.declare(new LocalhostConnection(c.name, Integer.toString(port), UDP), where));
    }

    /** Takes the traffic for a named port of another container of the pod and passes it on. */
    public final ContainerDraft proxies(String container, String port) {
        return pair(PairingKind.PROXIES, container, port);
    }

    /** Takes the traffic for a port of another container of the pod and passes it on. */
    public final ContainerDraft proxies(String container, int port) {
        return pair(PairingKind.PROXIES, container, Integer.toString(port));
    }

    /** Works on what another container of the pod leaves behind, such as its logs. */
    public final ContainerDraft follows(String container) {
        return pair(PairingKind.FOLLOWS, container, "");
    }

    /** Shows another container of the pod in another form, such as an exporter of its metrics. */
    public final ContainerDraft adapts(String container) {
        return pair(PairingKind.ADAPTS, container, "");
    }

    /** Shows what a named port of another container of the pod answers in another form. */
    public final ContainerDraft adapts(String container, String port) {
        return pair(PairingKind.ADAPTS, container, port);
    }

    /** Shows what a port of another container of the pod answers in another form. */
    public final ContainerDraft adapts(String container, int port) {
        return pair(PairingKind.ADAPTS, container, Integer.toString(port));
    }

    private ContainerDraft pair(PairingKind kind, String partner, String port) {
        return say((c, where) -> c.declare(new Pairing(c.name, kind, partner, port), where));
    }
}
