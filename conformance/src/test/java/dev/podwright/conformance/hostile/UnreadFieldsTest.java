package dev.podwright.conformance.hostile;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.conformance.random.RandomPods;
import dev.podwright.conformance.random.RandomWorkloads;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.internal.json.JsonReader;
import dev.podwright.model.internal.text.JsonWriter;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Where a part of an accepted object cannot be read, that is all that is reported: nothing is a consequence of it. */
class UnreadFieldsTest {
    private static final Set<String> NOT_SPOILED = Set.of("apiVersion", "kind");

    @Test
    void a_part_that_cannot_be_read_is_the_only_problem() {
        RandomPods pods = new RandomPods(11);
        int spoiled = 0;
        for (int i = 0; i < 150; i++) {
            spoiled += spoilAll(pods.validPod(i));
        }
        assertThat(spoiled).isGreaterThan(4_000);
    }

    @Test
    void a_part_of_a_workload_that_cannot_be_read_is_the_only_problem() {
        RandomWorkloads workloads = new RandomWorkloads(11);
        int spoiled = 0;
        for (int i = 0; i < 300; i++) {
            spoiled += spoilAll(workloads.workload(i));
        }
        assertThat(spoiled).isGreaterThan(4_000);
    }

    /** How many of its parts were spoiled, none if it is not accepted. */
    private static int spoilAll(String line) {
        JsonObject object =
                (JsonObject) requireNonNull(JsonReader.readLine(line).root());
        Report before = judge(object);
        if (!before.isAccepted()) {
            return 0;
        }
        Set<String> known = new HashSet<>();
        before.findings().forEach(each -> known.add(each.rule() + each.path()));
        List<JsonObject> all = new ArrayList<>();
        spoil(object, UnaryOperator.identity(), each -> all.add((JsonObject) each));
        all.forEach(each -> check(each, known));
        return all.size();
    }

    private static Report judge(JsonObject pod) {
        return Validator.standard()
                .validate(Manifests.inspect(JsonWriter.textOf(pod)).manifests().get(0));
    }

    private static void check(JsonObject pod, Set<String> known) {
        List<Finding> findings = judge(pod).findings();
        if (findings.stream().anyMatch(each -> each.rule().startsWith("read/"))) {
            assertThat(findings)
                    .as(JsonWriter.textOf(pod))
                    .allMatch(each -> each.rule().startsWith("read/") || known.contains(each.rule() + each.path()));
        }
    }

    /** Passes on the whole once for each of its parts, with a value of another type in the place of that part. */
    private static void spoil(JsonValue part, UnaryOperator<JsonValue> whole, Consumer<JsonValue> out) {
        if (part instanceof JsonObject object) {
            for (JsonObject.Member member : object.members()) {
                UnaryOperator<JsonValue> with = value -> whole.apply(replace(object, member.key(), value));
                if (!NOT_SPOILED.contains(member.key())) {
                    out.accept(with.apply(wrong(member.value())));
                    spoil(member.value(), with, out);
                }
            }
        } else if (part instanceof JsonArray array) {
            for (int i = 0; i < array.elements().size(); i++) {
                int index = i;
                UnaryOperator<JsonValue> with = value -> whole.apply(replace(array, index, value));
                out.accept(with.apply(wrong(array.elements().get(i))));
                spoil(array.elements().get(i), with, out);
            }
        }
    }

    private static JsonValue wrong(JsonValue value) {
        return value instanceof JsonObject || value instanceof JsonArray
                ? JsonString.of("x")
                : JsonObject.builder().build();
    }

    private static JsonObject replace(JsonObject object, String key, JsonValue value) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member each : object.members()) {
            out.add(each.key(), each.key().equals(key) ? value : each.value());
        }
        return out.build();
    }

    private static JsonArray replace(JsonArray array, int index, JsonValue value) {
        List<JsonValue> out = new ArrayList<>(array.elements());
        out.set(index, value);
        return JsonArray.of(out);
    }
}
