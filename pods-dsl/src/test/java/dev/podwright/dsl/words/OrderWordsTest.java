package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static dev.podwright.dsl.words.Yaml.assertYaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.model.Pod;
import dev.podwright.report.Finding;
import org.junit.jupiter.api.Test;

/** Where containers come in, and under which names Kotlin calls the words. */
class OrderWordsTest {

    private static final PodDraft DRAFT = pod("p").initContainer("migrate", "m")
            .sidecar("log", "l")
            .container("app", "a")
            .initContainer("warm", "w");

    @Test
    void starts_before_others() {
        PodDraft more = DRAFT.sidecarBefore("migrate", container("sql", "s"))
                .initContainerBefore("log", container("keys", "k"))
                .initContainerBefore("app", container("last", "t"));

        assertYaml(more, """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  initContainers:
                  - name: sql
                    image: s
                    restartPolicy: Always
                  - name: migrate
                    image: m
                  - name: keys
                    image: k
                  - name: log
                    image: l
                    restartPolicy: Always
                  - name: last
                    image: t
                  - name: warm
                    image: w
                  containers:
                  - name: app
                    image: a
                """);
    }

    @Test
    void an_unknown_neighbour_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAFT.initContainerBefore("migrates", container("keys", "k")))
                .withMessage(
                        "the draft has no container \"migrates\"; it has [migrate, log, app, warm]; add the container before this word");
        assertThatIllegalArgumentException().isThrownBy(() -> DRAFT.sidecarBefore("x", container("keys", "k")));
    }

    @Test
    void ephemeral_containers_join_a_pod_that_runs() {
        ContainerDraft shell = container("shell", "busybox").stdin().tty();
        PodDraft running = edit(pod("p").container("app", "a").buildUnchecked())
                .ephemeralContainer(shell, "app")
                .ephemeralContainer(shell.name("other").volumeMount(emptyDir().sizeLimit(mib(1)), "/tmp"));

        assertYaml(running, """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: a
                  ephemeralContainers:
                  - name: shell
                    image: busybox
                    stdin: true
                    tty: true
                    targetContainerName: app
                  - name: other
                    image: busybox
                    volumeMounts:
                    - name: other-tmp
                      mountPath: /tmp
                    stdin: true
                    tty: true
                  volumes:
                  - name: other-tmp
                    emptyDir:
                      sizeLimit: 1Mi
                """);
        assertYaml(
                edit(running.buildUnchecked())
                        .ephemeralContainer(container("third", "t"))
                        .inContainer("third", c -> c.workingDir("/")),
                """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: app
                    image: a
                  ephemeralContainers:
                  - name: shell
                    image: busybox
                    stdin: true
                    tty: true
                    targetContainerName: app
                  - name: other
                    image: busybox
                    volumeMounts:
                    - name: other-tmp
                      mountPath: /tmp
                    stdin: true
                    tty: true
                  - name: third
                    image: t
                    workingDir: /
                  volumes:
                  - name: other-tmp
                    emptyDir:
                      sizeLimit: 1Mi
                """);
    }

    @Test
    void an_ephemeral_container_keeps_what_it_must_not_have_so_that_it_is_told() {
        Pod pod = pod("p").ephemeralContainer(container("shell", "busybox").port("http", 80))
                .buildUnchecked();

        assertThat(pod.spec().ephemeralContainers().get(0).ports()).hasSize(1);
        assertThat(pod("p").container("app", "a")
                        .ephemeralContainer(container("shell", "busybox"))
                        .validate()
                        .rejected())
                .extracting(Finding::path)
                .asString()
                .contains("spec.ephemeralContainers");
    }

    @Test
    void kotlin_says_the_same_without_its_keywords() {
        PodDraft java =
                DRAFT.onlyIf(true, p -> p.hostname("h")).inContainer("app", c -> c.onlyIf(true, d -> d.port(1)));

        assertThat(DRAFT.onlyIf(true, p -> p.hostname("h"))
                        .inContainer("app", c -> c.onlyIf(true, d -> d.port(1)))
                        .onlyIf(false, p -> p.hostname("other"))
                        .buildUnchecked())
                .isEqualTo(java.buildUnchecked());
    }

    @Test
    void a_piece_is_a_method() {
        assertThat(pod("p").container("app", "a", c -> c.including(OrderWordsTest::quiet))
                        .buildUnchecked())
                .isEqualTo(pod("p").container("app", "a", c -> c.args("-q")).buildUnchecked());
    }

    private static ContainerDraft quiet(ContainerDraft container) {
        return container.args("-q");
    }
}
