package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.value.IntOrString;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.NameKind;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ports of one container, and ports as probes and hooks name them.
 *
 * <p>Upstream: {@code validateContainerPorts} and {@code ValidatePortNumOrName} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class PortRules {
    static final int LARGEST = 65535;
    /** The protocols of ports. */
    public static final List<String> PROTOCOLS = List.of("TCP", "UDP", "SCTP");

    private PortRules() {}

    /**
     * The ports of a container.
     *
     * @param hostPorts whether the server gives each port the host port of the same number
     * @param path the path of the container
     */
    static void check(Findings out, List<ContainerPort> ports, boolean hostPorts, FieldPath path) {
        if (ports.isEmpty()) {
            return;
        }
        FieldPath list = path.child("ports");
        Set<String> names = ports.size() > 1 ? new HashSet<>() : Set.of();
        for (int i = 0; i < ports.size(); i++) {
            ContainerPort port = ports.get(i);
            FieldPath each = list.index(i);
            name(out, port.name(), names, ports.size() > 1, each);
            Integer number = port.containerPort();
            if (number == null || number == 0) {
                out.required(
                        each.child("containerPort"),
                        number == null
                                ? "containerPort is missing"
                                : "containerPort is 0; it must be between 1 and " + LARGEST,
                        "give a port from 1 to " + LARGEST);
            } else {
                Checks.between(out, each, "containerPort", number, 1, LARGEST);
            }
            int host = hostPort(port, hostPorts);
            if (host != 0) {
                Checks.between(out, each, "hostPort", host, 1, LARGEST);
            }
            Checks.oneOfOrDefault(out, each, "protocol", port.protocol(), PROTOCOLS);
        }
    }

    private static void name(Findings out, @Nullable String name, Set<String> names, boolean several, FieldPath path) {
        if (name == null || name.isEmpty()) {
            return;
        }
        if (NameKind.PORT_NAME.bits(name) != 0) {
            Checks.name(out, NameKind.PORT_NAME, path, "name", name);
        } else if (several && !names.add(name)) {
            out.duplicate(
                    path.child("name"),
                    name,
                    "two ports of this container are named " + Excerpt.quoted(name),
                    "give each port of a container its own name");
        }
    }

    /** A port's effective host port; 0 where it has none. */
    public static int hostPort(ContainerPort port, boolean hostPorts) {
        Integer host = port.hostPort();
        if (host != null && host != 0) {
            return host;
        }
        Integer number = port.containerPort();
        return hostPorts && number != null ? number : 0;
    }

    /** A port's effective protocol. */
    public static String protocol(ContainerPort port) {
        String protocol = port.protocol();
        return protocol == null || protocol.isEmpty() ? "TCP" : protocol;
    }

    /** The port that a probe or a hook asks, at {@code port} below the path; absent counts as 0. */
    static void target(Findings out, @Nullable IntOrString port, FieldPath path) {
        target(out, port, path, "port");
    }

    /** A port that is a number or a port's name, in a field below the path; absent counts as 0. */
    public static void target(Findings out, @Nullable IntOrString port, FieldPath path, String field) {
        if (port == null) {
            out.invalid(
                    path.child(field),
                    0,
                    field + " is missing",
                    "give a port from 1 to " + LARGEST + ", or a port's name");
            return;
        }
        String name = port.text();
        if (name == null) {
            Checks.between(out, path, field, port.intValue(), 1, LARGEST);
        } else {
            named(out, path, field, name);
        }
    }

    /** A port in quotes is a name to the server, whatever it looks like. */
    private static void named(Findings out, FieldPath path, String field, String name) {
        int number = number(name);
        if (number < 0) {
            Checks.name(out, NameKind.PORT_NAME, path, field, name);
            return;
        }
        int bits = NameKind.PORT_NAME.bits(name);
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            out.invalid(
                    path.child(field),
                    name,
                    Excerpt.quoted(name) + " is a text, so it is read as a port's name, which needs a letter",
                    "remove the quotes: " + field + ": " + number + " (in Java, give the number as an int)");
        }
    }

    /** The number that a text of digits is, or -1. */
    private static int number(String text) {
        if (text.isEmpty() || text.length() > 5) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number >= 1 && number <= LARGEST ? number : -1;
    }
}
