package dev.podwright.samples;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.fragment.HostDocument;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.overlay.Overlay;
import dev.podwright.overlay.OverlayResult;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The pod of a CI server's agent: the YAML in a string of a pipeline file, over the pod that the server needs. Prints the pod, or
 * what is wrong with it, with the lines of the pipeline file.
 */
public final class CiAgentPod {
    private static final Pod AGENT = pod("agent")
            .restartPolicy(NEVER)
            .container(
                    "agent",
                    "registry.example.com/ci-agent:7",
                    c -> c.env("CI_SERVER", "https://ci.example.com")
                            .requests(cpu("100m"), memory("256Mi"))
                            .volumeMount("workspace", "/home/agent"))
            .volume("workspace", emptyDir())
            .build();

    private CiAgentPod() {}

    /** The pod for a pipeline, whose {@code agent.yaml} is a string with a pod in YAML. */
    static OverlayResult<Pod> agent(HostDocument pipeline) {
        return Overlay.of("CI server", AGENT)
                .over("pipeline", pipeline.fragment("agent.yaml", Pod.class))
                .reserve("spec.containers[name=agent].image", "the agent must fit the server")
                .reserve("spec.restartPolicy", "a build runs once")
                .merge();
    }

    /** Prints the pod for the pipeline file that is named; exits with 1 if it has errors. */
    public static void main(String[] args) throws IOException {
        OverlayResult<Pod> agent = agent(HostDocument.read(Path.of(args[0])));
        if (!agent.report().isClean()) {
            System.err.println(agent.report());
        }
        if (agent.report().hasErrors()) {
            System.exit(1);
        }
        System.out.print(Manifests.toYaml(agent.value()));
    }
}
