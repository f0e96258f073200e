package dev.podwright.validate.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.schema.Schemas;
import dev.podwright.path.FieldPath;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class ListKeysTest {
    private static final List<String> FIELDS = List.of(
            "name", "ip", "uid", "mountPath", "devicePath", "containerPort", "topologyKey", "whenUnsatisfiable", "key");

    @ParameterizedTest
    @CsvSource({
        "Pod, spec.containers, name",
        "Pod, spec.volumes, name",
        "Pod, spec.containers[0].volumeMounts, mountPath",
        "Pod, spec.initContainers[2].volumeDevices, devicePath",
        "Pod, spec.hostAliases, ip",
        "Pod, spec.topologySpreadConstraints, topologyKey whenUnsatisfiable",
        "Pod, metadata.ownerReferences, uid",
        "PodTemplate, template.spec.containers[0].env, name",
        "Deployment, metadata.ownerReferences, uid",
        "Deployment, spec.template.spec.containers, name",
        "CronJob, spec.jobTemplate.spec.template.spec.containers[0].resources.claims, name",
        // Atomic lists, lists of kinds without a schema, and what is not a field.
        "Pod, spec.tolerations, ''",
        "Pod, spec.containers[0].command, ''",
        "Pod, spec.volumes[0].projected.sources, ''",
        "Deployment, spec.containers, ''",
        "Widget, containers, ''"
    })
    void identify_elements_where_the_schema_says_so(String kind, String path, String keys) {
        JsonArray list = JsonArray.of(List.of(element("a")));

        ListKeys found = ListKeys.of(Schemas.findKind(kind), FieldPath.parse(path), list, list);

        assertThat(found == null ? "" : used(found)).isEqualTo(keys);
    }

    /** The fields that the key of an element depends on. */
    private static String used(ListKeys keys) {
        return String.join(
                " ",
                FIELDS.stream()
                        .filter(field -> !keys.keyOf(element("a")).equals(keys.keyOf(with(field))))
                        .toList());
    }

    private static JsonObject element(String value) {
        JsonObject.Builder out = JsonObject.builder();
        FIELDS.forEach(field -> out.add(field, JsonString.of(value)));
        return out.build();
    }

    private static JsonObject with(String changed) {
        JsonObject.Builder out = JsonObject.builder();
        FIELDS.forEach(field -> out.add(field, JsonString.of(field.equals(changed) ? "b" : "a")));
        return out.build();
    }

    @Test
    void an_absent_protocol_is_TCP() {
        JsonObject absent =
                JsonObject.builder().add("containerPort", JsonString.of("1")).build();
        JsonObject tcp = JsonObject.builder()
                .add("containerPort", JsonString.of("1"))
                .add("protocol", JsonString.of("TCP"))
                .build();

        ListKeys keys = ListKeys.of(
                Schemas.findKind("Pod"), FieldPath.parse("spec.containers[0].ports"), list(absent), list(tcp));

        assertThat(keys.keyOf(absent)).isEqualTo(keys.keyOf(tcp));
    }

    @Test
    void elements_that_keys_do_not_tell_apart_have_none() {
        FieldPath path = FieldPath.parse("spec.containers");

        assertThat(ListKeys.of(Schemas.findKind("Pod"), path, list(element("a"), element("a")), list()))
                .isNull();
        assertThat(ListKeys.of(
                        Schemas.findKind("Pod"), path, list(JsonObject.builder().build()), list()))
                .isNull();
        assertThat(ListKeys.of(Schemas.findKind("Pod"), path, list(JsonString.of("a")), list()))
                .isNull();
    }

    /** Each step of the path is looked at once: with two looks at each, this would not end. */
    @Test
    void a_deep_path_costs_its_length() {
        FieldPath path = FieldPath.parse("spec" + ".items".repeat(900));

        assertThat(ListKeys.of(null, path, list(), list())).isNull();
    }

    private static JsonArray list(JsonValue... elements) {
        return JsonArray.of(Stream.of(elements).toList());
    }
}
