package dev.podwright.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldPathTest {
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "spec.containers[0].ports[1].name, /spec/containers/0/ports/1/name",
        "metadata.annotations[a.b/c~d], /metadata/annotations/a.b~1c~0d",
        "[2].name, /2/name"
    })
    void has_the_spelling_of_the_server_and_a_json_pointer(String text, String pointer) {
        FieldPath path = FieldPath.parse(text);
        assertThat(path).hasToString(text);
        assertThat(path.toPointer()).isEqualTo(pointer);
        assertThat(FieldPath.parse(pointer).toPointer()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a[", "a..b", ".a", "a.", "a[0]b"})
    void refuses_text_that_is_not_a_path(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FieldPath.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "spec.containers[0].name, spec.containers[0], name",
        "spec.containers[0].name, spec.containers[1], spec.containers[0].name",
        "spec, spec, ''",
        "spec, '', spec"
    })
    void is_relative_to_a_part(String text, String part, String relative) {
        FieldPath path = FieldPath.parse(text);
        assertThat(path.relativeTo(FieldPath.parse(part))).hasToString(relative);
        assertThat(FieldPath.parse(part).append(FieldPath.parse("x[1]")).startsWith(FieldPath.parse(part)))
                .isTrue();
    }
}
