package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that are "off" or the default, and empty objects, are written as they are. */
class OffAndDefaultTest {
    static Stream<Arguments> written() {
        return Stream.of(
                in(c -> c.privileged(false), "privileged: false"),
                in(c -> c.port("http", 80, TCP), "protocol: TCP"),
                in(c -> c.volumeMount("v", "/v", m -> m.readOnly(false)), "readOnly: false"),
                in(c -> c.livenessProbe(httpGet("/", 80).scheme(HTTP)), "scheme: HTTP"),
                in(c -> c.resources(), "resources: {}"),
                in(c -> c.limits(Map.of()), "limits: {}"),
                in(c -> c.securityContext(), "securityContext: {}"),
                in(c -> c.lifecycle(), "lifecycle: {}"),
                in(c -> c.env("A", fieldRef("status.podIP").apiVersion("v1")), "apiVersion: v1\n"),
                in(c -> c.stdin(false).tty(false), "tty: false"),
                Arguments.of(Yaml.pod().hostNetwork(false), "hostNetwork: false"),
                Arguments.of(Yaml.pod().enableServiceLinks(true), "enableServiceLinks: true"),
                Arguments.of(Yaml.pod().volume("v", emptyDir().medium("")), "medium: \"\""),
                Arguments.of(Yaml.pod().runAsNonRoot(false), "runAsNonRoot: false"),
                Arguments.of(Yaml.pod().affinity(), "affinity: {}"),
                Arguments.of(Yaml.pod().restartPolicy(ALWAYS), "restartPolicy: Always"),
                Arguments.of(
                        Yaml.pod().ownerReference("apps/v1", "ReplicaSet", "web", "uid-1", o -> o.controller()),
                        "controller: true"));
    }

    private static Arguments in(java.util.function.UnaryOperator<ContainerDraft> words, String text) {
        return Arguments.of(pod("p").container(words.apply(Yaml.app())), text);
    }

    @ParameterizedTest
    @MethodSource("written")
    void is_written(PodDraft draft, String text) {
        assertThat(Manifests.toYaml(draft.buildUnchecked())).contains(text);
    }
}
