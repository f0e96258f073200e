package dev.podwright.conformance.routes;

import dev.podwright.conformance.routes.ClusterObjects.Service;
import dev.podwright.conformance.routes.ClusterObjects.ServicePort;
import dev.podwright.conformance.routes.ClusterObjects.Workload;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.Route;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares the routes of random bundles with a simulated cluster: both must know the same containers and ports. */
public final class RouteSimulation {
    private final Outcomes outcomes = new Outcomes();
    private long bundles;
    private long routes;
    private String difference = "";

    private RouteSimulation() {}

    /** Compares random bundles, up to the first that differs. */
    public static RouteSimulation run(long seed, long count) {
        RouteSimulation simulation = new RouteSimulation();
        RandomCluster random = new RandomCluster(seed);
        for (long i = 0; i < count && simulation.difference.isEmpty(); i++) {
            simulation.compare(random.workloads(), random.services());
        }
        return simulation;
    }

    private void compare(List<Workload> workloads, List<Service> services) {
        List<String> texts = new ArrayList<>();
        services.forEach(each -> texts.add(each.json()));
        workloads.forEach(each -> texts.add(each.json()));
        String text = String.join("\n---\n", texts);
        List<String> found = Bundle.of(Manifests.read(text)).routes().stream()
                .map(RouteSimulation::line)
                .toList();
        SimulatedCluster cluster = new SimulatedCluster(workloads, outcomes);
        List<String> simulated = new ArrayList<>();
        for (Service service : services) {
            for (ServicePort port : service.ports()) {
                simulated.add(line(service.name(), port.number(), cluster.route(service, port)));
            }
        }
        bundles++;
        routes += simulated.size();
        if (!found.equals(simulated)) {
            difference = "found\n  " + String.join("\n  ", found) + "\nsimulated\n  " + String.join("\n  ", simulated)
                    + "\n" + text;
        }
    }

    private static String line(String service, int port, List<String> targets) {
        return service + ":" + port
                + targets.stream().map(each -> "\n    " + each).collect(Collectors.joining());
    }

    private static String line(Route route) {
        ObjectMeta metadata = route.service().metadata();
        return line(
                metadata == null ? "" : String.valueOf(metadata.name()),
                route.port(),
                route.targets().stream().map(RouteSimulation::line).toList());
    }

    private static String line(Route.Target target) {
        ObjectMeta metadata = target.object().metadata();
        PodContainer first = target.container();
        PodContainer behind = target.behindProxy();
        String chain = first == null ? "nobody" : first.name() + " -> " + (behind == null ? first : behind).name();
        boolean unheard = first != null && !target.isAnswered();
        return target.object().kind() + " " + (metadata == null ? "" : metadata.name()) + " " + target.port() + "/"
                + target.protocol() + " " + chain + (unheard ? " unheard" : "");
    }

    /** How many bundles were compared. */
    public long bundles() {
        return bundles;
    }

    /** How often each outcome was simulated. */
    public Map<String, Long> outcomes() {
        return outcomes.counts();
    }

    /** The first difference; empty if there is none. */
    public String difference() {
        return difference;
    }

    /** Compares random bundles, prints the result, and returns whether all routes are the same. */
    public static boolean report(long seed, long count) {
        RouteSimulation simulation = run(seed, count);
        System.out.println(simulation.bundles + " bundles, " + simulation.routes + " routes");
        simulation.outcomes().forEach((outcome, times) -> System.out.printf("%9d %s%n", times, outcome));
        if (!simulation.difference.isEmpty()) {
            System.out.println("DIFFERENT " + simulation.difference);
            return false;
        }
        System.out.println("all equal");
        return true;
    }
}
