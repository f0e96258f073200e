package dev.podwright.conformance.lifetimes;

import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.container.EphemeralContainer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Steps through a pod's life as the kubelet does, and opens the sockets of each container that starts: in the pod's own
 * network, and on its node. It is independent of the rules that are compared with it.
 */
final class PodLife {
    private final PodSpec spec;
    private final Map<String, String> annotations;
    private final boolean hostNetwork;
    private final Sockets pod = new Sockets();
    private final Sockets node = new Sockets();

    private PodLife(Pod pod) {
        this.spec = Objects.requireNonNull(pod.spec());
        this.annotations = Objects.requireNonNull(pod.metadata()).annotations();
        this.hostNetwork = Boolean.TRUE.equals(spec.hostNetwork());
    }

    /** The pod's life from its first container to its last. */
    static PodLife of(Pod pod) {
        PodLife life = new PodLife(pod);
        life.run();
        return life;
    }

    private void run() {
        for (int i = 0; i < spec.initContainers().size(); i++) {
            Container container = spec.initContainers().get(i);
            start(container.name(), container.ports(), container.args(), "spec.initContainers[" + i + "]");
            if (!"Always".equals(container.restartPolicy())) {
                pod.close(Objects.requireNonNull(container.name()));
                node.close(Objects.requireNonNull(container.name()));
            }
        }
        for (int i = 0; i < spec.containers().size(); i++) {
            Container container = spec.containers().get(i);
            start(container.name(), container.ports(), container.args(), "spec.containers[" + i + "]");
        }
        for (int i = 0; i < spec.ephemeralContainers().size(); i++) {
            EphemeralContainer container = spec.ephemeralContainers().get(i);
            List<ContainerPort> ports = container.ports() == null ? List.of() : container.ports();
            start(container.name(), ports, List.of(), "spec.ephemeralContainers[" + i + "]");
        }
    }

    private void start(@Nullable String given, List<ContainerPort> ports, List<String> args, String path) {
        String name = Objects.requireNonNull(given);
        for (int i = 0; i < ports.size(); i++) {
            ContainerPort port = ports.get(i);
            String at = path + ".ports[" + i + "]";
            int number = Objects.requireNonNull(port.containerPort());
            String protocol = Objects.requireNonNullElse(port.protocol(), "TCP");
            listen(name, number, protocol, args, at);
            Integer hostPort = hostNetwork ? Integer.valueOf(number) : port.hostPort();
            if (hostPort != null && hostPort > 0) {
                String address = Objects.requireNonNullElse(port.hostIP(), "");
                node.bind(new Sockets.Bind(name, Integer.toString(number), hostPort, protocol, address, at));
            }
        }
        String key = "listens.podwright.dev/" + name;
        String listens = annotations.get(key);
        if (listens != null) {
            String[] each = listens.split("/", -1);
            int number = Integer.parseInt(each[0]);
            String protocol = each.length > 1 ? each[1] : "TCP";
            boolean known = ports.stream()
                    .anyMatch(p -> Objects.equals(p.containerPort(), number)
                            && Objects.requireNonNullElse(p.protocol(), "TCP").equals(protocol));
            if (!known) {
                String at = "metadata.annotations[" + key + "]";
                listen(name, number, protocol, args, at);
                if (hostNetwork) {
                    node.bind(new Sockets.Bind(name, each[0], number, protocol, "", at));
                }
            }
        }
    }

    /** Binds a port on the addresses that the arguments give for it, or on all. */
    private void listen(String name, int port, String protocol, List<String> args, String path) {
        boolean anywhere = true;
        for (String arg : args) {
            if (protocol.equals("TCP") && arg.endsWith(":" + port)) {
                anywhere = false;
                String address = arg.substring(arg.indexOf('=') + 1, arg.lastIndexOf(':'));
                bind(
                        name,
                        port,
                        protocol,
                        switch (address) {
                            case "0.0.0.0", "[::]" -> "";
                            case "localhost" -> "127.0.0.1";
                            case "[::1]" -> "::1";
                            case "$(POD_IP)" -> "10.0.0.1";
                            default -> address;
                        },
                        path);
            }
        }
        if (anywhere) {
            bind(name, port, protocol, "", path);
        }
    }

    private void bind(String name, int port, String protocol, String address, String path) {
        pod.bind(new Sockets.Bind(name, Integer.toString(port), port, protocol, address, path));
    }

    /** The ports that cannot be bound in the pod's network, by path, with the severity. */
    Map<String, String> failedInPod() {
        return pod.failed();
    }

    /** The ports that cannot be bound on the node, by path, with the severity. */
    Map<String, String> failedOnNode() {
        return node.failed();
    }
}
