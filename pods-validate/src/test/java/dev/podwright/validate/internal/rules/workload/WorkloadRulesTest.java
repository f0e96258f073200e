package dev.podwright.validate.internal.rules.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.report.Finding;
import dev.podwright.report.NotChecked;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.core.RecordedRules;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadRulesTest {
    @TestFactory
    List<DynamicTest> answers_deployments_as_the_server_does() {
        return RecordedRules.tests("deployment");
    }

    @TestFactory
    List<DynamicTest> answers_replica_sets_as_the_server_does() {
        return RecordedRules.tests("replica-set");
    }

    @TestFactory
    List<DynamicTest> answers_stateful_sets_as_the_server_does() {
        return RecordedRules.tests("stateful-set");
    }

    @TestFactory
    List<DynamicTest> answers_daemon_sets_as_the_server_does() {
        return RecordedRules.tests("daemon-set");
    }

    @TestFactory
    List<DynamicTest> answers_jobs_as_the_server_does() {
        return RecordedRules.tests("job");
    }

    @TestFactory
    List<DynamicTest> answers_cron_jobs_as_the_server_does() {
        return RecordedRules.tests("cron-job");
    }

    @Test
    void findings_are_where_they_are_in_the_template_of_the_jobs() {
        Report report = validate("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: nightly}
                spec:
                  schedule: 0 3 * * *
                  timeZone: europe/berlin
                  jobTemplate:
                    spec:
                      template:
                        spec:
                          restartPolicy: Never
                          containers:
                          - {name: app, image: i, ports: [{containerPort: 70000}]}
                """);

        assertThat(report.subject()).isEqualTo("cron job \"nightly\"");
        assertThat(report.findings())
                .extracting(finding ->
                        finding.location() + " " + finding.rule() + " " + finding.path() + " " + finding.container())
                .containsExactly(
                        "6:3 FieldValueInvalid spec.timeZone null",
                        "13:44 FieldValueInvalid"
                                + " spec.jobTemplate.spec.template.spec.containers[0].ports[0].containerPort app");
        assertThat(report.findings().get(0).fix()).isEqualTo("write Europe/Berlin");
    }

    @Test
    void the_completions_of_the_jobs_have_no_default_and_nothing_is_compared_with_absent_ones() {
        Report report = validate("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: nightly}
                spec:
                  schedule: 0 3 * * *
                  jobTemplate:
                    spec:
                      completionMode: Indexed
                      successPolicy: {rules: [{succeededIndexes: 0-2, succeededCount: 3}]}
                      template: {spec: {restartPolicy: Never, containers: [{name: app, image: i}]}}
                """);

        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactly("FieldValueRequired spec.jobTemplate.spec.completions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"posix/Europe/Berlin", "right/UTC", "localtime", "posixrules"})
    void a_time_zone_of_the_servers_system_is_not_reported(String zone) {
        Report report = validate("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: nightly}
                spec:
                  schedule: 0 3 * * *
                  timeZone: %s
                  jobTemplate:
                    spec: {template: {spec: {restartPolicy: Never, containers: [{name: app, image: i}]}}}
                """.formatted(zone));

        assertThat(report.findings()).isEmpty();
    }

    @Test
    void what_the_server_panics_on_is_what_is_missing() {
        Report report = validate("""
                apiVersion: batch/v1
                kind: Job
                metadata: {name: x}
                spec:
                  completionMode: Indexed
                  parallelism: 2
                  successPolicy: {rules: [{succeededIndexes: 0-2, succeededCount: 3}]}
                  template: {spec: {restartPolicy: Never, containers: [{name: app, image: i}]}}
                """);

        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactly("FieldValueRequired spec.completions");
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, deprecated.deployment.rollback.to, x",
        "Deployment, deprecated.deployment.rollback.to, 9223372036854775808",
        "DaemonSet, deprecated.daemonset.template.generation, ''",
        "DaemonSet, deprecated.daemonset.template.generation, 1.5"
    })
    void an_annotation_that_keeps_the_server_from_reading_the_object_is_all_that_is_reported(
            String kind, String annotation, String value) {
        Report report = validate("{apiVersion: apps/v1, kind: " + kind + ", metadata: {annotations: {" + annotation
                + ": '" + value + "'}}}");

        assertThat(report.findings())
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactly("read/invalid-value metadata.annotations[" + annotation + "]");
        assertThat(report.isAccepted()).isFalse();
    }

    @Test
    void findings_are_where_they_are_in_the_template_with_container_and_line() {
        Report report = validate("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec:
                      containers:
                      - {name: app, image: i, ports: [{containerPort: 70000}]}
                      - {name: a, image: i, ports: [{containerPort: 80}]}
                      - {name: b, image: i, ports: [{containerPort: 80}]}
                """);

        assertThat(report.subject()).isEqualTo("deployment \"web\"");
        assertThat(report.findings())
                .extracting(finding ->
                        finding.location() + " " + finding.rule() + " " + finding.path() + " " + finding.container())
                .containsExactly(
                        "10:40 FieldValueInvalid spec.template.spec.containers[0].ports[0].containerPort app",
                        "12:37 localhost/port-collision spec.template.spec.containers[2].ports[0] b");
    }

    @Test
    void advice_knows_the_volumes_of_claims_and_names_others_where_they_are() {
        Report report = validate("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec:
                  selector: {matchLabels: {app: db}}
                  volumeClaimTemplates:
                  - metadata: {name: data}
                    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
                  template:
                    metadata: {labels: {app: db}}
                    spec:
                      containers:
                      - {name: app, image: i, volumeMounts: [{name: data, mountPath: /data}]}
                """);

        assertThat(report.findings()).isEmpty();
    }

    @Test
    void pod_security_holds_for_the_template() {
        Report report = Validator.builder()
                .podSecurity(PodSecurityLevel.BASELINE)
                .build()
                .validate(Manifests.inspect("""
                        apiVersion: apps/v1
                        kind: DaemonSet
                        metadata: {name: web}
                        spec:
                          selector: {matchLabels: {app: web}}
                          template:
                            metadata: {labels: {app: web}}
                            spec:
                              hostPID: true
                              containers: [{name: app, image: i}]
                        """).manifests().get(0));

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("pod-security/hostNamespaces");
    }

    @Test
    void what_is_unknown_in_a_judged_workload_is_not_checked() {
        Report report =
                Validator.standard().validate(Manifests.inspect("""
                        apiVersion: apps/v1
                        kind: ReplicaSet
                        metadata: {name: web}
                        spec:
                          newer: 1
                          selector: {matchLabels: {app: web}}
                          template:
                            newer: 2
                            metadata: {labels: {app: web}}
                            spec: {newer: 3, containers: [{name: app, image: i}]}
                        """).objects().get(0));

        assertThat(report.notChecked())
                .extracting(NotChecked::path)
                .extracting(Object::toString)
                .containsExactlyInAnyOrder("spec.newer", "spec.template.newer", "spec.template.spec.newer");
    }

    private static Report validate(String text) {
        return Validator.standard().validate(Manifests.inspect(text).manifests().get(0));
    }
}
