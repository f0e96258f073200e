package dev.podwright.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Location;
import dev.podwright.validate.Finding;
import dev.podwright.validate.Report;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mistake gets: each message with the Java line, the rule, the containers and the way out. */
class ErrorsTest {
    private record Mistake(String member, String title, Supplier<PodDraft> draft) {}

    private static final JavaSource SOURCE = JavaSource.of(Mistakes.class, "src/test/java");

    private static final List<Mistake> ALL = List.of(
            new Mistake("twoListenersOnOnePort", "Two listeners on one port", Mistakes::twoListenersOnOnePort),
            new Mistake(
                    "aListenerThatPortsDoNotShow",
                    "A listener that `ports` does not show",
                    Mistakes::aListenerThatPortsDoNotShow),
            new Mistake("aPartnerThatIsNotThere", "A partner that is not there", Mistakes::aPartnerThatIsNotThere),
            new Mistake(
                    "aPortThatThePartnerHasNot",
                    "A port that the partner has not",
                    Mistakes::aPortThatThePartnerHasNot),
            new Mistake("aMountOfAnUnknownVolume", "A mount of an unknown volume", Mistakes::aMountOfAnUnknownVolume),
            new Mistake("moreMemoryThanItsLimit", "More memory than its limit", Mistakes::moreMemoryThanItsLimit),
            new Mistake(
                    "aProbeOnAContainerThatRunsOnce",
                    "A probe on a container that runs once",
                    Mistakes::aProbeOnAContainerThatRunsOnce),
            new Mistake("oneHostPortTwice", "One host port twice", Mistakes::oneHostPortTwice),
            new Mistake("aRuleThatThereIsNot", "A rule that there is not", Mistakes::aRuleThatThereIsNot),
            new Mistake(
                    "namesThatKubernetesDoesNotTake",
                    "Names that Kubernetes does not take",
                    Mistakes::namesThatKubernetesDoesNotTake));

    static Stream<Mistake> mistakes() {
        return ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void each_is_an_error_with_its_line_and_its_way_out(Mistake mistake) {
        Report report = mistake.draft().get().check();

        assertThat(report.isBuildable()).isFalse();
        int first = SOURCE.lineOf(mistake.member());
        int last = first + SOURCE.member(mistake.member()).size();
        assertThat(report.findings()).allSatisfy(finding -> {
            Location location = Objects.requireNonNull(finding.location());
            assertThat(location.source()).isEqualTo("Mistakes.java");
            assertThat(location.line()).isBetween(first, last);
            assertThat(finding.fix()).isNotBlank();
        });
    }

    @Test
    void a_collision_names_both_containers_and_the_lines_of_both() {
        Finding finding = Mistakes.twoListenersOnOnePort().check().advised().get(0);

        assertThat(finding.message()).contains("\"app\"").contains("\"proxy\"");
        assertThat(finding.related())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.location()).isNotNull());
    }

    @Test
    void the_page_shows_what_is_printed() {
        StringBuilder out = new StringBuilder("""
                # What a mistake gets

                `build()` throws an `InvalidPodException` with all of it at once; `check()` gives the same as a `Report`. Each message
                begins with who says it: `REJECTED`, the API server would refuse the pod; `WARNED`, it would warn; `ERROR`, `WARNING` or
                `INFO`, Podwright's own advice. Then the rule, the field, and the line of Java that brought the value in; then what is
                wrong, the containers that have to do with it, and the way out. This page is made by `ErrorsTest`.
                """);
        for (Mistake mistake : ALL) {
            List<String> java = SOURCE.member(mistake.member());
            int line = SOURCE.lineOf(mistake.member());
            out.append("\n## ").append(mistake.title()).append("\n```java\n");
            for (int i = 1; i < java.size() - 1; i++) {
                out.append("%3d  %s%n".formatted(line + i, java.get(i).substring(4)));
            }
            out.append("```\n```\n").append(mistake.draft().get().check()).append("\n```\n");
        }
        Doc.named("errors.md").assertIs(out.toString());
    }
}
