package dev.podwright.conformance.lifetimes;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.PodValidator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds {@code localhost/port-collision} and {@code localhost/host-port-collision} against the simulated lives of random
 * pods: the same ports with the same severity.
 *
 * <pre>
 * java -cp "conformance/target/classes:$(cat conformance/target/classpath)" \
 *     dev.podwright.conformance.lifetimes.AdviceSimulation SEED COUNT
 * </pre>
 */
public final class AdviceSimulation {
    private static final PodValidator VALIDATOR = PodValidator.standard();

    private long pods;
    private long inPod;
    private long onNode;
    private String difference = "";

    private AdviceSimulation() {}

    /** Compares COUNT pods from SEED, and stops at the first that differs. */
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
        compare(pod, report, "localhost/port-collision", life.failedInPod());
        compare(pod, report, "localhost/host-port-collision", life.failedOnNode());
        pods++;
        inPod += life.failedInPod().isEmpty() ? 0 : 1;
        onNode += life.failedOnNode().isEmpty() ? 0 : 1;
    }

    private void compare(Pod pod, Report report, String rule, Map<String, String> simulated) {
        Map<String, String> found = new TreeMap<>();
        for (Finding finding : report.advised()) {
            if (finding.rule().equals(rule)) {
                found.put(finding.path().toString(), finding.severity().wireName());
            }
        }
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

    /** The first difference, empty where there is none. */
    public String difference() {
        return difference;
    }

    /** Compares COUNT pods from SEED. */
    public static void main(String[] args) {
        AdviceSimulation simulation = run(Long.parseLong(args[0]), Long.parseLong(args[1]));
        System.out.println(simulation.pods + " pods: " + simulation.inPod + " collide on localhost, "
                + simulation.onNode + " on the node");
        if (!simulation.difference.isEmpty()) {
            System.out.println("DIFFERENT " + simulation.difference);
            System.exit(1);
        }
        System.out.println("all equal");
    }
}
