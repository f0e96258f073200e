package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.PodDraft;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.scheduling.Toleration;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.value.IntOrString;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import dev.podwright.path.FieldPath;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import dev.podwright.validate.pod.PodContainer;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An edit changes nothing that no word writes. */
class EditKeepsTest {

    @Property(tries = 500)
    void an_edit_of_any_pod_is_that_pod(@ForAll long seed) {
        Pod pod = (Pod) object(Schemas.of(Pod.class), new Random(seed), 0);
        assertThat(edit(pod).buildUnchecked()).isEqualTo(pod);
        assertThat(edit(pod).inEachContainer(c -> c).buildUnchecked()).isEqualTo(pod);
        PodTemplateSpec template = (PodTemplateSpec) object(Schemas.of(PodTemplateSpec.class), new Random(seed), 0);
        assertThat(edit(template).buildTemplateUnchecked()).isEqualTo(template);
    }

    @Property(tries = 300)
    void any_pod_has_a_report(@ForAll long seed) {
        Pod pod = (Pod) object(Schemas.of(Pod.class), new Random(seed), 0);
        assertThat(edit(pod).validate().rejected()).isNotEmpty();
        assertThat(edit(pod).validateTemplate().rejected()).isNotEmpty();
    }

    @Property(tries = 200)
    void a_label_is_all_that_changes(@ForAll long seed) {
        Pod pod = (Pod) object(Schemas.of(Pod.class), new Random(seed), 0);
        Pod labelled = edit(pod).label("new", "1").buildUnchecked();
        assertThat(edit(labelled).withoutLabel("new").buildUnchecked().spec()).isEqualTo(pod.spec());
        assertThat(labelled.spec()).isEqualTo(pod.spec());
        assertThat(labelled.status()).isEqualTo(pod.status());
    }

    /** A value of a model type with about a third of its fields, objects without any among them. */
    private static Object object(ObjectSchema<?> schema, Random random, int depth) {
        Object builder = schema.newBuilder();
        for (Field field : schema.fields()) {
            boolean spec = depth == 0 && !field.name().equals("status");
            if ((spec || random.nextInt(3) == 0) && depth < 6) {
                set(schema, builder, field, random, depth);
            }
        }
        if (schema.keepsUnknownFields() && random.nextBoolean()) {
            schema.setUnknownFields(
                    builder,
                    JsonObject.builder().add("newer", "s" + random.nextInt(5)).build());
        }
        return build(schema, builder);
    }

    @SuppressWarnings("unchecked")
    private static <T> T build(ObjectSchema<T> schema, Object builder) {
        return schema.build(builder);
    }

    private static void set(ObjectSchema<?> schema, Object builder, Field field, Random random, int depth) {
        if (field.kind() == FieldKind.JSON || field.kind() == FieldKind.JSON_OBJECT) {
            return;
        }
        int count = random.nextInt(3);
        if (field.shape() == FieldShape.ONE) {
            schema.set(builder, field.index(), value(schema, field, random, depth));
        } else if (field.shape() == FieldShape.LIST) {
            List<Object> list = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                list.add(value(schema, field, random, depth));
            }
            schema.set(builder, field.index(), list);
        } else {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < count; i++) {
                map.put("k" + random.nextInt(100), value(schema, field, random, depth));
            }
            schema.set(builder, field.index(), map);
        }
    }

    private static Object value(ObjectSchema<?> schema, Field field, Random random, int depth) {
        return switch (field.kind()) {
            case STRING -> "s" + random.nextInt(5);
            case BOOLEAN -> random.nextBoolean();
            case INT32 -> random.nextInt(9);
            case INT64 -> (long) random.nextInt(9);
            case QUANTITY -> Quantity.parse(List.of("1", "0.5Gi", "100m").get(random.nextInt(3)));
            case INT_OR_STRING -> random.nextBoolean() ? IntOrString.of(80) : IntOrString.of("http");
            case TIME -> Time.parse("2026-01-01T00:00:00Z");
            default -> object(schema.nested(field.index()), random, depth + 1);
        };
    }

    @Test
    void empty_objects_nameless_containers_and_claims_of_the_pod_stay() {
        String yaml = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - image: nameless
                    resources: {}
                    securityContext: {}
                    lifecycle: {}
                  - name: app
                    image: i
                  affinity: {}
                  securityContext: {}
                  dnsConfig: {}
                  resources:
                    claims:
                    - name: gpu
                """;
        Pod pod = Yaml.read(yaml);
        String before = Manifests.toYaml(pod);
        assertThat(Manifests.toYaml(edit(pod).buildUnchecked())).isEqualTo(before);
        assertThat(Manifests.toYaml(
                        edit(pod).inContainer("app", c -> c.image("j")).buildUnchecked()))
                .isEqualTo(before.replace("image: i\n", "image: j\n"));
    }

    @Test
    void fields_that_are_newer_than_the_model_stay() {
        String yaml = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  newInMetadata: 1
                spec:
                  containers:
                  - name: app
                    image: i
                    ports:
                    - containerPort: 80
                      newInPort: 1
                    env:
                    - name: A
                      newInVariable:
                      - a
                    newInContainer: a
                  volumes:
                  - name: v
                    newSource: {}
                  tolerations:
                  - key: a
                    newInToleration: 1
                  ephemeralContainers:
                  - name: debugger
                    image: d
                    newInEphemeralContainer: 1
                  newInSpec: 1.50
                newInPod: 1
                """;
        Pod pod = Manifests.inspect(yaml).single(Pod.class);
        assertThat(Manifests.toYaml(edit(pod).buildUnchecked())).isEqualTo(Manifests.toYaml(pod));
        Pod edited = edit(pod)
                .inContainer("app", c -> c.image("j").env("A", "1").port(443))
                .inContainer("debugger", c -> c.tty())
                .toleration(t -> t.key("b"))
                .label("a", "b")
                .buildUnchecked();
        assertThat(Manifests.toYaml(edited))
                .isEqualTo(Manifests.toYaml(pod)
                        .replace("image: i\n", "image: j\n")
                        .replace("    - name: A\n", "    - name: A\n      value: \"1\"\n")
                        .replace("      newInPort: 1\n", "      newInPort: 1\n    - containerPort: 443\n")
                        .replace("    image: d\n", "    image: d\n    tty: true\n")
                        .replace("    newInToleration: 1\n", "    newInToleration: 1\n  - key: b\n")
                        .replace("  name: p\n", "  name: p\n  labels:\n    a: b\n"));
        assertThat(edit(pod).validate().notChecked()).hasSize(9);

        PodTemplateSpec template = PodTemplateSpec.builder()
                .metadata(pod.metadata())
                .spec(pod.spec())
                .unknownFields(pod.unknownFields())
                .build();
        assertThat(edit(template).buildTemplateUnchecked()).isEqualTo(template);
        assertThat(edit(template).validateTemplate().notChecked())
                .extracting(each -> each.path().toString())
                .contains("newInPod", "spec.newInSpec", "spec.containers[0].ports[0].newInPort");
    }

    @Test
    void a_newer_field_of_an_element_that_may_be_any_is_reported_as_lost() {
        Pod pod = Manifests.inspect("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p}
                spec:
                  containers: [{name: a, image: i}]
                  tolerations: [{key: a, operator: Exists, newInToleration: 1}, {key: b, operator: Exists}]
                """).single(Pod.class);
        assertThat(notChecked(edit(pod))).containsExactly("spec.tolerations[0].newInToleration");
        assertThat(notChecked(tolerating(pod, "b", "a"))).containsExactly("spec.tolerations[1].newInToleration");
        assertThat(notChecked(tolerating(pod, "x", "b", "c"))).containsExactly("spec.tolerations[0].newInToleration");
        assertThat(notChecked(tolerating(pod, "b"))).isEmpty();
        PodDraft changed = tolerating(pod, "x", "y", "b");
        assertThat(notChecked(changed)).containsExactly("spec.tolerations");
        assertThat(changed.validate().toString()).contains("\"newInToleration\" is lost");
        assertThat(Manifests.toYaml(changed.buildUnchecked())).doesNotContain("newInToleration");
    }

    private static PodDraft tolerating(Pod pod, String... keys) {
        List<Toleration> tolerations = Stream.of(keys)
                .map(key -> Toleration.builder().key(key).operator("Exists").build())
                .toList();
        return edit(pod)
                .customize(builder -> builder.spec(requireNonNull(pod.spec()).toBuilder()
                        .tolerations(tolerations)
                        .build()));
    }

    private static List<String> notChecked(PodDraft draft) {
        return draft.validate().notChecked().stream()
                .map(each -> each.path().toString())
                .toList();
    }

    @Test
    void an_ephemeral_container_is_reachable() {
        Pod pod = Yaml.pod()
                .ephemeralContainer(container("debugger", "busybox").stdin(), "app")
                .buildUnchecked();
        PodDraft edited = edit(pod).inContainer("debugger", c -> c.tty().customize(b -> b.workingDir("/srv")));
        assertThat(edited.buildUnchecked().spec().ephemeralContainers().get(0).toBuilder()
                        .tty(null)
                        .workingDir(null)
                        .build())
                .isEqualTo(pod.spec().ephemeralContainers().get(0));
        assertThat(edited.buildUnchecked().spec().ephemeralContainers().get(0).tty())
                .isTrue();
    }

    static List<Pod> publicPods() throws IOException {
        try (InputStream stream = EditKeepsTest.class.getResourceAsStream("/edit/pods.yaml")) {
            return Manifests.read(requireNonNull(stream)).all(Pod.class);
        }
    }

    @Test
    void there_are_fifteen_of_them() throws IOException {
        assertThat(publicPods()).hasSize(15);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("publicPods")
    void one_image_is_one_line(Pod pod) {
        List<String> before = Manifests.toYaml(pod).lines().toList();
        for (PodContainer container : PodContainer.of(requireNonNull(pod.spec()), FieldPath.of("spec"))) {
            if (container.name().isEmpty()) {
                continue;
            }
            Pod edited = edit(pod)
                    .inContainer(container.name(), c -> c.image("example.com/other:1"))
                    .buildUnchecked();
            List<String> after = Manifests.toYaml(edited).lines().toList();
            assertThat(after).hasSameSizeAs(before);
            List<String> changed = IntStream.range(0, before.size())
                    .filter(i -> !before.get(i).equals(after.get(i)))
                    .mapToObj(i -> before.get(i).strip() + " > " + after.get(i).strip())
                    .toList();
            assertThat(changed).singleElement().asString().matches("(- )?image: .* > (- )?image: example.com/other:1");
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("publicPods")
    void one_image_of_a_template_is_all_that_changes(Pod pod) {
        PodTemplateSpec template = PodTemplateSpec.builder()
                .metadata(pod.metadata())
                .spec(pod.spec())
                .build();
        PodTemplateSpec edited = edit(template)
                .inEachContainer(c -> c.image("example.com/other:1"))
                .buildTemplateUnchecked();
        assertThat(edited).isNotEqualTo(template);
        Pod made = Pod.builder()
                .metadata(edited.metadata())
                .spec(edited.spec())
                .status(pod.status())
                .build();
        assertThat(Manifests.toYaml(made).replaceAll("image: .*", "image: "))
                .isEqualTo(Manifests.toYaml(pod).replaceAll("image: .*", "image: "));
    }
}
