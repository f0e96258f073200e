package dev.podwright.validate.internal.effective;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.internal.binding.GoTypes;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.ObjectSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepEqualityTest {

    private static @Nullable PodSpec spec(String fields) {
        String json = """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p"},
                 "spec": {"containers": [{"name": "a", "image": "i"%s}]}}
                """.formatted(fields);
        return Manifests.read(json).single(Pod.class).spec();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | ,\"tty\": false",
                "`` | ,\"workingDir\": \"\"",
                "`` | ,\"resources\": {}",
                "`` | ,\"resources\": {\"limits\": {}, \"claims\": []}",
                "`` | ,\"command\": []",
                ",\"resources\": {\"limits\": {\"cpu\": \"1\"}} | ,\"resources\": {\"limits\": {\"cpu\": \"1000m\"}}",
                ",\"ports\": [{}] | ,\"ports\": [{\"hostPort\": 0}]",
            })
    void are_the_same(String one, String other) {
        assertThat(DeepEquality.same(PodSpec.class, spec(one), spec(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | ,\"tty\": true",
                "`` | ,\"workingDir\": \"x\"",
                "`` | ,\"restartPolicy\": \"\"",
                "`` | ,\"securityContext\": {}",
                "`` | ,\"command\": [\"\"]",
                ",\"command\": [\"a\", \"b\"] | ,\"command\": [\"b\", \"a\"]",
                ",\"resources\": {\"limits\": {\"cpu\": \"1\"}} | ,\"resources\": {\"limits\": {\"cpu\": \"2\"}}",
                ",\"securityContext\": {} | ,\"securityContext\": {\"runAsUser\": 0}",
            })
    void are_not_the_same(String one, String other) {
        assertThat(DeepEquality.same(PodSpec.class, spec(one), spec(other))).isFalse();
    }

    @Test
    void speaks_only_of_fields_that_there_are() {
        assertThat(GoTypes.fields())
                .allSatisfy((type, fields) -> assertThat(fields)
                        .allSatisfy(
                                field -> assertThat(schema(type).indexOf(field)).isNotNegative()));
        assertThat(DefaultTable.all())
                .allSatisfy((type, defaults) -> assertThat(defaults)
                        .allSatisfy(each ->
                                assertThat(schema(type).indexOf(each.field())).isNotNegative()));
    }

    private static ObjectSchema<?> schema(String type) {
        return Schemas.all().stream()
                .filter(schema -> schema.name().equals(type))
                .findAny()
                .orElseThrow();
    }
}
