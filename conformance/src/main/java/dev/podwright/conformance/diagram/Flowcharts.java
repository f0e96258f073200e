package dev.podwright.conformance.diagram;

import dev.podwright.conformance.random.RandomPods;
import dev.podwright.diagram.Diagram;
import dev.podwright.json.JsonString;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.internal.text.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** The Mermaid flowcharts of random pods. The names in every second pod are meant to break out of a label. */
public final class Flowcharts {
    private static final List<String> NAMES = List.of(
            "\"] end",
            "%%{init: {\"theme\": \"x\"}}%%",
            "style a:#b;",
            "classDef a fill:#f00;",
            "`**bold**`",
            "1. one",
            "- one",
            "#quot;#35;",
            "$$x$$",
            "<b onclick=\"x()\">&amp;</b>",
            "a\n  n1 --> n2",
            "click n1 call f()",
            "\u202e\u0000\uD800",
            "名前",
            ":::a@{shape: cyl}",
            "end",
            "---\ntitle: x\n---");

    private final RandomPods pods;

    /** The flowcharts of the pods of a seed. */
    public Flowcharts(long seed) {
        this.pods = new RandomPods(seed);
    }

    /** A flowchart as a JSON string. */
    public String chart(long which) {
        List<Pod> read = Manifests.inspect(which % 4 < 2 ? pods.validPod(which) : pods.pod(which))
                .all(Pod.class);
        Pod pod = read.isEmpty() ? Pod.builder().build() : read.get(0);
        Diagram diagram = Diagram.of(which % 2 == 0 ? pod : hostile(pod, which));
        return JsonWriter.textOf(JsonString.of(diagram.toMermaid()));
    }

    private static Pod hostile(Pod pod, long which) {
        PodSpec spec = pod.spec();
        if (spec == null) {
            return pod;
        }
        List<Container> containers = new ArrayList<>();
        for (Container container : spec.containers()) {
            String name = NAMES.get((int) ((which / 2 + containers.size()) % NAMES.size()));
            List<ContainerPort> ports = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                ports.add(ContainerPort.builder()
                        .name(name)
                        .containerPort(8000 + i)
                        .hostPort(8000 + i)
                        .hostIP(name)
                        .build());
            }
            containers.add(container.toBuilder().name(name).ports(ports).build());
        }
        return pod.toBuilder()
                .spec(spec.toBuilder().containers(containers).build())
                .build();
    }
}
