package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The host ports that containers take. The server distinguishes them by protocol, host IP as it is written, and number,
 * so that it misses a collision with a wildcard address; it looks at main containers together and at each init
 * container by itself.
 *
 * <p>Upstream: {@code checkHostPortConflicts} and {@code AccumulateUniqueHostPorts} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class HostPorts {
    private final boolean defaulted;
    private @Nullable Set<String> taken;

    /** None yet; whether the server gives each port the host port of the same number. */
    HostPorts(boolean defaulted) {
        this.defaulted = defaulted;
    }

    /** Takes a container's host ports; the path is that of the container as the server names it. */
    void take(Findings out, List<ContainerPort> ports, FieldPath path) {
        for (int i = 0; i < ports.size(); i++) {
            ContainerPort port = ports.get(i);
            int number = PortRules.hostPort(port, defaulted);
            if (number == 0) {
                continue;
            }
            if (taken == null) {
                taken = new HashSet<>();
            }
            String protocol = PortRules.protocol(port);
            String ip = Checks.orEmpty(port.hostIP());
            String key = protocol + '/' + ip + '/' + number;
            if (!taken.add(key)) {
                out.duplicate(
                        path.child("ports").index(i).child("hostPort"),
                        key,
                        "host port " + Excerpt.of(number + "/" + protocol + (ip.isEmpty() ? "" : " of " + ip))
                                + " is taken twice in this pod",
                        "give the ports different numbers");
            }
        }
    }
}
