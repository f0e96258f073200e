package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.container;
import static dev.podwright.dsl.Pods.cpu;
import static dev.podwright.dsl.Pods.edit;
import static dev.podwright.dsl.Pods.emptyDir;
import static dev.podwright.dsl.Pods.memory;
import static dev.podwright.dsl.Pods.pod;
import static dev.podwright.dsl.Pods.tcp;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import org.junit.jupiter.api.Test;

/** What a pod has can be taken away again. */
class EditWordsTest {

    private static final Pod OLD = pod("p").label("app", "p")
            .label("tier", "web")
            .annotation("example.com/a", "1")
            .annotation("example.com/b", "2")
            .volume("data", emptyDir())
            .volume("cache", emptyDir())
            .container(container("app", "a")
                    .port("http", 8080)
                    .port("admin", 8081)
                    .requests(cpu("1"), memory("1Gi"))
                    .limits(cpu("2"), memory("1Gi"))
                    .readiness(tcp("http"))
                    .liveness(tcp("http"))
                    .startup(tcp("http")))
            .draft();

    @Test
    void takes_things_away() {
        PodDraft less = edit(OLD)
                .withoutLabel("tier")
                .withoutAnnotation("example.com/a")
                .withoutVolume("data")
                .finalizer("example.com/keep")
                .in(
                        "app",
                        c -> c.withoutPort("admin")
                                .withoutRequest("cpu")
                                .withoutLimit("cpu")
                                .withoutReadiness()
                                .withoutLiveness());

        assertYaml(less, """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  labels:
                    app: p
                  annotations:
                    example.com/b: "2"
                  finalizers:
                  - example.com/keep
                spec:
                  containers:
                  - name: app
                    image: a
                    ports:
                    - name: http
                      containerPort: 8080
                    resources:
                      limits:
                        memory: 1Gi
                      requests:
                        memory: 1Gi
                    startupProbe:
                      tcpSocket:
                        port: http
                  volumes:
                  - name: cache
                    emptyDir: {}
                """);
    }

    @Test
    void nothing_stays_behind_of_what_is_taken_away_whole() {
        PodDraft less = edit(OLD)
                .withoutLabel("app")
                .withoutLabel("tier")
                .withoutVolume("data")
                .withoutVolume("cache")
                .in(
                        "app",
                        c -> c.withoutRequest("cpu")
                                .withoutRequest("memory")
                                .withoutLimit("cpu")
                                .withoutLimit("memory")
                                .withoutStartup());

        assertThat(Manifests.toYaml(less.draft())).doesNotContain("labels", "volumes", "resources", "startupProbe");
    }

    @Test
    void an_edit_that_says_nothing_changes_nothing() {
        assertThat(edit(OLD).draft()).isEqualTo(OLD);
        assertThat(Manifests.toYaml(edit(OLD).in("app", c -> c).draft())).isEqualTo(Manifests.toYaml(OLD));
    }
}
