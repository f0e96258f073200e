package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.dsl.CronJobDraft;
import dev.podwright.dsl.JobDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.batch.CronJob;
import dev.podwright.model.batch.Job;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Report;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What the words of Jobs and CronJobs write. */
class JobWordsTest {
    private static final PodDraft POD = pod("report").restartPolicy(NEVER).container("app", "example/report:1");

    private static void assertSpec(JobDraft job, String spec) {
        assertThat(Manifests.toYaml(job.buildUnchecked())).isEqualTo("""
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: report
                spec:
                """ + spec + """
                  template:
                    spec:
                      containers:
                      - name: app
                        image: example/report:1
                      restartPolicy: Never
                """);
    }

    @Test
    void should_write_the_fields_of_a_job() {
        assertSpec(
                job("report")
                        .template(POD)
                        .parallelism(2)
                        .completions(4)
                        .completionMode(INDEXED)
                        .backoffLimit(3)
                        .backoffLimitPerIndex(1)
                        .maxFailedIndexes(2)
                        .activeDeadline(hours(1))
                        .ttlAfterFinished(hours(2))
                        .suspend()
                        .podReplacementPolicy(FAILED)
                        .managedBy("example.com/queue"),
                """
                  parallelism: 2
                  completions: 4
                  completionMode: Indexed
                  backoffLimit: 3
                  backoffLimitPerIndex: 1
                  maxFailedIndexes: 2
                  activeDeadlineSeconds: 3600
                  ttlSecondsAfterFinished: 7200
                  suspend: true
                  podReplacementPolicy: Failed
                  managedBy: example.com/queue
                """);
        assertSpec(
                job("report")
                        .template(POD)
                        .completionMode("NonIndexed")
                        .suspend(false)
                        .podReplacementPolicy("TerminatingOrFailed")
                        .selector(s -> s.matchLabel("a", "b"))
                        .manualSelector(),
                """
                  completionMode: NonIndexed
                  suspend: false
                  podReplacementPolicy: TerminatingOrFailed
                  selector:
                    matchLabels:
                      a: b
                  manualSelector: true
                """);
        assertSpec(job("report").template(POD).manualSelector(false), "  manualSelector: false\n");
    }

    @Test
    void should_write_policies() {
        assertSpec(
                job("report")
                        .template(POD)
                        .podFailurePolicy(r -> r.action(FAIL_JOB).onExitCodes("app", exitCodes(IN, 42, 43)))
                        .podFailurePolicy(r -> r.action(COUNT).onExitCodes(exitCodes(NOT_IN, 1)))
                        .podFailurePolicy(r -> r.action("Ignore")
                                .onPodCondition("DisruptionTarget")
                                .onPodCondition("ConfigIssue", "False"))
                        .successPolicy(r -> r.succeededIndexes("0-2"))
                        .successPolicy(r -> r.succeededCount(3)),
                """
                  podFailurePolicy:
                    rules:
                    - action: FailJob
                      onExitCodes:
                        containerName: app
                        operator: In
                        values:
                        - 42
                        - 43
                    - action: Count
                      onExitCodes:
                        operator: NotIn
                        values:
                        - 1
                    - action: Ignore
                      onPodConditions:
                      - type: DisruptionTarget
                      - type: ConfigIssue
                        status: "False"
                  successPolicy:
                    rules:
                    - succeededIndexes: 0-2
                    - succeededCount: 3
                """);
        assertThat(job("report")
                        .template(POD)
                        .podFailurePolicy(r -> r.customize(b -> b.action("FailJob")))
                        .successPolicy(r -> r.customize(b -> b.succeededCount(1)))
                        .buildUnchecked())
                .isEqualTo(job("report")
                        .template(POD)
                        .podFailurePolicy(r -> {
                            assertThat(r.action(FAIL_JOB).toModel().action()).isEqualTo("FailJob");
                            return r.action(FAIL_JOB);
                        })
                        .successPolicy(r -> {
                            assertThat(r.succeededCount(1).toModel().succeededCount())
                                    .isEqualTo(1);
                            return r.succeededCount(1);
                        })
                        .buildUnchecked());
    }

    @Test
    void should_build_a_job_that_the_server_accepts() {
        Job job = job("migrate")
                .template(POD)
                .backoffLimit(3)
                .ttlAfterFinished(hours(1))
                .build();

        assertThat(job("migrate").template(POD).validate().findings()).isEmpty();
        assertThat(edit(job).build()).isEqualTo(job);
        assertThat(requireNonNull(edit(job).parallelism(2).build().spec()).backoffLimit())
                .isEqualTo(3);
        assertThat(requireNonNull(job.spec()).selector()).isNull();
        assertThat(requireNonNull(requireNonNull(job.spec()).template()).metadata())
                .isNull();
        assertThat(job("j").customize(b -> b.metadata(null)).buildUnchecked().metadata())
                .isNull();
        assertThat(job("j")).hasToString("draft of job \"j\"");
    }

    @Test
    void should_refuse_a_pod_that_a_job_cannot_have() {
        assertRejected(
                job("report").template(POD.restartPolicy(ALWAYS)).validate(), "spec.template.spec.restartPolicy");
        assertRejected(
                job("report")
                        .template(pod().container("app", "example/report:1"))
                        .validate(),
                "spec.template.spec.restartPolicy");
        assertRejected(
                cronJob("report")
                        .schedule("@daily")
                        .jobTemplate(POD.restartPolicy(ALWAYS))
                        .validate(),
                "spec.jobTemplate.spec.template.spec.restartPolicy");
    }

    @Test
    void should_write_a_cron_job() {
        CronJobDraft nightly = cronJob("report")
                .schedule("0 6 * * 1-5")
                .timeZone("Europe/Berlin")
                .startingDeadline(minutes(10))
                .concurrencyPolicy(FORBID)
                .suspend()
                .successfulJobsHistoryLimit(2)
                .failedJobsHistoryLimit(1)
                .jobTemplate(job("each").label("team", "a").backoffLimit(3).template(POD));

        assertThat(nightly.toYaml()).isEqualTo("""
                apiVersion: batch/v1
                kind: CronJob
                metadata:
                  name: report
                spec:
                  schedule: 0 6 * * 1-5
                  timeZone: Europe/Berlin
                  startingDeadlineSeconds: 600
                  concurrencyPolicy: Forbid
                  suspend: true
                  successfulJobsHistoryLimit: 2
                  failedJobsHistoryLimit: 1
                  jobTemplate:
                    metadata:
                      labels:
                        team: a
                    spec:
                      backoffLimit: 3
                      template:
                        spec:
                          containers:
                          - name: app
                            image: example/report:1
                          restartPolicy: Never
                """);
        assertThat(nightly.timeZone(ZoneId.of("Europe/Berlin"))
                        .concurrencyPolicy("Forbid")
                        .suspend(true)
                        .buildUnchecked())
                .isEqualTo(nightly.buildUnchecked());
        assertThat(nightly).hasToString("draft of cron job \"report\"");
        assertThat(nightly.customize(b -> b.metadata(null)).buildUnchecked().metadata())
                .isNull();
        assertThat(cronJob()).hasToString("draft of the cron job");
    }

    @Test
    void should_take_a_job_a_pod_or_words_for_the_jobs() {
        CronJob ofPod = cronJob("r").schedule("@daily").jobTemplate(POD).build();

        assertThat(cronJob("r")
                        .schedule("@daily")
                        .jobTemplate(job("x").template(POD))
                        .build())
                .isEqualTo(ofPod);
        assertThat(cronJob("r")
                        .schedule("@daily")
                        .jobTemplate(j -> j.template(POD))
                        .build())
                .isEqualTo(ofPod);
        assertThatThrownBy(() -> cronJob("r").jobTemplate(POD).jobTemplate(j -> job("other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jobTemplate of cron job \"r\" returns another draft");
    }

    @Test
    void should_change_the_pods_of_a_cron_job_that_exists() {
        CronJob old = Manifests.read("""
                apiVersion: batch/v1
                kind: CronJob
                metadata:
                  name: report
                spec:
                  schedule: "@daily"
                  jobTemplate:
                    metadata:
                      name: kept
                    spec:
                      template:
                        spec:
                          containers:
                          - name: app
                            image: example/report:1
                          restartPolicy: Never
                """).single(CronJob.class);

        CronJob edited = edit(old)
                .jobTemplate(j -> j.name("lost").template(p -> p.inContainer("app", c -> c.image("example/report:2"))))
                .build();

        assertThat(Manifests.toYaml(edited))
                .isEqualTo(Manifests.toYaml(old).replace("example/report:1", "example/report:2"));
        assertThat(edit(old).buildUnchecked()).isSameAs(old);
    }

    @Test
    void should_name_the_lines_of_the_jobs() {
        CronJobDraft draft = cronJob("report")
                .schedule("0 6 * *")
                .timeZone("Europe/Nowhere")
                .jobTemplate(job().backoffLimit(-1).template(POD.label("a", "not a value")));

        Report report = draft.validate();

        assertThat(report.findings()).hasSizeGreaterThanOrEqualTo(4).allMatch(f -> f.location() != null);
        assertThat(report.findings())
                .extracting(f -> f.path().toString())
                .contains(
                        "spec.schedule",
                        "spec.timeZone",
                        "spec.jobTemplate.spec.backoffLimit",
                        "spec.jobTemplate.spec.template.labels");
        int schedule = line(draft, "spec.schedule");
        assertThat(line(draft, "spec.timeZone")).isEqualTo(schedule + 1);
        assertThat(line(draft, "spec.jobTemplate.spec.backoffLimit")).isEqualTo(schedule + 2);
        assertThat(line(draft, "spec.jobTemplate.spec.template.labels[a]")).isEqualTo(schedule + 2);
        assertThat(line(draft, "spec.jobTemplate.spec.template.spec.containers[0].image"))
                .isLessThan(schedule);
    }

    private static int line(CronJobDraft draft, String path) {
        return requireNonNull(draft.locate(FieldPath.parse(path))).line();
    }

    private static void assertRejected(Report report, String path) {
        assertThat(report.rejected())
                .extracting(finding -> finding.path().toString())
                .containsExactly(path);
        assertThat(requireNonNull(report.rejected().get(0).location()).source()).isEqualTo("JobWordsTest.java");
    }
}
