package dev.podwright.validate.internal.bundle;

import dev.podwright.declaration.Pairing;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.model.value.IntOrString;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.internal.check.Loopback;
import dev.podwright.validate.internal.check.Ports;
import dev.podwright.validate.network.Certainty;
import dev.podwright.validate.network.Connection;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.ContainerRole;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows a port of a Service into a pod: to the container that answers there, and to those behind it. */
public final class Targets {
    private static final int MAX_STEPS = 10;

    private Targets() {}

    /** Why a port of a Service does not lead to a container. */
    public enum Miss {
        /** The target port is a name that no port of the pod has. */
        NO_SUCH_NAME,
        /** Nothing says which container listens. */
        UNDECLARED,
        /** What listens there is reached from the pod's localhost alone. */
        LOCALHOST_ONLY
    }

    /**
     * A container on the way of a request.
     *
     * @param listener what answers; null where it is known only that no other container can
     * @param port the number of the port
     * @param reason why the request comes here
     */
    public record Step(PodContainer container, @Nullable Listener listener, int port, String reason) {}

    /**
     * Where a port of a Service leads in a pod.
     *
     * @param port the number of the port of the pod; 0 where it is not known
     * @param steps the containers on the way, the first of which answers the Service; empty where none is known
     * @param miss why there are none, or why the first is not reached; null where it is
     */
    public record Target(
            MemberPod pod,
            int port,
            String protocol,
            List<Step> steps,
            @Nullable Miss miss) {}

    /** The number or name of the target port; that of the port itself where it is absent. */
    static IntOrString targetPort(ServicePort port) {
        IntOrString given = port.targetPort();
        if (given != null && !(given.isInt() && given.intValue() == 0) && !"".equals(given.text())) {
            return given;
        }
        return IntOrString.of(port.port() == null ? 0 : port.port());
    }

    /** Where a request to a port of a Service goes in a pod that it selects. A headless Service does not map ports. */
    public static Target reach(MemberPod pod, Member service, ServicePort port) {
        return isHeadless(service) && port.port() != null
                ? find(pod, IntOrString.of(port.port()), port)
                : find(pod, port);
    }

    static boolean isHeadless(Member service) {
        ServiceSpec spec = ((Service) service.object()).spec();
        return spec != null && "None".equals(spec.clusterIP());
    }

    /** Where the target port of a Service is in a pod that it selects. */
    static Target find(MemberPod pod, ServicePort port) {
        return find(pod, targetPort(port), port);
    }

    private static Target find(MemberPod pod, IntOrString target, ServicePort port) {
        String protocol = MemberPod.protocol(port.protocol());
        return pod.targets()
                .computeIfAbsent(CompositeKey.of(target.toString(), protocol), key -> find(pod, target, protocol));
    }

    private static Target find(MemberPod pod, IntOrString target, String protocol) {
        if (target.isInt()) {
            return byNumber(pod, target.intValue(), protocol);
        }
        String name = Checks.orEmpty(target.text());
        MemberPod.NamedPort named = pod.namedPort(name, protocol);
        if (named == null) {
            return new Target(pod, 0, protocol, List.of(), Miss.NO_SUCH_NAME);
        }
        Listener listener = declared(pod, named.container(), named.port(), protocol);
        Step first = new Step(named.container(), listener, named.port(), "its port has the name " + name);
        return reached(pod, first, protocol);
    }

    private static Target byNumber(MemberPod pod, int number, String protocol) {
        Listener listener = declared(pod, null, number, protocol);
        if (listener != null) {
            return reached(pod, new Step(listener.container(), listener, number, "it declares the port"), protocol);
        }
        Listener inferred = inferred(pod, number, protocol);
        if (inferred != null) {
            String reason = "it listens there, as " + inferred.evidence().describe() + " says";
            return reached(pod, new Step(inferred.container(), inferred, number, reason), protocol);
        }
        PodContainer only = onlyOne(pod);
        if (only == null) {
            return new Target(pod, number, protocol, List.of(), Miss.UNDECLARED);
        }
        Step first = new Step(only, null, number, "no other container of the pod stays");
        return new Target(pod, number, protocol, behind(pod, first), Miss.UNDECLARED);
    }

    private static Target reached(MemberPod pod, Step first, String protocol) {
        boolean local = isLocal(pod, first.container(), first.port(), protocol);
        return new Target(pod, first.port(), protocol, behind(pod, first), local ? Miss.LOCALHOST_ONLY : null);
    }

    /** Whether texts say for certain that the container listens on the port at localhost, and none that it does elsewhere. */
    private static boolean isLocal(MemberPod pod, PodContainer container, int port, String protocol) {
        boolean local = false;
        for (Listener each : pod.listeners().inferredOn(port, protocol)) {
            if (each.container().is(container)) {
                if (!Loopback.is(each.address())) {
                    return false;
                }
                local |= each.certainty() == Certainty.CERTAIN;
            }
        }
        return local;
    }

    /** The declared listener on a port, of one container or of any that stays; main containers come first. */
    static @Nullable Listener declared(MemberPod pod, @Nullable PodContainer container, int port, String protocol) {
        Listener sidecar = null;
        for (Listener each : pod.listeners().declaredOn(port, protocol)) {
            if (container == null || each.container().is(container)) {
                if (each.container().role() == ContainerRole.MAIN) {
                    return each;
                }
                sidecar = sidecar == null && each.container().role() == ContainerRole.SIDECAR ? each : sidecar;
            }
        }
        return sidecar;
    }

    /** The listener on a port that texts or images speak of and that most likely is there; null if there is none. */
    static @Nullable Listener inferred(MemberPod pod, int port, String protocol) {
        Listener found = null;
        for (Listener each : pod.listeners().inferredOn(port, protocol)) {
            if (each.certainty().compareTo(Certainty.LIKELY) <= 0 && stays(each.container())) {
                if (!Loopback.is(each.address())) {
                    return each;
                }
                found = found == null ? each : found;
            }
        }
        return found;
    }

    private static boolean stays(PodContainer container) {
        return container.role() == ContainerRole.MAIN || container.role() == ContainerRole.SIDECAR;
    }

    private static @Nullable PodContainer onlyOne(MemberPod pod) {
        PodContainer found = null;
        for (PodContainer each : pod.containers()) {
            if (stays(each)) {
                if (found != null) {
                    return null;
                }
                found = each;
            }
        }
        return found;
    }

    /** The step and those after it: each proxy passes requests on to the container that it is declared to proxy. */
    private static List<Step> behind(MemberPod pod, Step first) {
        List<Step> out = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Step at = first;
        while (at != null && out.size() < MAX_STEPS && seen.add(at.container().path() + ":" + at.port())) {
            out.add(at);
            at = next(pod, at);
        }
        return List.copyOf(out);
    }

    private static @Nullable Step next(MemberPod pod, Step at) {
        for (Pairing pairing : pod.listeners().proxied(at.container())) {
            PodContainer partner = pod.find(pairing.partner());
            if (partner != null && !partner.is(at.container())) {
                Step step = served(pod, partner, pairing.port());
                if (step != null) {
                    return step;
                }
            }
        }
        Connection upstream = pod.listeners().upstream(at.container());
        if (upstream == null) {
            return null;
        }
        Listener listener = declared(pod, null, upstream.port(), upstream.protocol());
        listener = listener == null ? inferred(pod, upstream.port(), upstream.protocol()) : listener;
        String reason =
                "the proxy passes requests on to it, as " + upstream.evidence().describe() + " says";
        return listener == null || listener.container().is(at.container())
                ? null
                : new Step(listener.container(), listener, upstream.port(), reason);
    }

    private static @Nullable Step served(MemberPod pod, PodContainer partner, String port) {
        String reason = "the proxy is declared to proxy it";
        int number = Ports.number(port);
        if (number >= 0) {
            return new Step(partner, declared(pod, partner, number, "TCP"), number, reason);
        }
        Listener listener = pod.listeners().named(partner, port);
        return listener == null ? null : new Step(partner, listener, listener.port(), reason);
    }
}
