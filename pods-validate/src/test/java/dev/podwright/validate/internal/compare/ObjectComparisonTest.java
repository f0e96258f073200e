package dev.podwright.validate.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.validate.compare.Difference;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ObjectComparisonTest {
    @Test
    void fields_that_are_added_changed_and_removed_in_the_order_of_the_new_state() {
        assertThat(texts(
                        "{kind: Widget, spec: {gone: 1, size: 2, same: [a]}}",
                        "{kind: Widget, spec: {size: 3, same: [a], new: {a: b}}}"))
                .containsExactly("spec.size: 2 -> 3", "spec.new: (none) -> object of 1", "spec.gone: 1 -> (none)");
    }

    @Test
    void elements_are_identified_by_their_keys() {
        assertThat(texts(
                        "{kind: Pod, spec: {containers: [{name: a, image: x}, {name: b, image: x}, {name: c}]}}",
                        "{kind: Pod, spec: {containers: [{name: new}, {name: b, image: z}, {name: a, image: x}]}}"))
                .containsExactly(
                        "spec.containers[0]: (none) -> object of 1",
                        "spec.containers[1].image: \"x\" -> \"z\"",
                        "spec.containers: the order of its elements changes",
                        "spec.containers[2]: object of 1 -> (none)");
    }

    @Test
    void elements_without_keys_are_identified_by_their_positions() {
        assertThat(texts(
                        "{kind: Pod, spec: {tolerations: [{key: a}, {key: b}]}}",
                        "{kind: Pod, spec: {tolerations: [{key: b}]}}"))
                .containsExactly(
                        "spec.tolerations[0].key: \"a\" -> \"b\"", "spec.tolerations[1]: object of 1 -> (none)");
        assertThat(texts(
                        "{kind: Pod, spec: {containers: [{name: a}, {name: a}]}}",
                        "{kind: Pod, spec: {containers: [{name: a}, {name: b}]}}"))
                .containsExactly("spec.containers[1].name: \"a\" -> \"b\"");
    }

    @Test
    void the_status_and_what_the_server_maintains_are_not_compared() {
        assertThat(texts(
                        "{kind: Pod, metadata: {name: p, resourceVersion: '1', generation: 1, labels: {a: b}}, status: {a: 1}}",
                        "{kind: Pod, metadata: {name: p, managedFields: [], labels: {a: c, status: x}}}"))
                .containsExactly("metadata.labels[a]: \"b\" -> \"c\"", "metadata.labels[status]: (none) -> \"x\"");
    }

    @Test
    void values_that_must_not_be_shown_are_marked() {
        List<Difference> env = ObjectComparison.of(
                json("{kind: Pod, spec: {containers: [{name: a, env: [{name: P, value: old}]}]}}"),
                json("{kind: Pod, spec: {containers: [{name: a, env: [{name: P, value: hunter2}], args: [x]}]}}"));

        assertThat(env).extracting(Difference::secret).containsExactly(true, false);
        assertThat(env.get(0)).hasToString("spec.containers[0].env[0].value: (not shown) -> (not shown)");
        assertThat(ObjectComparison.of(null, json("{kind: Secret, data: {a: aHVudGVyMg==}}")))
                .singleElement()
                .satisfies(whole -> assertThat(whole.secret()).isTrue())
                .satisfies(whole -> assertThat(whole.toString()).doesNotContain("aHVudGVyMg"));
    }

    @Test
    void an_object_is_the_same_as_itself_in_another_order() {
        JsonObject one = json("{kind: Pod, spec: {a: 1, b: {c: [1, {d: 2}], e: null}}}");
        JsonObject other = json("{spec: {b: {e: null, c: [1, {d: 2}]}, a: 1}, kind: Pod}");

        assertThat(ObjectComparison.isSame(one, other)).isTrue();
        assertThat(ObjectComparison.isSame(one, json("{kind: Pod, spec: {a: 1}}")))
                .isFalse();
    }

    private static List<String> texts(String before, String after) {
        return ObjectComparison.of(json(before), json(after)).stream()
                .map(Difference::toString)
                .toList();
    }

    private static JsonObject json(String yaml) {
        return Objects.requireNonNull(Manifests.inspect(yaml).iterator().next().json());
    }
}
