package dev.podwright.conformance.hostile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.conformance.random.RandomPods;
import dev.podwright.conformance.random.RandomWorkloads;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.schema.Schemas;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.Validator;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text that may be a secret, and no control character of any text, is in a message, path, report or toString. */
class SecretsTest {
    private static final String SECRET = "hunter2";
    /** A line break, an escape sequence, a mark that reverses text, and a workflow command. */
    private static final String HOSTILE = SECRET + "\\n::error::\\u001b[31m\\u202e\\u2028";

    /** What is added to these is a key or an amount, which messages show. */
    private static final Set<String> MAPS =
            Set.of("limits", "requests", "overhead", "labels", "matchLabels", "annotations", "nodeSelector");

    private static final Validator VALIDATOR =
            Validator.builder().podSecurity(PodSecurityLevel.RESTRICTED).build();

    private static List<String> everyText() {
        List<String> out = new ArrayList<>();
        for (ObjectSchema<?> kind : Schemas.all()) {
            if (!kind.apiVersion().isEmpty()) {
                String start = "{\"apiVersion\":\"" + kind.apiVersion() + "\",\"kind\":\"" + kind.name() + "\",";
                texts(kind, start, "}", 0, out);
            }
        }
        return out;
    }

    private static void texts(ObjectSchema<?> schema, String before, String after, int depth, List<String> out) {
        for (Field field : schema.fields()) {
            boolean one = field.shape() == FieldShape.ONE;
            String start = before + "\"" + field.name() + "\":";
            if (field.kind() == FieldKind.OBJECT && depth < 9) {
                texts(
                        schema.nested(field.index()),
                        start + (one ? "{" : "[{"),
                        (one ? "}" : "}]") + after,
                        depth + 1,
                        out);
            } else if (field.shape() == FieldShape.MAP) {
                out.add(start + "{\"" + HOSTILE + "\":\"" + HOSTILE + "\"}" + after);
            } else if (field.kind() == FieldKind.STRING) {
                out.add(start + (one ? "\"" + HOSTILE + "\"" : "[\"" + HOSTILE + "\"]") + after);
            }
        }
    }

    @Test
    void the_model_shows_no_text_and_a_report_no_control_character() {
        for (String text : everyText()) {
            for (Manifest manifest : Manifests.inspect(text)) {
                KubernetesObject object = manifest.object();
                assertThat(String.valueOf(object)).as(text).doesNotContain(SECRET);
                assertThat(manifest.toString()).as(text).doesNotContain(SECRET);
                Report report = VALIDATOR.validate(manifest);
                assertThat(report.toJson()).as(text).matches("[\\P{Cntrl}&&[^\u202e\u2028]]*");
                for (Finding finding : report.findings()) {
                    assertThat(finding.toString()).as(text).matches("[\\P{Cntrl}&&[^\u202e\u2028]]*");
                }
                assertThat(report.toString().lines().noneMatch(line -> line.startsWith("::")))
                        .as(text)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env: [{name: A, value: hunter2}, {name: A, value: hunter2, valueFrom: {}}]",
                "env: [{name: A, value: {hunter2,hunter2}}]",
                "env: [{name: A, value: {hunter2: 1, hunter2: 2}}]",
                "env: [{name: A, value: [hunter2, *hunter2]}]",
                "env: [{name: A, value: {a: {hunter2: {b: !!int hunter2}}}}]",
                "env: [{name: PASSWORD=hunter2, value: x}, {name: PASSWORD=hunter2, value: x}]",
                "env: [{name: A, value: !!int hunter2}]",
                "args: [--password=hunter2, -phunter2, hunter2, {hunter2: 1, hunter2: 2}], ports: [{containerPort: 0}]",
                "command: [sh, -c, 'PASSWORD=hunter2 run --port 80 --token hunter2 http://hunter2@localhost:99']",
                "livenessProbe: {httpGet: {port: 0, httpHeaders: [{name: ' ', value: hunter2}]}}",
                "lifecycle: {preStop: {exec: {command: [sh, -c, 'curl -u a:hunter2 localhost:99']}}}"
            })
    void values_are_not_shown(String field) {
        String text =
                "apiVersion: v1\nkind: Pod\nmetadata: {name: my_pod}\nspec:\n  containers:\n  - {name: a, image: i, "
                        + field + "}\n  - {name: a, image: i}\n";
        for (Manifest manifest : Manifests.inspect(text)) {
            Report report = VALIDATOR.validate(manifest);
            assertThat(report.hasErrors()).isTrue();
            assertThat(report.toString() + report.toJson() + report.findings() + manifest + manifest.object())
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void a_number_in_a_secret_is_not_shown() {
        Report report = VALIDATOR.validate(Manifests.inspect("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: p}
                        spec:
                          containers:
                          - {name: a, image: i, env: [{name: LDAP_BIND_PASSWORD, value: ":31337"}], args: ["--bind-token=:31337"]}
                          - {name: b, image: i, ports: [{containerPort: 31337}]}
                        """).manifests().get(0));
        assertThat(report.findings()).noneMatch(each -> each.message().contains("31337"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{hunter2,hunter2}", "{hunter2: 1, hunter2: 2}", "[*hunter2]", "{a: {hunter2: 1, hunter2: 2}}"})
    void the_data_of_a_secret_is_not_shown(String value) {
        Report report = Manifests.inspect(
                        "apiVersion: v1\nkind: Secret\nmetadata: {name: s}\ndata: {a: " + value + "}\n")
                .report();
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.toString() + report.toJson() + report.findings()).doesNotContain(SECRET);
    }

    /** Beside the faults of random pods, in all fields of values together, and where fields are of wrong types. */
    @Property(tries = 1_000)
    void values_of_random_pods_are_not_shown(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        notShown(new RandomPods(seed).pod(random.nextInt(1_000_000)), random);
    }

    @Property(tries = 500)
    void values_of_random_workloads_are_not_shown(@ForAll long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        notShown(new RandomWorkloads(seed).workload(random.nextInt(1_000_000)), random);
    }

    private static void notShown(String line, SplittableRandom random) throws IOException {
        JsonValue pod = JsonReader.read(line, ReadLimits.defaults()).root();
        StringBuilder text = new StringBuilder();
        JsonWriter.compact(text).write(withSecrets(requireNonNull(pod), "", false, random));
        Manifests manifests = Manifests.inspect(text.toString());
        StringBuilder shown = new StringBuilder(manifests.toString()).append(manifests.report());
        for (Manifest manifest : manifests) {
            Report report = VALIDATOR.validate(manifest);
            shown.append(report)
                    .append(report.toJson())
                    .append(report.findings())
                    .append(report.suppressed());
            shown.append(manifest).append(manifest.object()).append(manifest.json());
            if (manifest.object() instanceof Pod read) {
                shown.append(VALIDATOR.validateUpdate(read, read));
                shown.append(VALIDATOR.validate(read).notChecked());
            }
        }
        assertThat(shown).as(text.toString()).doesNotContain(SECRET);
    }

    /** Puts the secret into each value, now and then within an object or a list, or beside it. */
    private static JsonValue withSecrets(JsonValue json, String field, boolean isValue, SplittableRandom random) {
        if (json instanceof JsonArray array) {
            boolean values = field.equals("args") || field.equals("command");
            return JsonArray.of(array.elements().stream()
                    .map(each -> withSecrets(each, field, values, random))
                    .toList());
        }
        if (json instanceof JsonObject object) {
            JsonObject.Builder out = JsonObject.builder();
            boolean values = field.equals("volumeAttributes") || field.equals("options");
            for (JsonObject.Member member : object.members()) {
                boolean value = member.key().equals("value") && (field.equals("env") || field.equals("httpHeaders"));
                out.add(member.key(), withSecrets(member.value(), member.key(), value || values, random));
            }
            if (random.nextInt(8) == 0 && !MAPS.contains(field)) {
                out.add("newer", SECRET);
            }
            return out.build();
        }
        if (!isValue) {
            return json;
        }
        JsonValue secret = JsonString.of(SECRET);
        return switch (random.nextInt(10)) {
            case 0 -> JsonObject.builder().add(SECRET, secret).build();
            case 1 -> JsonArray.of(List.of(secret, JsonNull.NULL));
            case 2 -> JsonString.of("$(" + SECRET + ")\u0000" + SECRET);
            case 3 -> JsonString.of("--token=" + SECRET + " http://" + SECRET + "@localhost:1");
            default -> secret;
        };
    }
}
