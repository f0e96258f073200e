package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.value.Bytes;
import dev.podwright.dsl.value.ExitCodes;
import dev.podwright.dsl.value.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts by type instead of text. */
class UnitWordsTest {

    @Test
    void amounts() {
        assertYaml(
                pod("p").sharedMemory(gib(1), "app")
                        .container(container("app", "a")
                                .limits(resource("nvidia.com/gpu", 2), hugePages(mib(2), mib(64)))
                                .volumeMount(emptyDir().medium("HugePages-" + mib(2)), "/huge")
                                .env("MEMORY", resourceFieldRef("limits.memory").divisor(mib(1)))),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  annotations:
                    shares.podwright.dev/app: shared-memory
                spec:
                  containers:
                  - name: app
                    image: a
                    env:
                    - name: MEMORY
                      valueFrom:
                        resourceFieldRef:
                          resource: limits.memory
                          divisor: 1Mi
                    resources:
                      limits:
                        nvidia.com/gpu: "2"
                        hugepages-2Mi: 64Mi
                    volumeMounts:
                    - name: app-huge
                      mountPath: /huge
                    - name: shared-memory
                      mountPath: /dev/shm
                  volumes:
                  - name: shared-memory
                    emptyDir:
                      medium: Memory
                      sizeLimit: 1Gi
                  - name: app-huge
                    emptyDir:
                      medium: HugePages-2Mi
                """);
    }

    @Test
    void values_are_equal_by_what_they_hold() {
        assertThat(Bytes.of(2, Bytes.Unit.Gi))
                .isEqualTo(gib(2))
                .hasSameHashCodeAs(gib(2))
                .hasToString("2Gi");
        assertThat(Bytes.of(2048, Bytes.Unit.Mi)).isNotEqualTo(gib(2));
        assertThat(gib(2).count()).isEqualTo(2);
        assertThat(gib(2).unit()).isEqualTo(Bytes.Unit.Gi);
        ExitCodes codes = ExitCodes.of("In", List.of(1, 2));
        assertThat(exitCodes(IN, 1, 2))
                .isEqualTo(codes)
                .hasSameHashCodeAs(codes)
                .isNotEqualTo(exitCodes(IN, 1));
        assertThat(codes.operator()).isEqualTo("In");
        assertThat(codes.values()).containsExactly(1, 2);
        Topology zone = Topology.of("topology.kubernetes.io/zone");
        assertThat(zone).isEqualTo(ZONE).hasSameHashCodeAs(ZONE).isNotEqualTo(REGION);
        assertThat(zone.key()).isEqualTo(ZONE.toString());
    }
}
