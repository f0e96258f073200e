package dev.podwright.validate.internal.advice.facts;

import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.validate.pod.PodContainer;

/**
 * A port that a container listens on, as declared.
 *
 * @param container who listens
 * @param name the port's name, empty where it has none
 * @param port the port number on the pod's localhost
 * @param protocol TCP, UDP or SCTP
 * @param hostIp the node's address that the host port binds, empty for all
 * @param hostPort the port on the node, 0 where there is none
 * @param path where it is declared
 */
public record Listener(
        PodContainer container, String name, int port, String protocol, String hostIp, int hostPort, FieldPath path) {
    /** {@code 8443/TCP}. */
    public String spelled() {
        return port + "/" + protocol;
    }

    /** Whether a connection to that port and protocol reaches it. */
    public boolean takes(int number, String wantedProtocol) {
        return port == number && protocol.equals(wantedProtocol);
    }

    /** The place as a finding names it. */
    public Finding.Related place() {
        return Finding.Related.of(container.name(), path);
    }
}
