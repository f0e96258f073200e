package dev.podwright.validate.network;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.ExecAction;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the texts of a container say about ports: commands, arguments, environment, commands of probes and hooks, and
 * images that are known.
 */
final class NetworkReader {
    /** What is longer says nothing: each address would be looked at beside all of it. */
    private static final int MAX_NAME = 200;
    /** So few variables are looked through; more are sorted by name. */
    private static final int FEW = 16;

    final List<Listener> listeners = new ArrayList<>();
    final List<Connection> connections = new ArrayList<>();
    final List<Wait> waits = new ArrayList<>();

    /** Whether the command line that is read has run programs before that may listen. */
    boolean afterOthers;

    private PodContainer container;

    NetworkReader(PodContainer first) {
        container = first;
    }

    /** Whether a container has any text to read, or an image that is known. */
    static boolean hasTexts(PodContainer container) {
        ContainerCommon each = container.container();
        return KnownImages.of(container) != null
                || !each.command().isEmpty()
                || !each.args().isEmpty()
                || !each.env().isEmpty()
                || each.lifecycle() != null
                || isExec(each.startupProbe())
                || isExec(each.livenessProbe())
                || isExec(each.readinessProbe());
    }

    private static boolean isExec(@Nullable Probe probe) {
        return probe != null && probe.exec() != null;
    }

    void read(PodContainer next) {
        container = next;
        ContainerCommon each = next.container();
        Variables variables = Variables.of(each);
        if (variables.mayNamePort(each.command()) || variables.mayNamePort(each.args())) {
            List<String> words = variables.expand(each.command(), each.args());
            new CommandReader(this, "", each.command().size()).read(words);
        }
        environment(each.env(), variables);
        probe(Evidence.STARTUP_PROBE, each.startupProbe(), variables);
        probe("livenessProbe", each.livenessProbe(), variables);
        probe("readinessProbe", each.readinessProbe(), variables);
        if (each.lifecycle() != null) {
            hook(Evidence.POST_START, each.lifecycle().postStart(), variables);
            hook(Evidence.PRE_STOP, each.lifecycle().preStop(), variables);
        }
        image(each);
    }

    /** What an image does by default counts where the container's texts say nothing else. */
    private void image(ContainerCommon each) {
        KnownImages known = KnownImages.of(container);
        boolean isListed = !listeners.isEmpty()
                && listeners.get(listeners.size() - 1).container().is(container);
        if (known != null && !isListed) {
            Evidence evidence = new Evidence(
                    Evidence.Kind.IMAGE, known.image(), container.path().child("image"));
            Certainty certainty = KnownImages.isConfigured(each) ? Certainty.POSSIBLE : Certainty.LIKELY;
            listeners.add(Listener.inferred(container, "", known.port, "TCP", certainty, evidence));
        }
    }

    /** Of several entries of one name the last one counts. */
    private void environment(List<EnvVar> env, Variables variables) {
        Map<String, Integer> last = null;
        for (int i = 0; i < env.size(); i++) {
            String name = env.get(i).name();
            String value = variables.value(i);
            if (name == null || value == null || !Address.mayHavePort(value)) {
                continue;
            }
            if (last == null && env.size() > FEW) {
                last = new HashMap<>();
                for (int j = 0; j < env.size(); j++) {
                    last.put(String.valueOf(env.get(j).name()), j);
                }
            }
            if (i == (last == null ? last(env, name) : last.getOrDefault(name, i))) {
                variable(Evidence.Kind.ENVIRONMENT, name, value, i);
            }
        }
    }

    private static int last(List<EnvVar> env, String name) {
        int last = env.size() - 1;
        while (!name.equals(env.get(last).name())) {
            last--;
        }
        return last;
    }

    private void probe(String field, @Nullable Probe probe, Variables variables) {
        if (probe != null) {
            exec(field, probe.exec(), variables);
        }
    }

    private void hook(String field, @Nullable LifecycleHandler hook, Variables variables) {
        if (hook != null) {
            exec(field, hook.exec(), variables);
        }
    }

    private void exec(String field, @Nullable ExecAction exec, Variables variables) {
        if (exec != null && variables.mayNamePort(exec.command())) {
            List<String> words = variables.expand(exec.command(), List.of());
            new CommandReader(this, field, words.size()).read(words);
        }
    }

    /**
     * Reads a variable of the environment.
     *
     * @param index the entry of {@code env}, or the word of the command line
     */
    void variable(Evidence.Kind kind, String name, String value, int index) {
        if (PortWords.isSecret(name)) {
            return;
        }
        if (PortWords.isPort(name)) {
            int port = Ports.number(value);
            if (port > 0) {
                listener(kind, name, "", port, "TCP", Certainty.LIKELY, index);
            }
            return;
        }
        addresses("", kind, name, value, false, false, index);
    }

    /**
     * Reads the addresses in an argument.
     *
     * @param client whether its program only connects
     */
    void argument(String holder, String name, String value, boolean client, boolean awaited, int word) {
        addresses(holder, Evidence.Kind.COMMAND, name, value, client, awaited, word);
    }

    private void addresses(
            String holder, Evidence.Kind kind, String given, String value, boolean client, boolean awaited, int index) {
        String name = given.length() > MAX_NAME ? "" : given;
        int start = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || value.charAt(i) == ',' || value.charAt(i) <= ' ') {
                Address address = i > start ? Address.parse(value.substring(start, i)) : null;
                if (address != null) {
                    address(holder, kind, name, address, client, awaited, index);
                }
                start = i + 1;
            }
        }
        int number = kind == Evidence.Kind.COMMAND && holder.isEmpty() && !client ? Ports.number(value) : -1;
        if (number > 0 && PortWords.namesPort(name)) {
            listener(kind, name, "", number, "TCP", Certainty.POSSIBLE, index);
        }
    }

    private void address(
            String holder, Evidence.Kind kind, String name, Address found, boolean client, boolean awaited, int index) {
        boolean own = client && found.host.isEmpty();
        Address address = own ? new Address(found.scheme, Address.LOOPBACK, found.port) : found;
        String host = address.host;
        boolean loopback = Address.isLoopback(host);
        boolean listens = !client && PortWords.listens(name, address.scheme);
        if (loopback && !listens) {
            boolean url = !address.scheme.isEmpty();
            if (url ? !PortWords.ambiguous(name, address.scheme) : client || PortWords.isOthers(name)) {
                boolean sure = kind == Evidence.Kind.COMMAND && (client || (url && name.length() <= 2));
                Certainty certainty = sure ? Certainty.CERTAIN : Certainty.LIKELY;
                connection(holder, kind, name, address, certainty, awaited, index);
                return;
            }
        }
        if (holder.isEmpty() && address.isSocatListener()) {
            listener(kind, name, "", address.port, "TCP", Certainty.CERTAIN, index);
        } else if (holder.isEmpty()
                && (loopback
                        || Address.isEverywhere(host)
                        || address.isProtocol()
                        || (listens && Address.isVariable(host)))) {
            Certainty certainty =
                    listens ? Certainty.CERTAIN : PortWords.isAspNet(name) ? Certainty.LIKELY : Certainty.POSSIBLE;
            String protocol = address.scheme.equals("udp") ? "UDP" : "TCP";
            String at = address.isProtocol() ? "" : host;
            listener(kind, name, at, address.port, protocol, certainty, index);
        }
    }

    void listener(
            Evidence.Kind kind, String name, String host, int port, String protocol, Certainty certainty, int index) {
        Evidence evidence = new Evidence(kind, kind == Evidence.Kind.COMMAND ? shown(name) : name, path(kind, index));
        listeners.add(Listener.inferred(container, Address.canonical(host), port, protocol, certainty, evidence));
    }

    /** Adds a connection that a command line makes. */
    void connection(String holder, String name, String host, int port, boolean awaited, int word) {
        Address address = new Address("", host, port);
        connection(holder, Evidence.Kind.COMMAND, name, address, Certainty.CERTAIN, awaited, word);
    }

    private void connection(
            String holder,
            Evidence.Kind kind,
            String name,
            Address address,
            Certainty certainty,
            boolean awaited,
            int index) {
        Evidence evidence = evidence(holder, kind, name, index);
        Connection connection = new Connection(
                container,
                Address.canonical(address.host),
                address.port,
                address.scheme.equals("udp") ? "UDP" : "TCP",
                certainty,
                evidence,
                evidence.kind() != Evidence.Kind.ENVIRONMENT && afterOthers);
        connections.add(connection);
        if (awaited) {
            waits.add(new Wait(connection));
        }
    }

    private Evidence evidence(String holder, Evidence.Kind kind, String name, int index) {
        if (holder.isEmpty()) {
            return new Evidence(kind, kind == Evidence.Kind.COMMAND ? shown(name) : name, path(kind, index));
        }
        boolean hook = holder.equals(Evidence.POST_START) || holder.equals(Evidence.PRE_STOP);
        FieldPath at = hook ? container.path().child("lifecycle") : container.path();
        FieldPath path = at.child(holder).child("exec", "command").index(index);
        return new Evidence(hook ? Evidence.Kind.HOOK : Evidence.Kind.PROBE, holder, path);
    }

    private FieldPath path(Evidence.Kind kind, int index) {
        if (kind == Evidence.Kind.ENVIRONMENT) {
            return container.path().child("env").index(index);
        }
        int commands = container.container().command().size();
        return index < commands
                ? container.path().child("command").index(index)
                : container.path().child("args").index(index - commands);
    }

    /** A flag that can be shown: one with a single hyphen may carry its value, such as a password. */
    private static String shown(String name) {
        boolean known = name.equals("-p") || name.equals("-upstream") || PortWords.isPort(name);
        return known || name.startsWith("--") ? name : "";
    }
}
