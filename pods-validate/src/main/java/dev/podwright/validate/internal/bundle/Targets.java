package dev.podwright.validate.internal.bundle;

import dev.podwright.declaration.Pairing;
import dev.podwright.model.service.Service;
import dev.podwright.model.service.ServicePort;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.model.value.IntOrString;
import dev.podwright.validate.internal.advice.facts.PodFacts;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        Integer number = port.port();
        IntOrString target = isHeadless(service) && number != null ? IntOrString.of(number) : targetPort(port);
        return find(pod, target, MemberPod.protocol(port.protocol()));
    }

    static boolean isHeadless(Member service) {
        ServiceSpec spec = ((Service) service.object()).spec();
        return spec != null && "None".equals(spec.clusterIP());
    }

    /** Where a request to a target port goes in a pod. */
    static Target find(MemberPod pod, IntOrString target, String protocol) {
        return pod.targets()
                .computeIfAbsent(
                        CompositeKey.of(target.isInt() ? "number" : "name", target.toString(), protocol),
                        key -> follow(pod, target, protocol));
    }

    private static Target follow(MemberPod pod, IntOrString target, String protocol) {
        if (target.isInt()) {
            return byNumber(pod, target.intValue(), protocol);
        }
        String name = Checks.orEmpty(target.text());
        MemberPod.NamedPort named = pod.namedPort(name, protocol);
        if (named == null) {
            return new Target(pod, 0, protocol, List.of(), Miss.NO_SUCH_NAME);
        }
        Answer answer = answer(pod, named.port(), protocol, true);
        if (answer == null) {
            return new Target(pod, named.port(), protocol, List.of(), Miss.UNDECLARED);
        }
        boolean own = answer.listener().container().is(named.container());
        return reached(pod, answer, own ? "its port has the name " + name : reason(answer.listener()));
    }

    private static Target byNumber(MemberPod pod, int number, String protocol) {
        Answer answer = answer(pod, number, protocol, true);
        if (answer != null) {
            return reached(pod, answer, reason(answer.listener()));
        }
        PodContainer only = onlyOne(pod);
        if (only == null) {
            return new Target(pod, number, protocol, List.of(), Miss.UNDECLARED);
        }
        Step first = new Step(only, null, number, "no other container of the pod stays");
        return new Target(pod, number, protocol, behind(pod, first), Miss.UNDECLARED);
    }

    private static String reason(Listener listener) {
        return listener.certainty() == Certainty.DECLARED
                ? "it declares the port"
                : "it listens there, as " + listener.evidence().describe() + " says";
    }

    private static Target reached(MemberPod pod, Answer answer, String reason) {
        Listener listener = answer.listener();
        Step first = new Step(listener.container(), listener, listener.port(), reason);
        Miss miss = answer.hears() ? null : Miss.LOCALHOST_ONLY;
        return new Target(pod, listener.port(), listener.protocol(), behind(pod, first), miss);
    }

    /**
     * What has a port.
     *
     * @param hears whether it listens at the address of the request
     */
    private record Answer(Listener listener, boolean hears) {}

    /**
     * Who answers a request to a port: of the containers that stay, the first to start that has it, as its ports, an
     * annotation or a text with a clear meaning say, and listens at the address; if there is none, the first that most likely
     * does; and if there is none either, one that has the port at another address. Null if none has it.
     *
     * @param outside whether the request is sent to the pod's address, and not to localhost
     */
    private static @Nullable Answer answer(MemberPod pod, int port, String protocol, boolean outside) {
        List<Listener> inferred = pod.listeners().inferredOn(port, protocol);
        Map<PodContainer, Addresses> addresses = addresses(inferred);
        Listener sure = null;
        Listener likely = null;
        Listener deaf = null;
        for (Listener each : pod.listeners().declaredOn(port, protocol)) {
            if (PodFacts.stays(each.container())) {
                boolean hears =
                        addresses.getOrDefault(each.container(), Addresses.ALL).hear(outside);
                sure = hears ? first(sure, each) : sure;
                deaf = hears ? deaf : first(deaf, each);
            }
        }
        for (Listener each : inferred) {
            if (isLikely(each)) {
                boolean hears = isEverywhere(each) || Loopback.is(each.address()) != outside;
                boolean certain = each.certainty() == Certainty.CERTAIN;
                sure = hears && certain ? first(sure, each) : sure;
                likely = hears && !certain ? first(likely, each) : likely;
                deaf = hears ? deaf : first(deaf, each);
            }
        }
        Listener heard = sure == null ? likely : sure;
        if (heard != null) {
            return new Answer(heard, true);
        }
        return deaf == null ? null : new Answer(deaf, false);
    }

    /** The one whose container starts first. */
    private static Listener first(@Nullable Listener known, Listener other) {
        if (known == null) {
            return other;
        }
        PodContainer one = known.container();
        PodContainer two = other.container();
        boolean later = one.role() == two.role() ? two.index() >= one.index() : one.role() == ContainerRole.SIDECAR;
        return later ? known : other;
    }

    /** The addresses of a port on which texts say for certain that a container listens. */
    private record Addresses(boolean localhost, boolean others) {
        static final Addresses ALL = new Addresses(true, true);

        boolean hear(boolean outside) {
            return outside ? others : localhost;
        }

        Addresses and(Addresses more) {
            return new Addresses(localhost || more.localhost, others || more.others);
        }
    }

    /** By container; what texts only suggest may be at all addresses. */
    private static Map<PodContainer, Addresses> addresses(List<Listener> inferred) {
        Map<PodContainer, Addresses> out = inferred.isEmpty() ? Map.of() : new HashMap<>();
        for (Listener each : inferred) {
            boolean local = Loopback.is(each.address());
            Addresses own = isEverywhere(each) || (each.certainty() != Certainty.CERTAIN && !local)
                    ? Addresses.ALL
                    : new Addresses(local, !local);
            if (each.certainty() == Certainty.CERTAIN || own.others()) {
                out.merge(each.container(), own, Addresses::and);
            }
        }
        return out;
    }

    /** Whether what texts or images say is most likely so, for a container that stays. */
    static boolean isLikely(Listener listener) {
        return listener.certainty().compareTo(Certainty.LIKELY) <= 0 && PodFacts.stays(listener.container());
    }

    private static boolean isEverywhere(Listener listener) {
        return listener.address().isEmpty();
    }

    private static @Nullable PodContainer onlyOne(MemberPod pod) {
        PodContainer found = null;
        for (PodContainer each : pod.containers()) {
            if (PodFacts.stays(each)) {
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
        Set<PodContainer> seen = new HashSet<>();
        Step at = first;
        while (at != null && out.size() < MAX_STEPS && seen.add(at.container())) {
            out.add(at);
            at = next(pod, at.container());
        }
        return List.copyOf(out);
    }

    /** Where a proxy passes requests on to; null if it is not a known proxy. */
    static @Nullable Step next(MemberPod pod, PodContainer proxy) {
        return pod.listeners().next(proxy, container -> findNext(pod, container));
    }

    private static @Nullable Step findNext(MemberPod pod, PodContainer proxy) {
        for (Pairing pairing : pod.listeners().proxied(proxy)) {
            PodContainer partner = pod.find(pairing.partner());
            if (partner != null && PodFacts.stays(partner) && !partner.is(proxy)) {
                Step step = served(pod, partner, pairing.port());
                if (step != null) {
                    return step;
                }
            }
        }
        Connection upstream = pod.listeners().upstream(proxy);
        if (upstream == null) {
            return null;
        }
        Answer answer = answer(pod, upstream.port(), upstream.protocol(), false);
        if (answer == null || !answer.hears() || answer.listener().container().is(proxy)) {
            return null;
        }
        String reason =
                "the proxy passes requests on to it, as " + upstream.evidence().describe() + " says";
        return new Step(answer.listener().container(), answer.listener(), upstream.port(), reason);
    }

    private static @Nullable Step served(MemberPod pod, PodContainer partner, String port) {
        String reason = "the proxy is declared to proxy it";
        int number = Ports.number(port);
        if (number >= 0) {
            return new Step(partner, pod.listeners().declared(partner, number, "TCP"), number, reason);
        }
        List<Listener> listeners = pod.listeners().named(partner, port);
        return listeners.isEmpty()
                ? null
                : new Step(partner, listeners.get(0), listeners.get(0).port(), reason);
    }
}
