package dev.podwright.conformance.lifetimes;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares {@code localhost/port-collision} and {@code localhost/host-port-collision} with the simulated lives of
 * random pods: both must find the same ports with the same severity. Under {@code hostNetwork} a port that collides on
 * localhost is one of the node as well; of this one cause the report has only the first, which then counts for both.
 */
public final class AdviceSimulation {
    private static final Validator VALIDATOR = Validator.standard();

    private long pods;
    private long inPod;
    private long onNode;
    private String difference = "";

    private AdviceSimulation() {}

    /** Compares random pods, up to the first that differs. */
    public static AdviceSimulation run(long seed, long count) {
        AdviceSimulation simulation = new AdviceSimulation();
        PortPods random = new PortPods(seed);
        for (long i = 0; i < count && simulation.difference.isEmpty(); i++) {
            simulation.compare(random.next());
        }
        return simulation;
    }

    private void compare(Pod pod) {
        PodLife life = PodLife.of(pod);
        Report report = VALIDATOR.validate(pod);
        Map<String, String> onLocalhost = found(report, "localhost/port-collision");
        Map<String, String> onTheNode = found(report, "localhost/host-port-collision");
        compare(pod, "localhost/port-collision", onLocalhost, life.failedInPod());
        if (pod.spec() != null && Boolean.TRUE.equals(pod.spec().hostNetwork())) {
            onLocalhost.keySet().retainAll(life.failedOnNode().keySet());
            onLocalhost.keySet().forEach(path -> onTheNode.putIfAbsent(path, simulated(life, path)));
        }
        compare(pod, "localhost/host-port-collision", onTheNode, life.failedOnNode());
        pods++;
        inPod += life.failedInPod().isEmpty() ? 0 : 1;
        onNode += life.failedOnNode().isEmpty() ? 0 : 1;
    }

    /** The error on localhost weighs no less than what is found on the node. */
    private static String simulated(PodLife life, String path) {
        return life.failedOnNode().getOrDefault(path, "");
    }

    private static Map<String, String> found(Report report, String rule) {
        Map<String, String> found = new TreeMap<>();
        for (Finding finding : report.advised()) {
            if (finding.rule().equals(rule)) {
                found.put(finding.path().toString(), finding.severity().wireName());
            }
        }
        return found;
    }

    private void compare(Pod pod, String rule, Map<String, String> found, Map<String, String> simulated) {
        if (!found.equals(simulated) && difference.isEmpty()) {
            difference = rule + "\n  found     " + found + "\n  simulated " + simulated + "\n" + Manifests.toYaml(pod);
        }
    }

    /** How many pods were compared. */
    public long pods() {
        return pods;
    }

    /** How many of them have a collision in their own network. */
    public long collidingInPod() {
        return inPod;
    }

    /** How many of them have a collision on the node. */
    public long collidingOnNode() {
        return onNode;
    }

    /** The first difference; empty if there is none. */
    public String difference() {
        return difference;
    }

    /** Compares random pods, prints the result, and returns whether there is no difference. */
    public static boolean report(long seed, long count) {
        AdviceSimulation simulation = run(seed, count);
        System.out.println(simulation.pods + " pods: " + simulation.inPod + " collide on localhost, "
                + simulation.onNode + " on the node");
        if (!simulation.difference.isEmpty()) {
            System.out.println("DIFFERENT " + simulation.difference);
            return false;
        }
        System.out.println("all equal");
        return true;
    }
}
