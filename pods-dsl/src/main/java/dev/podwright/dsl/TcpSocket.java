package dev.podwright.dsl;

import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import dev.podwright.model.container.TCPSocketAction;
import dev.podwright.model.value.IntOrString;

/** A TCP connection to the container; a success if it opens. For probes; as a hook the kubelet fails it. */
public final class TcpSocket extends ProbeDraft implements Hook {
    private final TCPSocketAction action;

    private TcpSocket(TCPSocketAction action) {
        super(Probe.builder().tcpSocket(action).build());
        this.action = action;
    }

    TcpSocket(IntOrString port) {
        this(TCPSocketAction.builder().port(port).build());
    }

    /** Connects to this host instead of the pod's IP. */
    public TcpSocket host(String host) {
        return new TcpSocket(action.toBuilder().host(host).build());
    }

    @Override
    public LifecycleHandler toHandler() {
        return LifecycleHandler.builder().tcpSocket(action).build();
    }
}
