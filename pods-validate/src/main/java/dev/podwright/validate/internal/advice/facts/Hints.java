package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.ExecAction;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What commands, arguments, environment and probes seem to say of ports on localhost. Guesses: each finding that rests on
 * one says so.
 */
public final class Hints {
    private final List<Hint> listens = new ArrayList<>();
    private final List<Hint> mayListen = new ArrayList<>();
    private final List<Hint> dials = new ArrayList<>();
    private @Nullable Index index;

    private Hints() {}

    static Hints of(PodFacts pod) {
        Hints hints = new Hints();
        for (PodContainer container : pod.containers()) {
            hints.read(container);
        }
        return hints;
    }

    /** Ports that a container most likely listens on, in the order in which the containers start. */
    public List<Hint> listens() {
        return listens;
    }

    /** Ports of localhost that a container most likely dials. */
    public List<Hint> dials() {
        return dials;
    }

    /** Whether some text makes it possible that something listens on a port while a container runs. */
    public boolean mayListen(PodFacts pod, PodContainer container, int port) {
        Hint hint = index(pod).staying.get(port);
        return index(pod).own.containsKey(key(pod, container, port))
                || (hint != null && pod.lifetimes().overlap(hint.container(), container));
    }

    /** What says that a container listens on a port, or null. */
    @Nullable
    public Hint listens(PodFacts pod, PodContainer container, int port) {
        return listens.isEmpty() ? null : index(pod).sure.get(key(pod, container, port));
    }

    /** What says that a container listens. */
    public List<Hint> listens(PodFacts pod, PodContainer container) {
        return listens.isEmpty() ? List.of() : index(pod).byContainer.getOrDefault(pod.position(container), List.of());
    }

    private Index index(PodFacts pod) {
        if (index == null) {
            index = new Index(pod);
        }
        return index;
    }

    private static long key(PodFacts pod, PodContainer container, int port) {
        return (long) pod.position(container) << 16 | port;
    }

    /** The ports that something may listen on: of each container, and the first whose container stays. */
    private final class Index {
        private final Map<Long, Hint> sure = new HashMap<>();
        private final Map<Integer, List<Hint>> byContainer = new HashMap<>();
        private final Map<Long, Hint> own = new HashMap<>();
        private final Map<Integer, Hint> staying = new HashMap<>();

        Index(PodFacts pod) {
            for (Hint hint : listens) {
                if (sure.putIfAbsent(key(pod, hint.container(), hint.port()), hint) == null) {
                    byContainer
                            .computeIfAbsent(pod.position(hint.container()), at -> new ArrayList<>(2))
                            .add(hint);
                }
                add(pod, hint);
            }
            mayListen.forEach(hint -> add(pod, hint));
        }

        private void add(PodFacts pod, Hint hint) {
            own.putIfAbsent(key(pod, hint.container(), hint.port()), hint);
            if (PodFacts.stays(hint.container())) {
                staying.merge(hint.port(), hint, (a, b) -> isFirst(pod, a, b) ? a : b);
            }
        }

        private boolean isFirst(PodFacts pod, Hint a, Hint b) {
            return pod.position(a.container()) <= pod.position(b.container());
        }
    }

    void add(Addresses.Use use, Hint hint) {
        switch (use) {
            case LISTENS -> listens.add(hint);
            case MAY_LISTEN -> mayListen.add(hint);
            case DIALS -> dials.add(hint);
        }
    }

    private void read(PodContainer container) {
        if (!container.container().command().isEmpty()
                || !container.container().args().isEmpty()) {
            CommandReader command = new CommandReader(this, container, "");
            command.read(container.container().command(), "command");
            command.read(container.container().args(), "args");
        }
        for (int i = 0; i < container.container().env().size(); i++) {
            EnvVar variable = container.container().env().get(i);
            String name = variable.name();
            String value = variable.value();
            if (name != null && value != null && Addresses.mayHavePort(value, 0, value.length())) {
                environment(container, i, name, value);
            }
        }
        probe(container, ProbeTarget.STARTUP, container.container().startupProbe());
        probe(container, "livenessProbe", container.container().livenessProbe());
        probe(container, "readinessProbe", container.container().readinessProbe());
        Lifecycle lifecycle = container.container().lifecycle();
        if (lifecycle != null) {
            hook(container, ProbeTarget.POST_START, lifecycle.postStart());
            hook(container, ProbeTarget.PRE_STOP, lifecycle.preStop());
        }
    }

    private void environment(PodContainer container, int index, String name, String value) {
        if (PortWords.isSecret(name)) {
            return;
        }
        if (PortWords.isPort(name, 0, name.length())) {
            int port = Ports.number(value);
            if (port > 0) {
                listens.add(hint(container, index, name, port));
            }
            return;
        }
        Addresses.read(
                name, value, 0, value.length(), false, (port, use) -> add(use, hint(container, index, name, port)));
    }

    private static Hint hint(PodContainer container, int index, String name, int port) {
        return new Hint(
                container,
                Hint.Source.ENV,
                name,
                port,
                container.path().child("env").index(index));
    }

    private void probe(PodContainer container, String field, @Nullable Probe probe) {
        if (probe != null) {
            exec(container, field, probe.exec());
        }
    }

    private void hook(PodContainer container, String field, @Nullable LifecycleHandler hook) {
        if (hook != null) {
            exec(container, field, hook.exec());
        }
    }

    private void exec(PodContainer container, String field, @Nullable ExecAction exec) {
        if (exec != null && !exec.command().isEmpty()) {
            new CommandReader(this, container, field).read(exec.command(), "command");
        }
    }
}
