package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.report.Finding;
import dev.podwright.report.NotChecked;
import dev.podwright.report.Report;
import dev.podwright.version.KubernetesVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a report says of an object whose kind has no rules. */
class KindsWithoutRulesTest {
    private static final Validator OLDER =
            Validator.builder().kubernetes(KubernetesVersion.of("1.33")).build();

    @ParameterizedTest
    @CsvSource({
        "v1, ReplicationController",
        "example.com/v1, ConfigMap",
        "apps/v1beta1, Deployment",
    })
    void is_that_it_was_not_checked(String apiVersion, String kind) {
        for (Validator validator : new Validator[] {Validator.standard(), OLDER}) {
            Report report =
                    validate(validator, "{apiVersion: " + apiVersion + ", kind: " + kind + ", metadata: {name: x}}");

            assertThat(report.findings()).isEmpty();
            assertThat(report.notChecked())
                    .extracting(NotChecked::message)
                    .containsExactly(apiVersion + " " + kind + " \"x\" is of a kind that Podwright does not model");
        }
    }

    @Test
    void is_what_is_wrong_with_its_text() {
        String text = "{apiVersion: v1, kind: ConfigMap, metadata: {name: x}, date: {}, binaryData: {a: '*'}}";

        assertThat(validate(Validator.standard(), text).findings())
                .extracting(Finding::rule)
                .containsExactly("read/unknown-field", "read/invalid-value");
    }

    @Test
    void is_that_the_version_does_not_know_a_field() {
        String text =
                "{apiVersion: batch/v1, kind: CronJob, metadata: {name: x}, spec: {jobTemplate: {spec: {scheduling: {}}}}}";

        assertThat(validate(Validator.standard(), text).findings())
                .extracting(Finding::rule)
                .doesNotContain("read/unknown-field");
        assertThat(validate(OLDER, text).findings())
                .filteredOn(finding -> finding.rule().equals("read/unknown-field"))
                .extracting(finding -> finding.path().toString())
                .containsExactly("spec.jobTemplate.spec.scheduling");
    }

    private static Report validate(Validator validator, String text) {
        return validator.validate(Manifests.inspect(text).manifests().get(0));
    }
}
