package dev.podwright.validate.network;

import dev.podwright.declaration.Declarations;
import dev.podwright.declaration.DeclaredListener;
import dev.podwright.declaration.LocalhostConnection;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.pod.Lifetimes;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the containers of a pod do on the network that they share, as far as the pod says so: by their ports, by
 * annotations of Podwright, by what commands, arguments, environment and the commands of probes and hooks say, and by
 * images that are known to listen. What texts and images say is inferred, and {@link Certainty} says how surely. Probes of other kinds ask from outside of the pod, and are
 * not connections of a container.
 *
 * <p>{@link #toString} has a line for each listener, connection and wait, with what says so. No value of an environment
 * variable is shown. Immutable.
 */
public final class PodNetwork {
    private final Lifetimes lifetimes;
    private final Declarations declarations;
    private final FieldPath object;
    private final List<Listener> declared;
    /** Made when it is first asked for, where there are texts. Threads may make it twice; the results are equal. */
    private volatile @Nullable NetworkReader texts;
    /** Whether there is nothing to read. */
    private volatile boolean withoutTexts;

    private PodNetwork(Lifetimes lifetimes, Declarations declarations, FieldPath object, List<Listener> declared) {
        this.lifetimes = lifetimes;
        this.declarations = declarations;
        this.object = object;
        this.declared = declared;
    }

    /** The network of a pod. */
    public static PodNetwork of(Pod pod) {
        PodSpec spec = pod.spec() == null ? PodSpec.builder().build() : pod.spec();
        ObjectMeta metadata = pod.metadata();
        return of(
                Lifetimes.of(spec),
                Checks.isTrue(spec.hostNetwork()),
                Declarations.read(metadata == null ? Map.of() : metadata.annotations()),
                FieldPath.empty());
    }

    /**
     * The network of the containers of a pod or pod template.
     *
     * @param lifetimes its containers
     * @param hostNetwork whether it uses the node's network, so that each port is one of the node's
     * @param declarations what its annotations declare
     * @param object the path of the pod or template; empty for a pod by itself
     */
    public static PodNetwork of(Lifetimes lifetimes, boolean hostNetwork, Declarations declarations, FieldPath object) {
        List<Listener> out = new ArrayList<>();
        List<DeclaredListener> more = declarations.listeners();
        Map<String, List<DeclaredListener>> byContainer = more.isEmpty() ? Map.of() : new HashMap<>();
        for (DeclaredListener each : more) {
            byContainer
                    .computeIfAbsent(each.container(), name -> new ArrayList<>(2))
                    .add(each);
        }
        for (PodContainer container : lifetimes.containers()) {
            ports(container, hostNetwork, out);
            if (!byContainer.isEmpty()) {
                List<DeclaredListener> own = byContainer.remove(container.name());
                if (own != null) {
                    annotated(container, own, hostNetwork, object, out);
                }
            }
        }
        return new PodNetwork(lifetimes, declarations, object, view(out));
    }

    private static void ports(PodContainer container, boolean hostNetwork, List<Listener> out) {
        List<ContainerPort> ports = container.ports();
        for (int i = 0; i < ports.size(); i++) {
            ContainerPort port = ports.get(i);
            Integer number = port.containerPort();
            if (number != null && number >= 1 && number <= Ports.LAST) {
                Integer given = port.hostPort();
                int hostPort = given == null || given < 1 || given > Ports.LAST ? 0 : given;
                String name = Checks.orEmpty(port.name());
                out.add(Listener.port(
                        container,
                        name,
                        number,
                        Checks.isEmpty(port.protocol()) ? "TCP" : Checks.orEmpty(port.protocol()),
                        Checks.orEmpty(port.hostIP()),
                        hostNetwork ? number : hostPort,
                        i));
            }
        }
    }

    private static void annotated(
            PodContainer container,
            List<DeclaredListener> declared,
            boolean hostNetwork,
            FieldPath object,
            List<Listener> out) {
        Set<String> known = new HashSet<>();
        for (int i = out.size() - 1; i >= 0 && out.get(i).container().is(container); i--) {
            known.add(out.get(i).spelled());
        }
        for (DeclaredListener each : declared) {
            if (known.add(each.port() + "/" + each.protocol())) {
                int hostPort = hostNetwork ? each.port() : 0;
                Evidence evidence = annotation(object, each.key());
                out.add(Listener.annotated(container, each.port(), each.protocol(), hostPort, evidence));
            }
        }
    }

    /**
     * The listeners that ports and annotations declare, in the order in which their containers start; of one container its
     * ports first.
     */
    public List<Listener> declaredListeners() {
        return declared;
    }

    /** The listeners that texts speak of, in the order of their containers; also those that are only possible. */
    public List<Listener> inferredListeners() {
        NetworkReader known = texts();
        return known == null ? List.of() : view(known.listeners);
    }

    /** The connections to localhost: those that annotations declare to a known port first. */
    public List<Connection> connections() {
        List<Connection> inferred = inferredConnections();
        if (declarations.dials().isEmpty()) {
            return inferred;
        }
        Map<String, Integer> ports = new HashMap<>();
        for (Listener listener : declared) {
            ports.putIfAbsent(listener.name(), listener.port());
        }
        List<Connection> out = new ArrayList<>();
        for (LocalhostConnection each : declarations.dials()) {
            PodContainer container = lifetimes.find(each.container());
            int number = Ports.number(each.port());
            int port = number < 0 ? ports.getOrDefault(each.port(), -1) : number;
            if (container != null && port > 0) {
                Evidence evidence = annotation(object, each.key());
                out.add(new Connection(
                        container, Address.LOOPBACK, port, each.protocol(), Certainty.DECLARED, evidence, false));
            }
        }
        out.addAll(inferred);
        return List.copyOf(out);
    }

    private static Evidence annotation(FieldPath object, String key) {
        return new Evidence(
                Evidence.Kind.ANNOTATION,
                key,
                object.child("metadata", "annotations").key(key));
    }

    /** The connections to localhost that texts speak of, in the order of their containers. */
    public List<Connection> inferredConnections() {
        NetworkReader known = texts();
        return known == null ? List.of() : view(known.connections);
    }

    /** What containers wait for. Each wait is also a connection. */
    public List<Wait> waits() {
        NetworkReader known = texts();
        return known == null ? List.of() : view(known.waits);
    }

    private static <T> List<T> view(List<T> list) {
        return list.isEmpty() ? List.of() : Collections.unmodifiableList(list);
    }

    private @Nullable NetworkReader texts() {
        NetworkReader known = texts;
        if (known == null && !withoutTexts) {
            List<PodContainer> containers = lifetimes.containers();
            for (int i = 0; i < containers.size(); i++) {
                PodContainer container = containers.get(i);
                if (NetworkReader.hasTexts(container)) {
                    known = known == null ? new NetworkReader(container) : known;
                    known.read(container);
                }
            }
            withoutTexts = known == null;
            texts = known;
        }
        return known;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        declared.forEach(each -> line(out, each));
        inferredListeners().forEach(each -> line(out, each));
        connections().forEach(each -> line(out, each));
        waits().forEach(each -> line(out, each));
        return out.toString();
    }

    private static void line(StringBuilder out, Object each) {
        out.append(out.isEmpty() ? "" : "\n").append(each);
    }
}
