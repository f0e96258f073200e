package dev.podwright.manifest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.container.Container;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.model.scheduling.Toleration;
import dev.podwright.model.schema.Schemas;
import dev.podwright.report.ReadRule;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Fields that are newer than the model are reported, kept beside the object, and rendered again. */
class UnknownFieldsTest {
    private static final String YAML = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: web
              newInMetadata: 1
            spec:
              containers:
              - name: app
                image: example.com/app:1
                ports:
                - containerPort: 80
                - containerPort: 81
                  newInPort: "81"
                newInContainer: hunter2
              - name: side
                image: example.com/side:1
                env:
                - name: A
                  newInVariable:
                    deep:
                    - 1.50
              volumes:
              - name: data
                newSource:
                  size: 1Gi
              affinity:
                nodeAffinity:
                  newInAffinity: {}
              tolerations:
              - key: a
                operator: Exists
                newInToleration: one
              - key: b
                operator: Exists
              newInSpec:
              - a: null
            newInPod: true
            """;

    private static Pod pod() {
        return Manifests.inspect(YAML).single(Pod.class);
    }

    @Test
    void are_reported_each() {
        assertThat(Manifests.inspect(YAML).report().findings())
                .hasSize(9)
                .allMatch(ReadRule.UNKNOWN_FIELD::isRuleOf)
                .allMatch(finding -> finding.location() != null);
    }

    @Test
    void are_rendered_as_they_were_read() {
        assertThat(Manifests.toYaml(pod())).isEqualTo(YAML);
        assertThat(Manifests.inspect(Manifests.toYaml(pod())).single(Pod.class)).isEqualTo(pod());
        assertThat(Manifests.toYaml(Manifests.inspect(Manifests.toJson(pod())).single(Pod.class)))
                .isEqualTo(YAML);
    }

    @Test
    void count_for_equality() {
        String other = YAML.replace("newInPort: \"81\"", "newInPort: \"82\"");
        assertThat(pod()).isEqualTo(Manifests.inspect(YAML).single(Pod.class));
        assertThat(pod()).hasSameHashCodeAs(Manifests.inspect(YAML).single(Pod.class));
        assertThat(pod()).isNotEqualTo(Manifests.inspect(other).single(Pod.class));
        assertThat(pod())
                .isNotEqualTo(
                        Manifests.inspect(YAML.replace("newInPod: true\n", "")).single(Pod.class));
    }

    @Test
    void are_not_shown() {
        assertThat(pod().toString()).doesNotContain("hunter2", "newIn");
        assertThat(requireNonNull(pod().unknownFields()).toString()).doesNotContain("newIn");
    }

    @Test
    void go_with_an_element_to_another_place() {
        PodSpec spec = requireNonNull(pod().spec());
        List<Container> containers = new ArrayList<>(spec.containers());
        containers.add(0, containers.remove(1));
        List<Toleration> tolerations = new ArrayList<>(spec.tolerations());
        tolerations.add(0, Toleration.builder().key("c").build());
        Pod edited = pod().toBuilder()
                .spec(spec.toBuilder()
                        .containers(containers)
                        .tolerations(tolerations)
                        .build())
                .build();
        assertThat(Manifests.toYaml(edited)).isEqualTo("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  newInMetadata: 1
                spec:
                  containers:
                  - name: side
                    image: example.com/side:1
                    env:
                    - name: A
                      newInVariable:
                        deep:
                        - 1.50
                  - name: app
                    image: example.com/app:1
                    ports:
                    - containerPort: 80
                    - containerPort: 81
                      newInPort: "81"
                    newInContainer: hunter2
                  volumes:
                  - name: data
                    newSource:
                      size: 1Gi
                  affinity:
                    nodeAffinity:
                      newInAffinity: {}
                  tolerations:
                  - key: c
                  - key: a
                    operator: Exists
                    newInToleration: one
                  - key: b
                    operator: Exists
                  newInSpec:
                  - a: null
                newInPod: true
                """);
    }

    @Test
    void stay_with_an_element_that_changes_and_leave_with_one_that_is_removed() {
        PodSpec spec = requireNonNull(pod().spec());
        List<Toleration> changed = new ArrayList<>(spec.tolerations());
        changed.set(0, changed.get(0).toBuilder().effect("NoExecute").build());
        assertThat(Manifests.toYaml(withTolerations(changed))).contains("effect: NoExecute\n    newInToleration: one");
        assertThat(Manifests.toYaml(withTolerations(changed.subList(1, 2)))).doesNotContain("newInToleration");
    }

    @Test
    void stay_with_an_element_that_changes_beside_others_that_come_and_go() {
        List<Toleration> given = requireNonNull(pod().spec()).tolerations();
        Toleration changed = given.get(0).toBuilder().effect("NoExecute").build();
        Toleration other = Toleration.builder().key("c").build();
        assertThat(Manifests.toYaml(withTolerations(List.of(changed, given.get(1), other))))
                .contains("effect: NoExecute\n    newInToleration: one");
        assertThat(Manifests.toYaml(withTolerations(List.of(other, given.get(1), changed))))
                .doesNotContain("- key: b\n    operator: Exists\n    newInToleration");
    }

    @Test
    void never_go_to_an_element_that_had_none_and_is_the_same() {
        List<Toleration> given = requireNonNull(pod().spec()).tolerations();
        Toleration changed = given.get(0).toBuilder().key("z").build();
        for (List<Toleration> tolerations :
                List.of(given.subList(1, 2), List.of(given.get(1), changed), List.of(given.get(1), changed, changed))) {
            assertThat(Manifests.toYaml(withTolerations(tolerations))).doesNotContain("newInToleration");
        }
    }

    private static Pod withTolerations(List<Toleration> tolerations) {
        return pod().toBuilder()
                .spec(requireNonNull(pod().spec()).toBuilder()
                        .tolerations(tolerations)
                        .build())
                .build();
    }

    @Test
    void go_with_a_spec_into_another_object() {
        PodSpec spec = pod().spec();
        assertThat(Manifests.toYaml(Pod.builder().spec(spec).build()))
                .contains("newInSpec", "newInContainer", "newInPort", "newSource", "newInAffinity");
    }

    @Test
    void cannot_take_the_place_of_the_type_or_of_a_known_field() {
        JsonObject forged = JsonObject.builder()
                .add("kind", "Secret")
                .add("apiVersion", "v2")
                .add("spec", "x")
                .add("newInPod", "x")
                .build();
        assertThat(Manifests.toYaml(Pod.builder()
                        .spec(PodSpec.builder().nodeName("n").build())
                        .unknownFields(forged)
                        .build()))
                .isEqualTo("""
                        apiVersion: v1
                        kind: Pod
                        spec:
                          nodeName: "n"
                        newInPod: x
                        """);
    }

    @Test
    void of_a_name_that_needs_quotes_and_of_any_number_are_kept() {
        StringBuilder yaml = new StringBuilder("apiVersion: v1\nkind: Pod\nspec:\n  \"on\": 1\n");
        for (int i = 0; i < 500; i++) {
            yaml.append("  new").append(i).append(": ").append(i).append('\n');
        }
        assertThat(Manifests.toYaml(Manifests.inspect(yaml.toString()).single(Pod.class)))
                .isEqualTo(yaml.toString());
    }

    @Property(tries = 500)
    void nothing_is_lost_wherever_they_are(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        PodTemplate object = new RandomObjects(random, 70).object(Schemas.of(PodTemplate.class));
        JsonValue json = withNewFields(parse(Manifests.toJson(object)), Schemas.of(PodTemplate.class), random);
        StringBuilder text = new StringBuilder();
        JsonWriter.compact(text).write(json);

        PodTemplate read = Manifests.inspect(text.toString()).single(PodTemplate.class);

        assertThat(parse(Manifests.toJson(read))).isEqualTo(json);
        assertThat(Manifests.inspect(Manifests.toYaml(read)).single(PodTemplate.class))
                .isEqualTo(read);
    }

    private static JsonValue parse(String json) {
        return requireNonNull(JsonReader.read(json, ReadLimits.defaults()).root());
    }

    private static JsonValue withNewFields(JsonValue json, ObjectSchema<?> schema, Random random) {
        if (json instanceof JsonArray array) {
            return JsonArray.of(array.elements().stream()
                    .map(each -> withNewFields(each, schema, random))
                    .toList());
        }
        if (!(json instanceof JsonObject object)) {
            return json;
        }
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : object.members()) {
            int index = schema.indexOf(member.key());
            Field field = index < 0 ? null : schema.fields().get(index);
            boolean nested = field != null && field.kind() == FieldKind.OBJECT;
            out.add(
                    member.key(),
                    nested ? withNewFields(member.value(), schema.nested(index), random) : member.value());
        }
        if (random.nextBoolean()) {
            out.add("new" + random.nextInt(9), JsonString.of("v" + random.nextInt()));
        }
        return out.build();
    }
}
