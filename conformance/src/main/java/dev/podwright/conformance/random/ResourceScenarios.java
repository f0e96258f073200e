package dev.podwright.conformance.random;

import java.util.List;
import java.util.function.Consumer;

/** Requests, limits and overhead, of one container and of the whole pod. */
final class ResourceScenarios {
    private static final String[] NAMES = {
        "cpu",
        "memory",
        "cpu",
        "memory",
        "ephemeral-storage",
        "hugepages-2Mi",
        "hugepages-1Gi",
        "example.com/gpu",
        "storage",
        "x"
    };
    private static final String[] AMOUNTS = {
        "1",
        "2",
        "500m",
        "0.5",
        "1Gi",
        "2Gi",
        "2Mi",
        "3Mi",
        "4Mi",
        "0",
        "-1",
        "100m",
        "1500m",
        "0.1m",
        "1.0000000001",
        "1e3",
        "1k",
        "2000m"
    };

    private final Rng rng;

    ResourceScenarios(Rng rng) {
        this.rng = rng;
    }

    List<Consumer<MutableObject>> all() {
        return List.of(
                this::container,
                this::container,
                this::container,
                this::wholePod,
                this::wholePod,
                this::wholePod,
                this::overhead);
    }

    private void container(MutableObject pod) {
        amounts(ContainerScenarios.any(pod, rng).in("resources"), 1 + rng.below(3));
    }

    private void amounts(MutableObject resources, int count) {
        for (int left = count; left > 0; left--) {
            String name = rng.pick(NAMES);
            String amount = rng.pick(AMOUNTS);
            if (rng.percent(75)) {
                resources.map("limits").put(name, amount);
            }
            if (rng.percent(65)) {
                resources.map("requests").put(name, rng.percent(40) ? amount : rng.pick(AMOUNTS));
            }
        }
    }

    private void wholePod(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        amounts(spec.in("resources"), 1 + rng.below(2));
        for (int left = 1 + rng.below(2); left > 0; left--) {
            amounts(ContainerScenarios.any(pod, rng).in("resources"), 1 + rng.below(2));
        }
        if (rng.percent(25)) {
            MutableObject sidecar = ContainerScenarios.another(
                    spec, "initContainers", "side" + spec.list("initContainers").size());
            sidecar.set("restartPolicy", rng.percent(70) ? "Always" : null);
            amounts(sidecar.in("resources"), 2);
        }
        if (rng.percent(8)) {
            spec.in("os").set("name", "windows");
        }
    }

    private void overhead(MutableObject pod) {
        for (int left = 1 + rng.below(2); left > 0; left--) {
            pod.in("spec").map("overhead").put(rng.pick(NAMES), rng.pick(AMOUNTS));
        }
    }
}
