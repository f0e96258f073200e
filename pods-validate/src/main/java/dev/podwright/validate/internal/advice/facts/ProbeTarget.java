package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.GRPCAction;
import dev.podwright.model.container.HTTPGetAction;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.container.LifecycleHandler;
import dev.podwright.model.container.Probe;
import dev.podwright.model.container.TCPSocketAction;
import dev.podwright.model.value.IntOrString;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A port that a probe or a hook asks, always over TCP and at the pod's own address. One that names another host does
 * not ask the pod and is not a target; nor is a probe of a container that the server allows none.
 *
 * @param container whose probe or hook it is
 * @param field the probe or hook, such as {@code readinessProbe} or {@code preStop}
 * @param action {@code httpGet}, {@code tcpSocket} or {@code grpc}
 * @param name the port's name, empty where it is given by number
 * @param number the port's number, 0 where it is given by name
 */
public record ProbeTarget(PodContainer container, String field, String action, String name, int number) {
    public static final String STARTUP = "startupProbe";
    private static final String LIVENESS = "livenessProbe";
    private static final String READINESS = "readinessProbe";
    public static final String POST_START = "postStart";
    static final String PRE_STOP = "preStop";

    static List<ProbeTarget> of(PodFacts pod) {
        List<ProbeTarget> out = new ArrayList<>();
        for (int i = 0; i < pod.containers().size(); i++) {
            add(out, pod.containers().get(i));
        }
        return out;
    }

    /** Whether a probe of the listener's own container asks it, at whatever host. */
    public static boolean isAsked(Listener listener) {
        ContainerCommon own = listener.container().container();
        return asks(own.startupProbe(), listener)
                || asks(own.livenessProbe(), listener)
                || asks(own.readinessProbe(), listener);
    }

    private static boolean asks(@Nullable Probe probe, Listener listener) {
        return probe != null
                && ((probe.httpGet() != null && means(probe.httpGet().port(), listener))
                        || (probe.tcpSocket() != null && means(probe.tcpSocket().port(), listener)));
    }

    private static boolean means(@Nullable IntOrString port, Listener listener) {
        return port != null
                && (port.isInt()
                        ? port.intValue() == listener.port()
                        : listener.name().equals(port.text()));
    }

    private static void add(List<ProbeTarget> out, PodContainer container) {
        if (container.role() == ContainerRole.MAIN || container.role() == ContainerRole.SIDECAR) {
            probe(out, container, STARTUP, container.container().startupProbe());
            probe(out, container, LIVENESS, container.container().livenessProbe());
            probe(out, container, READINESS, container.container().readinessProbe());
            Lifecycle lifecycle = container.container().lifecycle();
            if (lifecycle != null) {
                hook(out, container, POST_START, lifecycle.postStart());
                hook(out, container, PRE_STOP, lifecycle.preStop());
            }
        }
    }

    private static void probe(List<ProbeTarget> out, PodContainer container, String field, @Nullable Probe probe) {
        if (probe == null) {
            return;
        }
        http(out, container, field, probe.httpGet());
        TCPSocketAction tcp = probe.tcpSocket();
        if (tcp != null && Checks.isEmpty(tcp.host())) {
            add(out, container, field, "tcpSocket", tcp.port());
        }
        GRPCAction grpc = probe.grpc();
        if (grpc != null && grpc.port() != null) {
            out.add(new ProbeTarget(container, field, "grpc", "", grpc.port()));
        }
    }

    private static void hook(
            List<ProbeTarget> out, PodContainer container, String field, @Nullable LifecycleHandler hook) {
        if (hook != null) {
            http(out, container, field, hook.httpGet());
        }
    }

    private static void http(
            List<ProbeTarget> out, PodContainer container, String field, @Nullable HTTPGetAction http) {
        if (http != null && Checks.isEmpty(http.host())) {
            add(out, container, field, "httpGet", http.port());
        }
    }

    private static void add(
            List<ProbeTarget> out, PodContainer container, String field, String action, @Nullable IntOrString port) {
        if (port == null) {
            return;
        }
        String name = Checks.orEmpty(port.text());
        if (port.isInt() || !name.isEmpty()) {
            out.add(new ProbeTarget(container, field, action, name, port.isInt() ? port.intValue() : 0));
        }
    }

    public boolean isHook() {
        return field.equals(POST_START) || field.equals(PRE_STOP);
    }

    /** Whether the container counts as started only once this succeeds. */
    public boolean holdsStart() {
        return field.equals(STARTUP) || field.equals(POST_START);
    }

    /** Whether the path is one at which Istio's proxy answers for the containers whose probes it has taken over. */
    boolean isOfIstio() {
        ContainerCommon own = container.container();
        return isOfIstio(field.equals(STARTUP) ? own.startupProbe() : null)
                || isOfIstio(field.equals(LIVENESS) ? own.livenessProbe() : null)
                || isOfIstio(field.equals(READINESS) ? own.readinessProbe() : null);
    }

    private static boolean isOfIstio(@Nullable Probe probe) {
        return probe != null
                && probe.httpGet() != null
                && Checks.orEmpty(probe.httpGet().path()).startsWith("/app-health/");
    }

    public boolean byName() {
        return !name.isEmpty();
    }

    /** The probe's or hook's port, such as {@code spec.containers[0].readinessProbe.httpGet.port}. */
    public FieldPath path() {
        FieldPath holder = isHook() ? container.path().child("lifecycle") : container.path();
        return holder.child(field).child(action).child("port");
    }

    /** {@code the readinessProbe of container "app"}. */
    public String describe() {
        return "the " + field + " of " + container.describe();
    }
}
