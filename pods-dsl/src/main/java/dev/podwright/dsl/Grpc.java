package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.dsl.value.GrpcMode;
import dev.podwright.model.container.GRPCAction;
import dev.podwright.model.container.Probe;

/** A question to the gRPC health service of the container. For probes. */
@CheckReturnValue
public final class Grpc extends ProbeDraft {
    final ObjectDraft<GRPCAction> action;

    Grpc(ObjectDraft<GRPCAction> action) {
        super(ObjectDraft.of(Probe.class, "the probe").with("grpc", action));
        this.action = action;
    }

    /**
     * Sets {@code service}: service name put into the {@code HealthCheckRequest}. Absent: the empty string, which by
     * convention asks for the health of the whole server. Since Kubernetes 1.23.
     *
     * @param value the value of the field
     */
    public Grpc service(String value) {
        return new Grpc(action.set("service", action.check("service").required(value, 1, "value")));
    }

    /**
     * Sets {@code mode}: how to connect: {@code Plaintext}, or {@code TLS} without a check of the server's certificate.
     * Absent: as {@code Plaintext}. Since Kubernetes 1.37, and with the feature gate {@code GRPCContainerProbeTLS}, which
     * is off by default.
     *
     * @param value {@code PLAINTEXT} or {@code TLS}
     */
    public Grpc mode(GrpcMode value) {
        return mode(action.check("mode").required(value, 1, "value").toString());
    }

    /**
     * The same with a text, so that a value that is newer than the constants can be written. It is validated as it is.
     *
     * @param value the value in Kubernetes' spelling
     */
    public Grpc mode(String value) {
        return new Grpc(action.set("mode", action.check("mode").required(value, 1, "value")));
    }
}
