package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
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
                    .readinessProbe(tcpSocket("http"))
                    .livenessProbe(tcpSocket("http"))
                    .startupProbe(tcpSocket("http")))
            .buildUnchecked();

    @Test
    void takes_things_away() {
        PodDraft less = edit(OLD)
                .withoutLabel("tier")
                .withoutAnnotation("example.com/a")
                .withoutVolume("data")
                .finalizer("example.com/keep")
                .inContainer(
                        "app",
                        c -> c.withoutPort("admin")
                                .withoutRequest("cpu")
                                .withoutLimit("cpu")
                                .withoutReadinessProbe()
                                .withoutLivenessProbe());

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
                .inContainer(
                        "app",
                        c -> c.withoutRequest("cpu")
                                .withoutRequest("memory")
                                .withoutLimit("cpu")
                                .withoutLimit("memory")
                                .withoutStartupProbe());

        assertThat(Manifests.toYaml(less.buildUnchecked()))
                .doesNotContain("labels", "volumes", "resources", "startupProbe");
    }

    @Test
    void an_edit_that_says_nothing_changes_nothing() {
        assertThat(edit(OLD).buildUnchecked()).isEqualTo(OLD);
        assertThat(Manifests.toYaml(edit(OLD).inContainer("app", c -> c).buildUnchecked()))
                .isEqualTo(Manifests.toYaml(OLD));
    }
}
