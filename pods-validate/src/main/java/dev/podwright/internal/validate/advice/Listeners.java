package dev.podwright.internal.validate.advice;

import dev.podwright.annotation.Declarations;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.PodContainer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The listeners of a pod in the order of its containers, those of the ports first. */
record Listeners(List<Listener> all) {
    private static final int LAST_PORT = 65535;

    static Listeners of(PodFacts pod) {
        List<Listener> out = new ArrayList<>();
        for (PodContainer container : pod.lifetimes().containers()) {
            FieldPath path = container.path().child("ports");
            for (int i = 0; i < container.ports().size(); i++) {
                add(out, container, container.ports().get(i), path.index(i));
            }
        }
        Declarations declarations = pod.declarations();
        for (dev.podwright.annotation.Listener declared : declarations.listeners()) {
            PodContainer container = pod.lifetimes().find(declared.container());
            if (container != null && !declares(out, container, declared)) {
                FieldPath path = pod.annotation(declared.key());
                out.add(new Listener(container, "", declared.port(), declared.protocol(), "", 0, path));
            }
        }
        return new Listeners(List.copyOf(out));
    }

    private static boolean declares(
            List<Listener> listeners, PodContainer container, dev.podwright.annotation.Listener declared) {
        return listeners.stream()
                .anyMatch(l -> l.port() == declared.port()
                        && l.protocol().equals(declared.protocol())
                        && l.container().path().equals(container.path()));
    }

    private static void add(List<Listener> out, PodContainer container, ContainerPort port, FieldPath path) {
        Integer number = port.containerPort();
        if (number == null || number < 1 || number > LAST_PORT) {
            return;
        }
        String protocol = port.protocol();
        out.add(new Listener(
                container,
                orEmpty(port.name()),
                number,
                protocol == null || protocol.isEmpty() ? "TCP" : protocol,
                orEmpty(port.hostIP()),
                port.hostPort() == null ? 0 : port.hostPort(),
                path));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The listener of a container that a port's name or number means, or null. */
    @Nullable
    Listener find(PodContainer container, String port) {
        for (Listener listener : all) {
            if (listener.container().path().equals(container.path())
                    && (listener.name().equals(port)
                            || Integer.toString(listener.port()).equals(port))) {
                return listener;
            }
        }
        return null;
    }
}
