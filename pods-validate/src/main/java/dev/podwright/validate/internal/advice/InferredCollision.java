package dev.podwright.validate.internal.advice;

import dev.podwright.report.Severity;
import dev.podwright.validate.internal.advice.facts.AdviceRule;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.advice.facts.ProbeTarget;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.network.Certainty;
import dev.podwright.validate.network.Listener;
import dev.podwright.validate.pod.ContainerRole;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two containers seem to listen on one port at the same time and on one address, where at least one says so only by its
 * texts.
 */
final class InferredCollision implements AdviceRule {
    /** Not an address: the key of the first holder on whatever address. */
    private static final String ANY = " ";

    private static final Set<String> NEUTRAL = Set.of("addr", "address", "http-addr", "http-address", "grpc-addr");
    private static final List<String> OWN = List.of("listen", "bind", "metrics", "health", "pprof", "probe", "debug");

    @Override
    public String id() {
        return "localhost/inferred-collision";
    }

    @Override
    public void check(PodFacts pod, Findings out) {
        if (pod.containers().size() < 2 || !mayHaveOneTwice(pod)) {
            return;
        }
        Map<String, Listener> holders = new HashMap<>();
        for (Listener each : pod.network().inferredListeners()) {
            if (!each.protocol().equals("TCP") || pod.listeners().has(each.container(), each.port(), "TCP")) {
                continue;
            }
            Listener holder = holder(pod, each, holders);
            if (holder != null) {
                report(pod, holder, each, out);
            } else if (each.container().role() != ContainerRole.INIT) {
                holders.putIfAbsent(key(each, each.address()), each);
                if (each.certainty() != Certainty.POSSIBLE) {
                    holders.putIfAbsent(key(each, ANY), each);
                }
            }
        }
    }

    /** Recognizes most pods without a port twice, without allocating anything. */
    private static boolean mayHaveOneTwice(PodFacts pod) {
        List<Listener> inferred = pod.network().inferredListeners();
        List<Listener> declared = pod.listeners().all();
        long known = 0;
        for (int i = 0; i < declared.size() && !inferred.isEmpty(); i++) {
            known |= bit(declared.get(i));
        }
        for (int i = 0; i < inferred.size(); i++) {
            if ((known & bit(inferred.get(i))) != 0) {
                return true;
            }
            known |= bit(inferred.get(i));
        }
        return false;
    }

    private static long bit(Listener listener) {
        return 1L << (listener.port() ^ listener.port() >>> 6);
    }

    /** Who has the port, or null. What is only possible meets only the same argument of another container. */
    private static @Nullable Listener holder(PodFacts pod, Listener each, Map<String, Listener> holders) {
        Listener declared = pod.listeners().staying(each.port(), "TCP");
        if (each.certainty() == Certainty.POSSIBLE) {
            Listener other = holders.get(key(each, each.address()));
            return other != null && declared == null && isSameArgument(each, other) ? other : null;
        }
        if (declared != null
                && pod.lifetimes().overlap(declared.container(), each.container())
                && pod.inferred().mayMeet(declared, each)
                && !isAnswered(pod, declared)) {
            return declared;
        }
        Listener other = holders.get(key(each, each.address().isEmpty() ? ANY : each.address()));
        other = other == null || other.certainty() == Certainty.POSSIBLE ? holders.get(key(each, "")) : other;
        boolean meets = other != null
                && other.certainty() != Certainty.POSSIBLE
                && !other.container().is(each.container());
        return meets ? other : null;
    }

    private static boolean isSameArgument(Listener each, Listener other) {
        String name = each.evidence().name();
        return other.certainty() == Certainty.POSSIBLE
                && !other.container().is(each.container())
                && each.address().startsWith("127.")
                && isOwn(name)
                && name.equals(other.evidence().name());
    }

    /** Whether the name of an address says that it is the container's own, or says nothing but that it is an address. */
    private static boolean isOwn(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
        plain = plain.substring(plain.startsWith("--") ? 2 : plain.startsWith("-") ? 1 : 0);
        return NEUTRAL.contains(plain) || OWN.stream().anyMatch(plain::contains);
    }

    /** Whether a container declares a port for its own probe alone, which another container may answer. */
    private static boolean isAnswered(PodFacts pod, Listener declared) {
        return ProbeTarget.isAsked(declared) && pod.inferred().find(declared.container(), declared.port()) == null;
    }

    private static String key(Listener listener, String address) {
        return listener.port() + "/" + address;
    }

    private void report(PodFacts pod, Listener first, Listener second, Findings out) {
        boolean sure = second.certainty() == Certainty.CERTAIN
                && (first.certainty() == Certainty.CERTAIN || first.certainty() == Certainty.DECLARED);
        String seems = first.certainty() == Certainty.DECLARED
                ? " listens"
                : " seems to listen, as " + first.evidence().describe() + " says,";
        String message = first.container().describe() + seems + " on " + second.spelled() + ", and "
                + second.container().describe() + " seems to as well, as "
                + second.evidence().describe() + " says: "
                + pod.lifetimes().explain(first.container(), second.container());
        out.advise(
                sure ? Severity.WARNING : Severity.INFO,
                id(),
                second.path(),
                message,
                "give one of them another port; declare the ports that the containers really listen on",
                List.of(PodFacts.place(first), PodFacts.place(second)));
    }
}
