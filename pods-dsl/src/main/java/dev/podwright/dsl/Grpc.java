package dev.podwright.dsl;

import dev.podwright.model.container.GRPCAction;
import dev.podwright.model.container.Probe;

/** A question to the gRPC health service of the container. For probes. */
public final class Grpc extends ProbeDraft {
    private final GRPCAction action;

    private Grpc(GRPCAction action) {
        super(Probe.builder().grpc(action).build());
        this.action = action;
    }

    Grpc(int port) {
        this(GRPCAction.builder().port(port).build());
    }

    /** Asks for the health of this service; otherwise for that of the whole server. */
    public Grpc service(String name) {
        return new Grpc(action.toBuilder().service(name).build());
    }
}
