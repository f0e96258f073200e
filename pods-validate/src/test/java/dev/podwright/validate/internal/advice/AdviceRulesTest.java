package dev.podwright.validate.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdviceRulesTest {
    @ParameterizedTest
    @MethodSource("dev.podwright.validate.internal.advice.AdviceCases#all")
    void finds_what_does_not_fit_together_and_nothing_else(AdviceCase each) {
        each.run();
    }

    @ParameterizedTest
    @MethodSource("dev.podwright.validate.internal.advice.AdviceRules#ids")
    void each_rule_has_cases_of_both_kinds(String rule) {
        List<AdviceCase> cases = AdviceCases.of(rule);
        assertThat(cases).anyMatch(c -> c.isAbout(rule)).anyMatch(c -> !c.isAbout(rule));
    }

    @ParameterizedTest
    @MethodSource("dev.podwright.validate.internal.advice.AdviceCases#all")
    void each_finding_names_its_containers_and_a_way_out(AdviceCase each) {
        for (Finding finding : each.report().advised()) {
            assertThat(finding.message()).isNotBlank().doesNotContain("secret");
            assertThat(finding.fix()).isNotBlank();
            for (Finding.Related related : finding.related()) {
                assertThat(finding.message()).as(finding.toString()).contains("\"" + related.label() + "\"");
            }
        }
    }

    @Test
    void what_is_suppressed_stays_listed_with_its_reason() {
        Report report = AdviceCases.of("localhost/port-collision").stream()
                .filter(c -> !c.off().isEmpty())
                .findFirst()
                .orElseThrow()
                .report();
        assertThat(report.suppressed())
                .singleElement()
                .satisfies(off -> assertThat(off.reason()).isEqualTo("SO_REUSEPORT"));
    }
}
