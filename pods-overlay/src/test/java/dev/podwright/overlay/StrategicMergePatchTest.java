package dev.podwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.report.Finding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StrategicMergePatchTest {
    /** A line of {@code strategic.jsonl}. */
    record Case(JsonObject json) {
        JsonObject object(String key) {
            return (JsonObject) Objects.requireNonNull(json.get(key));
        }

        @Override
        public String toString() {
            return String.valueOf(json.text("name"));
        }
    }

    /** Each was compared with the server's own code ({@code compare-merge-file} of conformance). */
    static Stream<Case> cases() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(StrategicMergePatchTest.class.getResourceAsStream("/patches/strategic.jsonl")),
                StandardCharsets.UTF_8))) {
            return reader
                    .lines()
                    .map(line -> new Case((JsonObject)
                            Objects.requireNonNull(JsonReader.readLine(line).root())))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gives_what_the_server_gives(Case each) {
        StrategicMergePatch patch = StrategicMergePatch.of(each.object("patch"));
        String error = each.json.text("error");
        if (error == null) {
            assertThat(JsonWriter.textOf(patch.apply(each.object("original"))))
                    .isEqualTo(JsonWriter.textOf(each.object("merged")));
        } else {
            PatchException refused =
                    catchThrowableOfType(PatchException.class, () -> patch.apply(each.object("original")));
            assertThat(refused.report().findings()).extracting(Finding::rule).containsExactly(error);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changes_neither_the_object_nor_the_patch(Case each) {
        StrategicMergePatch patch = StrategicMergePatch.of(each.object("patch"));
        String before = JsonWriter.textOf(each.json);
        for (int i = 0; i < 2; i++) {
            try {
                patch.apply(each.object("original"));
            } catch (PatchException e) {
                // Whether there is one is the other test's matter.
            }
        }
        assertThat(JsonWriter.textOf(each.json)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_empty_patch_gives_the_same_object(Case each) {
        JsonObject original = each.object("original");
        if (!String.valueOf(each.json.text("error")).equals("patch/unsupported-kind")) {
            assertThat(StrategicMergePatch.read("{}").apply(original)).isSameAs(original);
        }
    }

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: shop
            spec:
              containers:
              - name: app
                image: shop:1
                resources:
                  limits: {cpu: 1000m, memory: 1.50Gi}
              - name: proxy
                image: proxy:1
            """;

    @Test
    void patches_objects_of_the_model() {
        Pod pod = Manifests.read(POD).single(Pod.class);
        Pod patched = StrategicMergePatch.read("""
                spec:
                  containers:
                  - name: proxy
                    $patch: delete
                  - name: app
                    env:
                    - {name: LOG, value: debug}
                """).apply(pod);
        assertThat(Manifests.toYaml(patched)).isEqualTo("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: shop
                spec:
                  containers:
                  - name: app
                    image: shop:1
                    env:
                    - name: LOG
                      value: debug
                    resources:
                      limits:
                        cpu: 1000m
                        memory: 1.50Gi
                """);
    }

    @Test
    void a_failure_has_its_place_in_the_patch() {
        StrategicMergePatch patch = StrategicMergePatch.read("""
                spec:
                  containers:
                  - image: shop:2
                """);
        Pod pod = Manifests.read(POD).single(Pod.class);
        assertThatThrownBy(() -> patch.apply(pod)).isInstanceOfSatisfying(PatchException.class, e -> {
            Finding finding = e.report().findings().get(0);
            assertThat(finding.rule()).isEqualTo("patch/merge-key");
            assertThat(finding.path()).hasToString("spec.containers");
            assertThat(String.valueOf(finding.location())).isEqualTo("3:5");
            assertThat(finding.message()).isEqualTo("an element of the list lacks name, which identifies it");
            assertThat(finding.fix()).isEqualTo("give each element its name");
        });
    }

    @Test
    void an_object_of_the_model_has_no_unknown_fields_afterwards() {
        Pod pod = Manifests.read(POD).single(Pod.class);
        StrategicMergePatch misspelled = StrategicMergePatch.read("spec: {nodename: a, priority: high}");
        assertThatThrownBy(() -> misspelled.apply(pod))
                .isInstanceOfSatisfying(
                        PatchException.class,
                        e -> assertThat(e.report().findings())
                                .extracting(each -> each.rule() + " " + each.path())
                                .containsExactly(
                                        "read/unknown-field spec.nodename", "read/invalid-value spec.priority"));
    }

    @Test
    void a_patch_is_one_object() {
        assertThatThrownBy(() -> StrategicMergePatch.read("[]"))
                .hasMessageContaining("the patch must be an object, not array");
        assertThatThrownBy(() -> StrategicMergePatch.read("")).hasMessageContaining("the patch is empty");
        assertThatThrownBy(() -> StrategicMergePatch.read("a: 1\n---\na: 2"))
                .hasMessageContaining("a patch is one document, not 2");
        assertThatThrownBy(() -> StrategicMergePatch.read("a: 1\na: 2")).hasMessageContaining("read/duplicate-field");
    }

    @Test
    void kinds_without_a_model_are_patched_in_other_ways() {
        KubernetesObject shop = Manifests.read("{apiVersion: example.com/v1, kind: Shop, spec: {a: 1}}")
                .single(KubernetesObject.class);
        assertThatThrownBy(() -> StrategicMergePatch.read("{}").apply(shop))
                .isInstanceOf(PatchException.class)
                .hasMessageContaining("use a JSON Merge Patch");
    }

    @Test
    void shows_no_value() {
        StrategicMergePatch patch = StrategicMergePatch.read("data: {password: c2VjcmV0}");
        assertThat(patch).hasToString("strategic merge patch, object of 1");
        assertThat(patch).isEqualTo(StrategicMergePatch.of(Json.object("{'data':{'password':'c2VjcmV0'}}")));
    }
}
