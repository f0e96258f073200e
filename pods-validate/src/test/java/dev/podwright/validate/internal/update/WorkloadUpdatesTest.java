package dev.podwright.validate.internal.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report on an update of a workload says beside the verdict, which {@link UpdateRulesTest} compares. */
class WorkloadUpdatesTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, uid: u}
            spec:
              replicas: 1
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: app, image: 'app:1', env: [{name: TOKEN, value: hunter2}]}]}
            """;

    private static final String STATEFUL_SET = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: web, uid: u}
            spec:
              serviceName: web
              replicas: 1
              podManagementPolicy: OrderedReady
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: app, image: 'app:1'}]}
              volumeClaimTemplates:
              - metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
            """;

    private static final String JOB = """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: web, uid: u}
            spec:
              suspend: %s
              completionMode: Indexed
              completions: 3
              parallelism: 3
              backoffLimitPerIndex: 1
              managedBy: a.example/b
              selector: {matchLabels: {batch.kubernetes.io/controller-uid: u}}
              podFailurePolicy: {rules: [{action: Ignore, onPodConditions: [{type: A, status: 'True'}]}]}
              successPolicy: {rules: [{succeededCount: 1}]}
              template:
                metadata: {labels: {batch.kubernetes.io/controller-uid: u}}
                spec: {restartPolicy: Never, containers: [{name: app, image: 'app:1'}]}
            """;

    private static final String CRON_JOB = """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: web, uid: u}
            spec:
              schedule: %s
              jobTemplate:
                spec: {template: {spec: {restartPolicy: Never, containers: [{name: app, image: 'app:1'}]}}}
            """;

    private static KubernetesObject read(String yaml) {
        return Manifests.read(yaml).objects().get(0);
    }

    private static Report update(String old, String updated) {
        return Validator.standard().validateUpdate(read(old), read(updated));
    }

    private static Finding only(Report report) {
        assertThat(report.rejected()).hasSize(1);
        return report.rejected().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serviceName: web      | serviceName: db  | spec.serviceName | serviceName cannot change | write serviceName as it was, or delete the StatefulSet and create it again",
                "OrderedReady          | Parallel         | spec.podManagementPolicy | podManagementPolicy cannot change | write podManagementPolicy as it was, or delete the StatefulSet and create it again",
                "storage: 1Gi          | storage: 2Gi     | spec.volumeClaimTemplates | volumeClaimTemplates cannot change; changed: spec.volumeClaimTemplates[0].spec.resources.requests | write volumeClaimTemplates as it was, or delete the StatefulSet and create it again",
                "selector: {matchLabels: {app: web}} | selector: {matchExpressions: [{key: app, operator: Exists}]} | spec.selector | selector cannot change; changed: spec.selector.matchLabels, spec.selector.matchExpressions | write selector as it was, or delete the StatefulSet and create it again",
            })
    void what_a_StatefulSet_keeps(String was, String is, String path, String message, String fix) {
        finds(update(STATEFUL_SET, STATEFUL_SET.replace(was, is)), path, message, fix);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "managedBy: a.example/b | managedBy: a.example/c | spec.managedBy | managedBy cannot change | write managedBy as it was, or delete the Job and create it again",
                "backoffLimitPerIndex: 1 | backoffLimitPerIndex: 2 | spec.backoffLimitPerIndex | backoffLimitPerIndex cannot change | write backoffLimitPerIndex as it was, or delete the Job and create it again",
                "succeededCount: 1 | succeededCount: 2 | spec.successPolicy | successPolicy cannot change; changed: spec.successPolicy.rules[0].succeededCount | write successPolicy as it was, or delete the Job and create it again",
                "action: Ignore | action: Count | spec.podFailurePolicy | podFailurePolicy cannot change; changed: spec.podFailurePolicy.rules[0].action | write podFailurePolicy as it was, or delete the Job and create it again",
                "app:1 | app:2 | spec.template | template cannot change; changed: spec.template.spec.containers[0].image | write template as it was, or delete the Job and create it again",
                "completions: 3 | completions: 4 | spec.completions | completions was 3 and is now 4; it can only change to the value of parallelism, which is 3 | write 4 as parallelism as well",
            })
    void what_a_Job_keeps(String was, String is, String path, String message, String fix) {
        String job = JOB.formatted(false);
        finds(update(job, job.replace(was, is)), path, message, fix);
    }

    @Test
    void a_Job_that_is_suspended_changes_resources_and_nothing_else_of_its_containers() {
        String job = JOB.formatted(true);
        assertThat(update(job, job.replace("image: 'app:1'", "image: 'app:1', resources: {requests: {cpu: 1}}"))
                        .rejected())
                .isEmpty();
        finds(
                update(job, job.replace("app:1", "app:2")),
                "spec.template.spec",
                "spec cannot change; changed: spec.template.spec.containers[0].image",
                "write template as it was, or delete the Job and create it again");
    }

    @Test
    void the_selector_of_a_Deployment_shows_which_part_has_changed() {
        finds(
                update(DEPLOYMENT, DEPLOYMENT.replace("app: web}", "app: db}")),
                "spec.selector",
                "selector cannot change; changed: spec.selector.matchLabels",
                "write selector as it was, or delete the Deployment and create it again");
    }

    @Test
    void shows_no_value_of_the_template() {
        String old = JOB.formatted(false).replace("image: 'app:1'", "image: 'app:1', env: [{name: A, value: hunter2}]");
        Report report = update(old, old.replace("hunter2", "swordfish"));
        assertThat(only(report).message()).endsWith("changed: spec.template.spec.containers[0].env[0].value");
        assertThat(report.toString()).doesNotContain("hunter2", "swordfish");
    }

    @Test
    void refuses_to_move_a_workload_to_another_namespace() {
        Report report = update(DEPLOYMENT, DEPLOYMENT.replace("uid: u", "namespace: other"));
        assertThat(only(report).rule()).isEqualTo("namespace-mismatch");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replicas: 1 | replicas: 2 | warning/duplicate-port spec.template.spec.containers[0].ports[1]",
                "name: web   | name: web, labels: {a: b} | none",
                "name: web   | name: web, annotations: {a: b} | warning/duplicate-port spec.template.spec.containers[0].ports[1]",
            })
    void a_template_is_warned_of_where_the_Deployment_is_rolled_out_or_scaled(String was, String is, String expected) {
        String old = DEPLOYMENT.replace(
                "image: 'app:1'", "image: 'app:1', ports: [{containerPort: 80}, {containerPort: 80}]");
        assertThat(warned(update(old, old.replace(was, is)))).isEqualTo(expected);
    }

    @Test
    void the_claims_of_a_StatefulSet_are_warned_of_each_time_at_the_path_that_the_server_writes() {
        String set = STATEFUL_SET.replace("1Gi", "1500m");
        assertThat(warned(update(set, set)))
                .isEqualTo("warning/fractional-bytes spec.volumeClaimTemplates[0].Spec.resources.requests[storage]");
    }

    @Test
    void a_stored_time_zone_in_a_schedule_is_tolerated_and_warned_of() {
        String cronJob = CRON_JOB.formatted("TZ=UTC 0 0 * * *");
        Report report = update(cronJob, cronJob);
        assertThat(report.rejected()).isEmpty();
        assertThat(warned(report)).isEqualTo("warning/time-zone-in-schedule spec.schedule");
        assertThat(only(update(CRON_JOB.formatted("'@daily'"), cronJob)).fix()).isEqualTo("write it in timeZone");
    }

    @Test
    void an_empty_key_of_the_scheduling_is_the_same_as_an_absent_one() {
        String old = JOB.formatted("true")
                .replace(
                        "  completionMode: Indexed\n",
                        "  completionMode: Indexed\n  scheduling: {schedulingConstraints: {topology: [{}]}}\n");
        Report report = update(old, old.replace("topology: [{}]", "topology: [{key: ''}]"));
        assertThat(report.rejected()).isEmpty();
        assertThat(only(update(old, old.replace("topology: [{}]", "topology: [{key: zone}]")))
                        .path())
                .hasToString("spec.scheduling");
    }

    @Test
    void says_where_the_server_fails() {
        String old = STATEFUL_SET.replace("replicas: 1", "replicas: -1");
        String updated = STATEFUL_SET.replace(
                "app:1'}]}", "app:1'}], volumes: [{name: v, projected: {sources: [{clusterTrustBundle: {}}]}}]}");
        Finding finding = only(update(old, updated));
        assertThat(finding.rule()).isEqualTo("server-failure");
        assertThat(finding.path()).hasToString("spec.template.spec.volumes[0].projected.sources[0].clusterTrustBundle");
    }

    @Test
    void a_number_that_cannot_be_read_is_all_that_is_reported() {
        Report report = update(
                DEPLOYMENT,
                DEPLOYMENT
                        .replace("uid: u", "annotations: {deprecated.deployment.rollback.to: x}")
                        .replace("replicas: 1", "replicas: -1"));
        assertThat(only(report).path()).hasToString("metadata.annotations[deprecated.deployment.rollback.to]");
    }

    @Test
    void checks_pod_security_and_how_containers_fit_together_as_on_a_create() {
        Validator validator =
                Validator.builder().podSecurity(PodSecurityLevel.BASELINE).build();
        String twice = DEPLOYMENT.replace(
                "containers: [{name: app,",
                "hostNetwork: true, containers: [{name: a, image: 'a:1', ports: [{containerPort: 80}]},"
                        + " {name: app, ports: [{containerPort: 80}],");
        List<String> created = rules(validator.validate(read(twice)));
        assertThat(created).contains("pod-security/hostNamespaces", "localhost/port-collision");
        assertThat(rules(validator.validateUpdate(read(DEPLOYMENT), read(twice))))
                .containsAll(created);
    }

    @Test
    void dispatches_pods_and_says_which_kinds_are_not_judged() {
        Pod pod = Manifests.read("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a}]}}")
                .single(Pod.class);
        assertThat(Validator.standard().validateUpdate((KubernetesObject) pod, pod))
                .isEqualTo(Validator.standard().validateUpdate(pod, pod));
        KubernetesObject other = read("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a}}");
        assertThat(Validator.standard().validateUpdate(other, other).notChecked())
                .isNotEmpty();
        assertThatThrownBy(() -> Validator.standard().validateUpdate(read(DEPLOYMENT), pod))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an update cannot make a Pod (v1) of a Deployment (apps/v1)");
    }

    private static void finds(Report report, String path, String message, String fix) {
        Finding finding = only(report);
        assertThat(finding.path()).hasToString(path);
        assertThat(finding.message()).isEqualTo(message);
        assertThat(finding.fix()).isEqualTo(fix);
    }

    private static String warned(Report report) {
        assertThat(report.rejected()).isEmpty();
        return report.warned().stream()
                .map(each -> each.rule() + " " + each.path())
                .findFirst()
                .orElse("none");
    }

    private static List<String> rules(Report report) {
        return report.findings().stream().map(Finding::rule).toList();
    }
}
