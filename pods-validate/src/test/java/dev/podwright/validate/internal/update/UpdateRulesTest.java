package dev.podwright.validate.internal.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.core.RecordedRules;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class UpdateRulesTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: %s}
            spec:
              hostname: %s
              containers:
              - name: app
                image: app:1
                env: [{name: TOKEN, value: %s}]
            """;

    @TestFactory
    List<DynamicTest> answers_updates_as_the_server_does() {
        return RecordedRules.updates("pods");
    }

    @TestFactory
    List<DynamicTest> answers_updates_of_objects_without_pods_as_the_server_does() {
        return RecordedRules.updates("objects");
    }

    @TestFactory
    List<DynamicTest> answers_updates_of_workloads_as_the_server_does() {
        return RecordedRules.updates("workloads");
    }

    private static Report update(String old, String updated) {
        return Validator.standard()
                .validateUpdate(
                        Manifests.read(old).single(Pod.class),
                        Manifests.read(updated).single(Pod.class));
    }

    @Test
    void names_the_fields_that_must_not_change_and_shows_no_value() {
        Report report = update(POD.formatted("a", "one", "hunter2"), POD.formatted("a", "two", "swordfish"));
        assertThat(report.rejected())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .endsWith("changed: spec.containers[0].env[0].value, spec.hostname"));
        assertThat(report.toString()).doesNotContain("hunter2", "swordfish");
    }

    @Test
    void refuses_to_move_a_pod_to_another_namespace() {
        Report report = update(POD.formatted("a", "one", "x"), POD.formatted("b", "two", "x"));
        assertThat(report.rejected())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("namespace-mismatch"));
    }
}
