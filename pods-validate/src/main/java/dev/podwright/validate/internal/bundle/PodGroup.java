package dev.podwright.validate.internal.bundle;

import dev.podwright.declaration.Pairing;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.Job;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.internal.check.CompositeKey;
import dev.podwright.validate.network.Listener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pods that a selector matches together. What all of them have is found once, so that many Services with many ports cost no
 * more than one.
 */
public final class PodGroup {
    private final List<MemberPod> pods = new ArrayList<>();
    private boolean others;
    private boolean parts;
    private boolean mayServe;
    private @Nullable OpenPorts ports;

    /** The ports that the pods have. */
    private static final class OpenPorts {
        /** By name and protocol: the numbers of the ports. */
        final Map<String, Set<Integer>> names = new HashMap<>();

        final Set<String> numbers = new HashSet<>();

        void add(MemberPod pod) {
            pod.namedPorts()
                    .forEach((name, port) ->
                            names.computeIfAbsent(name, key -> new HashSet<>(2)).add(port.port()));
            for (Listener each : pod.network().declaredListeners()) {
                if (PodFacts.stays(each.container())) {
                    numbers.add(each.spelled());
                }
            }
            for (Pairing each : pod.listeners().allProxied()) {
                numbers.add(each.port() + "/TCP");
            }
            for (Listener each : pod.network().inferredListeners()) {
                if (Targets.isLikely(each)) {
                    numbers.add(each.spelled());
                }
            }
        }
    }

    void add(MemberPod pod) {
        pods.add(pod);
        parts |= !pod.member().isWhole();
        mayServe |= !(pod.member().object() instanceof Job || pod.member().object() instanceof CronJob);
    }

    /** Notes that pods of an object which is not modelled are selected as well. */
    void addOthers() {
        others = true;
    }

    /** The pods, in the order of their objects. */
    public List<MemberPod> pods() {
        return pods;
    }

    boolean isEmpty() {
        return pods.isEmpty();
    }

    /** Whether each of the pods could be read. */
    boolean isWhole() {
        return !parts;
    }

    /** Whether pods of objects that are not modelled are selected as well. */
    boolean hasOthers() {
        return others;
    }

    /** Whether one of them is not the pod of a Job. */
    boolean mayServe() {
        return mayServe;
    }

    /** The numbers of their ports with a name; empty where none has it. */
    Set<Integer> numbers(String name, String protocol) {
        return ports().names.getOrDefault(CompositeKey.of(name, protocol), Set.of());
    }

    /** Whether one of them declares a port, or most likely listens there. */
    boolean hasNumber(int number, String protocol) {
        return ports().numbers.contains(number + "/" + protocol);
    }

    private OpenPorts ports() {
        OpenPorts found = ports;
        if (found == null) {
            found = new OpenPorts();
            pods.forEach(found::add);
            ports = found;
        }
        return found;
    }
}
