package dev.podwright.conformance.random;

import java.util.List;
import java.util.function.Consumer;

/** Amounts against each other, in one container and in the whole pod. */
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

    private final Draw draw;

    ResourceScenarios(Draw draw) {
        this.draw = draw;
    }

    List<Consumer<Node>> all() {
        return List.of(
                this::container,
                this::container,
                this::container,
                this::wholePod,
                this::wholePod,
                this::wholePod,
                this::overhead);
    }

    private void container(Node pod) {
        amounts(ContainerScenarios.any(pod, draw).in("resources"), 1 + draw.below(3));
    }

    private void amounts(Node resources, int count) {
        for (int left = count; left > 0; left--) {
            String name = draw.of(NAMES);
            String amount = draw.of(AMOUNTS);
            if (draw.percent(75)) {
                resources.map("limits").put(name, amount);
            }
            if (draw.percent(65)) {
                resources.map("requests").put(name, draw.percent(40) ? amount : draw.of(AMOUNTS));
            }
        }
    }

    private void wholePod(Node pod) {
        Node spec = pod.in("spec");
        amounts(spec.in("resources"), 1 + draw.below(2));
        for (int left = 1 + draw.below(2); left > 0; left--) {
            amounts(ContainerScenarios.any(pod, draw).in("resources"), 1 + draw.below(2));
        }
        if (draw.percent(25)) {
            Node sidecar = ContainerScenarios.another(
                    spec, "initContainers", "side" + spec.list("initContainers").size());
            sidecar.set("restartPolicy", draw.percent(70) ? "Always" : null);
            amounts(sidecar.in("resources"), 2);
        }
        if (draw.percent(8)) {
            spec.in("os").set("name", "windows");
        }
    }

    private void overhead(Node pod) {
        for (int left = 1 + draw.below(2); left > 0; left--) {
            pod.in("spec").map("overhead").put(draw.of(NAMES), draw.of(AMOUNTS));
        }
    }
}
