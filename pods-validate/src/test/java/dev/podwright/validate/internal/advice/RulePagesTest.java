package dev.podwright.validate.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulePagesTest {
    @ParameterizedTest
    @MethodSource("dev.podwright.validate.internal.advice.AdviceRules#ids")
    void each_rule_has_a_page_whose_examples_fail_and_pass(String rule) {
        RulePage page = RulePage.of(rule);
        assertThat(page.text()).startsWith("# " + rule + "\n").containsSubsequence(RulePage.SECTIONS);
        AdviceCase failing = page.example("## Fails");
        failing.run();
        assertThat(failing.isAbout(rule)).isTrue();
        AdviceCase passing = page.example("## Passes");
        passing.run();
        assertThat(passing.finds()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.podwright.validate.internal.advice.AdviceRules#ids")
    void each_page_names_the_severities_that_the_rule_has(String rule) {
        RulePage page = RulePage.of(rule);
        List<String> found = AdviceCases.of(rule).stream()
                .flatMap(c -> Stream.concat(c.finds().stream(), c.off().stream()))
                .filter(f -> f.contains(" " + rule + " "))
                .map(f -> f.substring(0, f.indexOf(' ')))
                .distinct()
                .toList();
        assertThat(page.severity().split(", ", -1)).containsExactlyInAnyOrderElementsOf(found);
    }

    @ParameterizedTest
    @MethodSource("dev.podwright.validate.internal.advice.AdviceRules#ids")
    void each_page_says_how_the_rule_is_suppressed(String rule) {
        String annotation = "suppress.podwright.dev/" + rule.replace('/', '.') + ":";
        assertThat(RulePage.of(rule).section("## Suppress")).contains("\"" + rule + "\"");
        assertThat(RulePage.of(rule).section("## Suppress").contains(annotation))
                .isEqualTo(Suppressions.isOpenToManifests(rule));
    }

    /** Its examples are Java; the tests of the guide run them. */
    @ParameterizedTest
    @MethodSource("dev.podwright.validate.internal.report.DraftRules#ids")
    void each_rule_about_drafts_has_a_page(String rule) {
        RulePage page = RulePage.of(rule);
        assertThat(page.text()).startsWith("# " + rule + "\n").containsSubsequence(RulePage.SECTIONS);
        assertThat(page.severity()).isEqualTo("error");
        assertThat(page.section("## Suppress"))
                .contains("suppress.podwright.dev/" + rule.replace('/', '.') + ":", "\"" + rule + "\"");
    }

    @Test
    void there_is_no_page_without_a_rule() throws IOException {
        try (Stream<Path> pages = Files.walk(RulePage.FOLDER)) {
            assertThat(pages.filter(Files::isRegularFile)
                            .map(p -> RulePage.FOLDER.relativize(p).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    AdviceRules.suppressible().stream().map(id -> id + ".md"), Stream.of("README.md"))
                            .toList());
        }
    }

    @Test
    void the_index_is_the_one_that_the_pages_make() throws IOException {
        Path index = RulePage.FOLDER.resolve("README.md");
        if (System.getProperty("docs.write") != null) {
            Files.writeString(index, RulePage.index());
        }
        assertThat(Files.readString(index)).isEqualTo(RulePage.index());
    }
}
