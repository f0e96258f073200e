package dev.podwright.internal.validate.advice;

import dev.podwright.path.FieldPath;
import dev.podwright.validate.PodContainer;

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
record Listener(
        PodContainer container, String name, int port, String protocol, String hostIp, int hostPort, FieldPath path) {
    /** {@code 8443/TCP}. */
    String spelled() {
        return port + "/" + protocol;
    }
}
