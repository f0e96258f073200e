package dev.podwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.JsonObject;
import dev.podwright.report.Finding;
import dev.podwright.validate.PodValidator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ImmutableChangeTest {
    private static final String LIVE = """
            {"apiVersion": "v1", "kind": "Pod",
             "metadata": {"name": "web", "namespace": "default", "uid": "1", "resourceVersion": "7",
                          "labels": {"app": "web", "by": "another"}},
             "spec": {"nodeName": "node-1", "hostname": "one",
                      "tolerations": [{"key": "node.kubernetes.io/not-ready", "operator": "Exists", "effect": "NoExecute"}],
                      "containers": [{"name": "app", "image": "example.com/app:1", "imagePullPolicy": "IfNotPresent",
                                      "ports": [{"containerPort": 80, "protocol": "TCP"}],
                                      "volumeMounts": [{"name": "token", "mountPath": "/token", "readOnly": true}]}],
                      "volumes": [{"name": "token", "emptyDir": {}}]}}
            """;

    @Test
    void what_may_change_is_none() {
        assertThat(immutable(applied("1"))).isEmpty();
        assertThat(immutable(applied("2"))).isEmpty();
        assertThat(immutable(applied("1").replace("\"a\"", "\"b\""))).isEmpty();
    }

    @Test
    void what_may_not_change_is_found_and_named() {
        String changed = applied("1").replace("\"containers\"", "\"hostname\": \"two\", \"containers\"");
        assertThat(immutable(changed)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).hasToString("spec");
            assertThat(finding.message()).contains("hostname");
        });
    }

    @Test
    void what_is_not_judged_is_left_to_the_server() {
        String changed = applied("1").replace("\"containers\"", "\"hostname\": \"two\", \"containers\"");
        assertThat(new Judge(null).immutable(json(LIVE), json(changed))).isEmpty();
    }

    private static String applied(String tag) {
        return """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "labels": {"app": "a"}},
                 "spec": {"containers": [{"name": "app", "image": "example.com/app:%s", "ports": [{"containerPort": 80}]}]}}
                """.formatted(tag);
    }

    private static List<Finding> immutable(String applied) {
        return new Judge(PodValidator.standard()).immutable(json(LIVE), json(applied));
    }

    private static JsonObject json(String text) {
        return Objects.requireNonNull(Answer.parse(text));
    }
}
