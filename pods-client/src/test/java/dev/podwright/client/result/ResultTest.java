package dev.podwright.client.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.model.Pod;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.compare.Difference;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {
    private static final ObjectRef REF = ObjectRef.pod("shop", "web");
    private static final Failure FAILURE =
            Failure.of(FailureKind.CONFLICT, "kubectl owns a field").withHttpStatus(409);

    @Test
    void a_failed_result_throws_with_itself() {
        Result<Pod> result = Result.failed(REF, FAILURE);
        assertThat(result.isOk()).isFalse();
        ClusterException thrown = catchThrowableOfType(ClusterException.class, result::orThrow);
        assertThat(thrown.result()).isSameAs(result);
        assertThat(thrown).hasMessage("Pod shop/web: FAILED, CONFLICT: kubectl owns a field");
    }

    @Test
    void a_result_without_an_object_throws_only_for_the_object() {
        Result<Pod> result = Result.succeeded(REF, Outcome.ABSENT);
        assertThat(result.orThrow()).isSameAs(result);
        assertThatThrownBy(result::object).isInstanceOf(ClusterException.class).hasMessage("Pod shop/web: ABSENT");
    }

    @Test
    void a_deserialized_exception_has_the_reference_the_outcome_and_the_failure() throws Exception {
        for (Result<Pod> result : List.<Result<Pod>>of(
                Result.failed(REF, FAILURE), Result.skipped(REF, FAILURE), Result.succeeded(REF, Outcome.ABSENT))) {
            ClusterException thrown = catchThrowableOfType(ClusterException.class, result::object);
            ClusterException read = deserialize(serialize(thrown));
            assertThat(read).hasMessage(thrown.getMessage());
            assertThat(read.result().ref()).isEqualTo(REF);
            assertThat(read.result().outcome()).isEqualTo(result.outcome());
            assertThat(read.result().failure()).isEqualTo(result.failure());
        }
    }

    private static byte[] serialize(ClusterException exception) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        return bytes.toByteArray();
    }

    private static ClusterException deserialize(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (ClusterException) in.readObject();
        }
    }

    @Test
    void the_text_has_the_attempts_conflicts_and_differences() {
        Conflict conflict =
                Conflict.of("kubectl", ".spec.nodeName", FieldPath.of("spec").child("nodeName"));
        Difference difference = Difference.of(FieldPath.of("kind"), JsonString.of("A"), JsonString.of("B"));
        Result<Pod> result = Result.<Pod>failed(REF, FAILURE)
                .withAttempts(3, true)
                .withConflicts(List.of(conflict))
                .withDifferences(List.of(difference));
        assertThat(result).hasToString("""
                        Pod shop/web: FAILED, CONFLICT: kubectl owns a field (3 attempts)
                          kubectl owns .spec.nodeName
                          kind: "A" -> "B\"""");
        assertThat(result.repeated()).isTrue();
    }

    @Test
    void names_managers_and_values_cannot_forge_lines_of_the_text() {
        String forged = "x\n  Pod shop/other: CREATED\u001b[31m";
        Result<Pod> result = Result.<Pod>failed(ObjectRef.pod("shop", forged), FAILURE)
                .withConflicts(List.of(Conflict.of(forged, ".spec", FieldPath.of("spec"))))
                .withDifferences(
                        List.of(Difference.of(FieldPath.of("kind"), JsonString.of(forged), JsonString.of(forged))));

        assertThat(result.toString().lines()).hasSize(3);
        assertThat(result.toString()).doesNotContain("\u001b").contains("x\\u000a  Pod shop/other");
    }

    @Test
    void the_text_of_a_difference_has_no_secret_values() {
        Difference difference = Difference.of(FieldPath.of("data"), null, JsonString.of("hunter2"));
        assertThat(difference).hasToString("data: (none) -> \"hunter2\"");
        assertThat(difference.withSecret(true)).hasToString("data: (none) -> (not shown)");
    }

    @Test
    void the_text_of_a_live_object_has_no_values() {
        JsonObject json = JsonObject.builder()
                .add("metadata", JsonObject.builder().add("uid", "7").build())
                .build();
        LiveObject<Pod> live = LiveObject.of(Pod.builder().build(), json);
        assertThat(live).hasToString("Pod (no name yet)");
        assertThat(live.uid()).isEqualTo("7");
        assertThat(live.resourceVersion()).isEmpty();
    }

    @Test
    void results_fail_if_one_fails() {
        Results results = Results.of(
                List.of(Result.succeeded(REF, Outcome.CREATED), Result.failed(REF.withName("other"), FAILURE)));
        assertThat(results.isOk()).isFalse();
        assertThat(results.failed()).extracting(Result::ref).containsExactly(ObjectRef.pod("shop", "other"));
        assertThat(results).hasToString("""
                Pod shop/web: CREATED
                Pod shop/other: FAILED, CONFLICT: kubectl owns a field""");
    }
}
