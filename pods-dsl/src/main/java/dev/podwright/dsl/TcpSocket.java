package dev.podwright.dsl;

import dev.podwright.dsl.internal.ObjectDraft;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.container.Probe;
import dev.podwright.model.container.TCPSocketAction;

/** A TCP connection to the container; a success if it opens. For probes; as a hook the kubelet fails it. */
@CheckReturnValue
public final class TcpSocket extends ProbeDraft implements Hook {
    final ObjectDraft<TCPSocketAction> action;

    TcpSocket(ObjectDraft<TCPSocketAction> action) {
        super(ObjectDraft.of(Probe.class, "the probe").with("tcpSocket", action));
        this.action = action;
    }

    /**
     * Sets {@code host}: host to connect to, as seen from the node. Absent: the pod's IP address.
     *
     * @param value the value of the field
     */
    public TcpSocket host(String value) {
        return new TcpSocket(action.set("host", action.check("host").required(value, 1, "value")));
    }
}
