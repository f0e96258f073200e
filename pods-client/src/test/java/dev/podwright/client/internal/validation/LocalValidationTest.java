package dev.podwright.client.internal.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.LiveObjectReader;
import dev.podwright.json.JsonObject;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class LocalValidationTest {
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
    void a_mutable_change_has_no_findings() {
        assertThat(judge(applied("1")).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(applied("2")).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(applied("1").replace("\"a\"", "\"b\"")).kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
    }

    @Test
    void an_immutable_change_is_found_and_named() {
        String changed = applied("1").replace("\"containers\"", "\"hostname\": \"two\", \"containers\"");
        LocalVerdict verdict = judge(changed);
        assertThat(verdict.kind()).isEqualTo(LocalVerdict.Kind.IMMUTABLE);
        assertThat(verdict.findings()).anySatisfy(finding -> {
            assertThat(finding.path()).hasToString("spec");
            assertThat(finding.message()).contains("hostname");
        });
    }

    @Test
    void a_part_of_an_object_is_judged_with_the_rest_of_it() {
        String head = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"web\"";
        assertThat(judge(head + ", \"labels\": {\"team\": \"x\"}}}").kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(
                                head
                                        + "}, \"spec\": {\"containers\": [{\"name\": \"app\", \"ports\": [{\"containerPort\": 80}]}]}}")
                        .kind())
                .isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(head + ", \"resourceVersion\": \"7\"}}").kind()).isEqualTo(LocalVerdict.Kind.ACCEPTED);
        assertThat(judge(head + ", \"labels\": {\"team\": \"x y\"}}}").kind()).isEqualTo(LocalVerdict.Kind.REJECTED);
    }

    @Test
    void what_is_missing_in_a_new_object_is_doubtful_and_a_wrong_value_is_not() {
        Validator validator = Validator.standard();
        String noImage =
                "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"web\"}, \"spec\": {\"containers\": [{\"name\": \"app\"}]}}";
        assertThat(created(validator, noImage)).isEqualTo(LocalVerdict.Kind.DOUBTFUL);
        assertThat(created(validator, noImage.replace("app", "App"))).isEqualTo(LocalVerdict.Kind.REJECTED);
        assertThat(created(null, noImage.replace("app", "App"))).isEqualTo(LocalVerdict.Kind.ACCEPTED);
    }

    private static LocalVerdict.Kind created(Validator validator, String text) {
        return new LocalValidation(validator)
                .ofCreate(LiveObjectReader.decode(json(text), new ArrayList<>()), json(text))
                .kind();
    }

    @Test
    void without_a_validator_there_are_no_findings() {
        String changed = applied("1").replace("\"containers\"", "\"hostname\": \"two\", \"containers\"");
        assertThat(new LocalValidation(null).ofApply(json(LIVE), json(changed)).findings())
                .isEmpty();
    }

    private static String applied(String tag) {
        return """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web", "labels": {"app": "a"}},
                 "spec": {"containers": [{"name": "app", "image": "example.com/app:%s", "ports": [{"containerPort": 80}]}]}}
                """.formatted(tag);
    }

    private static LocalVerdict judge(String applied) {
        return new LocalValidation(Validator.standard()).ofApply(json(LIVE), json(applied));
    }

    private static JsonObject json(String text) {
        return Objects.requireNonNull(JsonObjects.parse(text));
    }
}
