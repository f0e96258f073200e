package dev.podwright.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.fragment.HostDocument;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.overlay.OverlayResult;
import org.junit.jupiter.api.Test;

class CiAgentPodTest {
    @Test
    void the_pipeline_adds_to_the_agent() {
        OverlayResult<Pod> agent = CiAgentPod.agent(HostDocument.read("""
                name: build
                agent:
                  yaml: |
                    spec:
                      containers:
                      - name: agent
                        env:
                        - {name: LOG_LEVEL, value: debug}
                      - name: maven
                        image: maven:3
                        volumeMounts:
                        - {name: workspace, mountPath: /home/agent}
                """));
        assertThat(agent.report().findings()).isEmpty();
        assertThat(Manifests.toYaml(agent.value())).isEqualTo("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: agent
                spec:
                  containers:
                  - name: agent
                    image: registry.example.com/ci-agent:7
                    env:
                    - name: CI_SERVER
                      value: https://ci.example.com
                    - name: LOG_LEVEL
                      value: debug
                    resources:
                      requests:
                        cpu: 100m
                        memory: 256Mi
                    volumeMounts:
                    - name: workspace
                      mountPath: /home/agent
                  - name: maven
                    image: maven:3
                    volumeMounts:
                    - name: workspace
                      mountPath: /home/agent
                  volumes:
                  - name: workspace
                    emptyDir: {}
                  restartPolicy: Never
                """);
    }

    @Test
    void what_is_wrong_has_the_lines_of_the_pipeline() {
        OverlayResult<Pod> agent = CiAgentPod.agent(HostDocument.read("""
                name: build
                agent:
                  yaml: |
                    spec:
                      containers:
                      - name: agent
                        image: mine:1
                      - name: maven
                        image: maven:3
                        volumeMounts:
                        - {name: cache, mountPath: /root/.m2}
                """));
        assertThat(agent.report()).hasToString("""
                2 problems in Pod
                  WARNING  overlay/reserved  spec.containers[0].image  (7:9)
                         is not used: the agent must fit the server
                         pipeline : agent.yaml.spec.containers[0].image  (7:9)
                         fix      : remove it
                  REJECTED  FieldValueNotFound  spec.containers[1].volumeMounts[0].name  container "maven"  (11:12)
                         there is no volume "cache"
                         pipeline : agent.yaml.spec.containers[1].volumeMounts[0].name  (11:12)
                         fix      : write one of workspace, or add a volume of that name to spec.volumes""");
    }

    @Test
    void a_pipeline_may_have_no_pod() {
        assertThat(CiAgentPod.agent(HostDocument.read("name: build")).report().isClean())
                .isTrue();
    }
}
