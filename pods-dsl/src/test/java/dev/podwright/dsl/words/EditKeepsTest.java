package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.value.IntOrString;
import dev.podwright.model.value.Quantity;
import dev.podwright.model.value.Time;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.FieldShape;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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
}
