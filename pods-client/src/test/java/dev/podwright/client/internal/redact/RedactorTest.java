package dev.podwright.client.internal.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.compare.SecretFields;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NullUnmarked
class RedactorTest {
    private static JsonObject pod(String... values) {
        return JsonObject.builder()
                .add("apiVersion", "v1")
                .add("kind", "Pod")
                .add("metadata", JsonObject.builder().add("name", "web-1").build())
                .add(
                        "spec",
                        JsonObject.builder()
                                .add(
                                        "containers",
                                        JsonArray.of(List.of(JsonObject.builder()
                                                .add("name", "app")
                                                .add("image", "postgres:16")
                                                .add(
                                                        "env",
                                                        JsonArray.of(List.of(values).stream()
                                                                .map(value -> JsonObject.builder()
                                                                        .add("name", "KEY")
                                                                        .add("value", value)
                                                                        .build())
                                                                .toList()))
                                                .build())))
                                .build())
                .build();
    }

    private static String redact(String text, String... values) {
        return Redactor.of(pod(values)).redact(text);
    }

    private static String json(String value) {
        String text = JsonObjects.toJson(JsonObject.builder().add("x", value).build());
        return text.substring(6, text.length() - 2);
    }

    private static String base64(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    private static String html(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003E");
    }

    private static String allEscaped(String value) {
        StringBuilder out = new StringBuilder();
        value.chars().forEach(c -> out.append("\\u%04x".formatted(c)));
        return out.toString();
    }

    private static String wrapped(String value) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            out.append(i > 0 && i % 7 == 0 ? "\n      " : "").append(value.charAt(i));
        }
        return out.toString();
    }

    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            value -> value,
            RedactorTest::json,
            value -> html(json(value)),
            value -> json(json(value)),
            value -> json(html(json(value))),
            value -> '\'' + value.replace("'", "''") + '\'',
            RedactorTest::allEscaped,
            RedactorTest::wrapped,
            value -> value.replace("\n", "\n+   "),
            RedactorTest::base64,
            value -> base64("user:" + value + "@host"),
            value -> value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&#34;"));

    @Property(tries = 300)
    void a_secret_is_found_in_every_spelling(@ForAll @From("secrets") String secret) {
        for (UnaryOperator<String> spelling : SPELLINGS) {
            String spelled = spelling.apply(secret);
            String text = redact("spec.x: Invalid value: \"" + spelled + "\": must be shorter", secret);
            assertThat(text).as(spelled).doesNotContain(spelled);
            // no part of it that tells more than single words is left
            for (int i = 0; i + 8 <= secret.length(); i++) {
                assertThat(text).as(spelled).doesNotContain(secret.substring(i, i + 8));
            }
            assertThat(text).startsWith("spec.x: Invalid value: ");
            if (secret.indexOf('{') < 0) {
                assertThat(text).endsWith(": must be shorter");
            }
        }
    }

    @Property(tries = 300)
    void a_part_of_a_secret_is_found(@ForAll @From("secrets") String secret) {
        int half = secret.length() / 2;
        for (String part : List.of(secret.substring(0, half + 4), secret.substring(half - 4))) {
            assertThat(redact("denied the request: " + json(part) + "...", secret))
                    .doesNotContain(part);
        }
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings()
                .withChars("bcdfghjkmnpqrtvwxz0123456789&<>\"'\\\n\t {}$%=/+:.éß€\uD83D"
                        .replace("\uD83D", "")
                        .toCharArray())
                .ofMinLength(16)
                .ofMaxLength(60)
                .filter(value ->
                        value.chars().filter(Character::isLetterOrDigit).count() >= 12)
                .map(value -> "Q7" + value + "z9");
    }

    @Test
    void the_decoded_data_of_a_secret_is_found_and_the_encoded_form_of_its_string_data() {
        JsonObject secret =
                JsonObjects.parse("{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"db\"},"
                        + "\"data\":{\"password\":\"" + base64("hunter2-is-mine")
                        + "\"},\"stringData\":{\"other\":\"swordfish-7\"}}");
        Redactor redactor = Redactor.of(secret);
        assertThat(redactor.redact(
                        "x hunter2-is-mine y " + base64("hunter2-is-mine") + " z swordfish-7 " + base64("swordfish-7")))
                .isEqualTo("x (not shown) y (not shown) z (not shown) (not shown)");
        assertThat(redactor.redact("secrets \"db\" is forbidden: password"))
                .isEqualTo("secrets \"db\" is forbidden: password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hunter2", "abc", "7", "true", "s3cr3t", "p@ss"})
    void a_short_value_is_not_shown_as_a_value(String secret) {
        assertThat(redact("spec.containers[0].env[0].value: Invalid value: \"" + secret + "\": no", secret))
                .isEqualTo("spec.containers[0].env[0].value: Invalid value: \"(not shown)\": no");
    }

    @Test
    void the_password_of_an_address_is_found_alone() {
        assertThat(redact("no route for user with swordfish", "postgres://user:swordfish@db:5432/x"))
                .isEqualTo("no route for user with (not shown)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "default",
                "pods",
                "required",
                "web-1",
                "app",
                "postgres:16",
                "postgres",
                "a",
                "value",
                "Forbidden",
                "the namespace default of the pod",
                "container"
            })
    void ordinary_words_stay(String value) {
        for (String text : List.of(
                "pods \"web-1\" not found in the namespace \"default\"",
                "Pod \"web-1\" is invalid: spec.containers[0].image: Required value",
                "pods \"web-1\" is forbidden: User \"x\" cannot create resource \"pods\" in API group \"\"",
                "container \"app\" is waiting: image postgres:16 of the container cannot be pulled")) {
            assertThat(redact(text, value)).isEqualTo(text);
        }
    }

    @Test
    void whole_objects_are_not_shown() {
        assertThat(redact("spec: Invalid value: {\"env\":[{\"name\":\"A\",\"value\":\"other {manager}\"}]}: must be"))
                .isEqualTo("spec: Invalid value: (not shown): must be");
        assertThat(
                        redact(
                                "x: Invalid value: core.Container{Name:\"a\", Env:[]core.EnvVar{core.EnvVar{Value:\"} b\"}}}: no"))
                .isEqualTo("x: Invalid value: (not shown): no");
        assertThat(
                        redact(
                                "spec: Forbidden: may not change\n  core.PodSpec{\n-   Hostname: \"two\",\n+   Hostname: `one}`,\n  }\nend"))
                .isEqualTo("spec: Forbidden: may not change\n  (not shown)\nend");
        assertThat(
                        redact(
                                "spec: may not change\n@@ -70,7 +70,7 @@\n   \"A\": null\n- \"Hostname\": \"one\",\n+ \"Hostname\": \"two\",\n@@ -1 +1 @@\n- a\nend"))
                .isEqualTo("spec: may not change\n(not shown)end");
        assertThat(redact("cut: &v1.Pod{Spec: \"never closed")).isEqualTo("cut: (not shown)");
        assertThat(redact("m: map[string]string{\"a\":\"b\"} {\\\"a\\\": \\\"b\\\"} x"))
                .isEqualTo("m: (not shown) (not shown) x");
    }

    @Test
    void texts_of_several_lines_stay() {
        String escalation = "user \"x\" (groups=[\"a\"]) is attempting to grant RBAC permissions not currently held:\n"
                + "{APIGroups:[\"\"], Resources:[\"pods\"], Verbs:[\"get\"]}";
        assertThat(redact(escalation)).isEqualTo(escalation);
        assertThat(redact("policy x:\n  rule y: label 'team'\tis required\u001b[31m\r\nend"))
                .isEqualTo("policy x:\n  rule y: label 'team' is required [31m\nend");
    }

    @Test
    void the_copy_that_kubectl_keeps_is_read() {
        JsonObject object = JsonObject.builder()
                .add("kind", "Pod")
                .add(
                        "metadata",
                        JsonObject.builder()
                                .add(
                                        "annotations",
                                        JsonObject.builder()
                                                .add(
                                                        "kubectl.kubernetes.io/last-applied-configuration",
                                                        JsonObjects.toJson(pod("old-passw0rd")))
                                                .build())
                                .build())
                .build();
        assertThat(Redactor.of(object).redact("was old-passw0rd of app")).isEqualTo("was (not shown) of app");
    }

    @Test
    void secret_fields_are_known_by_path_and_by_content() {
        assertThat(SecretFields.isSecret("Pod", FieldPath.parse("spec.containers[0].env[1].value")))
                .isTrue();
        assertThat(SecretFields.isSecret("Pod", FieldPath.parse("spec.containers[0].env[1].name")))
                .isFalse();
        assertThat(SecretFields.isSecret(
                        "Deployment", FieldPath.parse("spec.template.spec.initContainers[0].env[1].value")))
                .isTrue();
        assertThat(SecretFields.isSecret("Secret", FieldPath.parse("data[a]"))).isTrue();
        assertThat(SecretFields.isSecret("Secret", FieldPath.parse("metadata.name")))
                .isFalse();
        assertThat(SecretFields.isSecret("ConfigMap", FieldPath.parse("data[a]")))
                .isFalse();
        assertThat(SecretFields.object("Pod").hasSecrets(pod("x"))).isTrue();
        assertThat(SecretFields.object("Pod").hasSecrets(pod())).isFalse();
        assertThat(SecretFields.object("Secret")
                        .hasSecrets(JsonObjects.parse("{\"kind\":\"Secret\",\"data\":{\"a\":\"b\"}}")))
                .isTrue();
    }

    @Test
    void a_message_in_the_status_does_not_make_a_secret_public() {
        JsonObject pod = pod("hunter2-x9")
                .with(
                        "status",
                        JsonObject.builder().add("message", "hunter2-x9").build());
        assertThat(Redactor.of(pod).redact("cannot log in with hunter2-x9"))
                .isEqualTo("cannot log in with (not shown)");
    }
}
