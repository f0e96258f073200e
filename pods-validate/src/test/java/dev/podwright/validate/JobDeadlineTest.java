package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.report.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The deadline of a Job ends its pods as their own does. */
class JobDeadlineTest {
    private static final String ENDLESS = "template: {spec: {restartPolicy: Never, containers: [{name: load, image: i,"
            + " command: [sh, -c, 'while true; do curl -s http://web; done']}]}}";

    private static List<Finding> advised(String kind, String spec) {
        return Validator.standard()
                .validate(Manifests.inspect("apiVersion: batch/v1\nkind: " + kind + "\nmetadata: {name: load}\nspec: {"
                                + spec + "}\n")
                        .manifests()
                        .get(0))
                .advised();
    }

    @Test
    void a_container_that_never_ends_is_found_in_a_job_without_a_deadline() {
        assertThat(advised("Job", ENDLESS)).extracting(Finding::rule).containsExactly("lifetime/never-ends");
        assertThat(advised("Job", "activeDeadlineSeconds: 600, " + ENDLESS)).isEmpty();
    }

    @Test
    void so_it_is_in_a_cron_job() {
        assertThat(advised("CronJob", "schedule: '@daily', jobTemplate: {spec: {" + ENDLESS + "}}"))
                .extracting(Finding::rule)
                .containsExactly("lifetime/never-ends");
        assertThat(advised(
                        "CronJob",
                        "schedule: '@daily', jobTemplate: {spec: {activeDeadlineSeconds: 600, " + ENDLESS + "}}"))
                .isEmpty();
    }
}
