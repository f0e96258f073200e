package dev.podwright.manifest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.RawObject;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.config.Secret;
import dev.podwright.report.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading and rendering of the kinds beside pods. */
class WorkloadManifestsTest {
    @Test
    void a_claim_template_keeps_its_apiVersion_and_kind_and_gets_none() {
        String text = """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: db
                spec:
                  replicas: 0
                  selector:
                    matchLabels:
                      app: db
                  serviceName: ""
                  template:
                    metadata:
                      labels:
                        app: db
                    spec:
                      containers:
                      - name: db
                        image: postgres:17
                  volumeClaimTemplates:
                  - apiVersion: v1
                    kind: PersistentVolumeClaim
                    metadata:
                      name: data
                    spec:
                      accessModes:
                      - ReadWriteOnce
                  - metadata:
                      name: log
                """;

        Manifests read = Manifests.read(text);

        assertThat(Manifests.toYaml(read.single(StatefulSet.class))).isEqualTo(text);
        assertThat(Manifests.inspect(text.replace("  - apiVersion: v1", "  - apiVersion: 1"))
                        .report()
                        .findings())
                .extracting(problem -> problem.rule() + " " + problem.path())
                .containsExactly("read/invalid-value spec.volumeClaimTemplates[0].apiVersion");
    }

    @Test
    void no_value_of_a_secret_is_shown() {
        Manifests read = Manifests.inspect("""
                apiVersion: v1
                kind: Secret
                type: Opaque
                data:
                  a: aHVudGVyMg==
                  b: hunter2!
                  c: {hunter2: hunter2}
                  d: 31337
                stringData:
                  e: hunter2
                  f: 31337
                  g: [hunter2]
                """);

        assertThat(read.report().findings())
                .extracting(problem -> problem.rule() + " " + problem.path())
                .containsExactly(
                        "read/invalid-value data[b]",
                        "read/invalid-value data[c]",
                        "read/invalid-value data[d]",
                        "read/invalid-value stringData[f]",
                        "read/invalid-value stringData[g]");
        Secret secret = read.single(Secret.class);
        assertThat(requireNonNull(secret.data().get("a")).base64()).isEqualTo("aHVudGVyMg==");
        assertThat(read.report() + secret.toString() + secret.data()).doesNotContain("hunter2", "aHVudGVyMg", "31337");
    }

    @Test
    void a_status_that_the_server_cannot_read_is_a_problem_of_each_kind() {
        assertThat(Manifests.inspect("""
                        apiVersion: batch/v1
                        kind: Job
                        status: {succeeded: 1, ready: many, won: 1, uncountedTerminatedPods: {failed: [a]}}
                        """).report().findings())
                .extracting(problem -> problem.rule() + " " + problem.path())
                .containsExactly("read/invalid-value status.ready", "read/unknown-field status.won");
    }

    @ParameterizedTest
    @CsvSource({
        "v1, Deployment, 'Deployment has the apiVersion apps/v1, not v1'",
        "apps/v1, Job, 'Job has the apiVersion batch/v1, not apps/v1'",
        "batch/v1, Service, 'Service has the apiVersion v1, not batch/v1'",
        "networking.k8s/v1, Deploymint, ''"
    })
    void a_kind_of_another_group_is_refused(String apiVersion, String kind, String message) {
        assertThat(Manifests.inspect("apiVersion: " + apiVersion + "\nkind: " + kind + "\n")
                        .report()
                        .findings())
                .extracting(Finding::message)
                .isEqualTo(message.isEmpty() ? List.of() : List.of(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"extensions/v1beta1", "apps/v1beta1", "apps/v1beta2", "deploy.example.com/v1"})
    void a_former_version_and_a_custom_resource_are_kept_as_they_are(String apiVersion) {
        String text = "apiVersion: " + apiVersion + "\nkind: Deployment\nspec:\n  rollbackTo: {}\n";

        KubernetesObject read = Manifests.read(text).objects().get(0);

        assertThat(read).isInstanceOf(RawObject.class);
        assertThat(Manifests.toYaml(read)).isEqualTo(text);
    }
}
