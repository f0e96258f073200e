package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.assertYaml;

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
}
