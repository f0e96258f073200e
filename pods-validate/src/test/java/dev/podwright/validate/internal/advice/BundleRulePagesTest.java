package dev.podwright.validate.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.Validator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleRulePagesTest {
    private static final String RULES = "dev.podwright.validate.internal.bundle.BundleRules#ids";

    @ParameterizedTest
    @MethodSource(RULES)
    void each_rule_has_a_page_whose_examples_fail_and_pass(String rule) {
        RulePage page = RulePage.of(rule);
        assertThat(page.text()).startsWith("# " + rule + "\n").containsSubsequence(RulePage.SECTIONS);
        AdviceCase failing = page.example("## Fails");
        assertThat(advice(failing)).isEqualTo(failing.finds());
        assertThat(failing.isAbout(rule)).isTrue();
        AdviceCase passing = page.example("## Passes");
        assertThat(advice(passing)).isEmpty();
        assertThat(passing.finds()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(RULES)
    void a_finding_names_its_line_and_the_other_object(String rule) {
        AdviceCase failing = RulePage.of(rule).example("## Fails");
        Finding finding = findings(failing, Validator.standard()).get(0);
        assertThat(finding.location()).isNotNull();
        assertThat(finding.related())
                .allSatisfy(each -> assertThat(each.location()).isNotNull().isNotEqualTo(finding.location()));
        assertThat(finding.related().isEmpty()).isEqualTo(rule.equals("bundle/missing-object"));
    }

    @ParameterizedTest
    @MethodSource(RULES)
    void each_page_says_how_the_rule_is_suppressed(String rule) {
        String section = RulePage.of(rule).section("## Suppress");
        String annotation = "suppress.podwright.dev/" + rule.replace('/', '.') + ":";
        assertThat(section).contains("\"" + rule + "\"", annotation);
        AdviceCase failing = RulePage.of(rule).example("## Fails");
        Validator validator = Validator.builder().suppress(rule, "a test").build();
        assertThat(findings(failing, validator)).isEmpty();
        String annotated = failing.yaml()
                .replaceAll("(?m)^metadata: \\{", "metadata: {annotations: {" + annotation + " a test}, ");
        assertThat(findings(annotated, Validator.standard())).isEmpty();
        assertThat(findings(annotated, Validator.builder().ignoreSuppressions().build()))
                .isNotEmpty();
    }

    private static List<String> advice(AdviceCase example) {
        return findings(example, Validator.standard()).stream()
                .map(each -> each.severity().wireName() + " " + each.rule() + " " + each.path())
                .toList();
    }

    private static List<Finding> findings(AdviceCase example, Validator validator) {
        return findings(example.yaml(), validator);
    }

    private static List<Finding> findings(String yaml, Validator validator) {
        return Bundle.of(Manifests.read(yaml)).validate(validator).findings().stream()
                .filter(each -> each.channel() == Channel.ADVISED)
                .toList();
    }
}
