package dev.podwright.dsl;

import dev.podwright.model.container.ContainerPort;
import java.util.function.Consumer;

/** A port that a container listens on. Immutable. TCP unless another protocol is said. */
public final class PortDraft {
    private final ContainerPort model;

    PortDraft(ContainerPort model) {
        this.model = model;
    }

    /** The model's value. */
    public ContainerPort toPort() {
        return model;
    }

    /** UDP. */
    public PortDraft udp() {
        return with(p -> p.protocol("UDP"));
    }

    /** SCTP. */
    public PortDraft sctp() {
        return with(p -> p.protocol("SCTP"));
    }

    /** Also a port of the node, which then has room for one such pod. */
    public PortDraft hostPort(int port) {
        return with(p -> p.hostPort(port));
    }

    /** The host port on this address of the node only. */
    public PortDraft hostIP(String address) {
        return with(p -> p.hostIP(address));
    }

    /** The way down to the model's builder. */
    public PortDraft with(Consumer<ContainerPort.Builder> change) {
        ContainerPort.Builder builder = model.toBuilder();
        change.accept(builder);
        return new PortDraft(builder.build());
    }
}
