package dev.podwright.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.PodDraft;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mistake gets: each message with the Java line, the rule, the containers and the way out. */
class ErrorsTest {
    private static final JavaSource SOURCE = JavaSource.of(Mistakes.class, "src/test/java");

    private static final String BEGINNING = """
            # What a mistake gets

            `build()` throws an `InvalidPodException` with all of it at once; `validate()` gives the same as a `Report`. Each message
            begins with who says it: `REJECTED`, the API server would refuse the pod; `WARNED`, it would accept it with a warning;
            `ERROR`, `WARNING` or `INFO`, Podwright's own advice. Then the rule, the field, and the line of Java that brought the
            value in; then what is wrong, the containers that have to do with it, and the way out. What was refused or found as an
            `ERROR` cannot be built. This page is made by `ErrorsTest`.
            """;

    /** The methods of {@link Mistakes} in the order of its lines. */
    static Stream<String> mistakes() {
        return Stream.of(Mistakes.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == PodDraft.class)
                .map(Method::getName)
                .sorted(Comparator.comparingInt(SOURCE::lineOf));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void each_is_found_with_its_line_and_its_way_out(String mistake) throws ReflectiveOperationException {
        int first = SOURCE.lineOf(mistake);
        int last = first + SOURCE.member(mistake).size();

        assertThat(check(mistake).findings()).isNotEmpty().allSatisfy(finding -> {
            Location location = Objects.requireNonNull(finding.location());
            assertThat(location.source()).isEqualTo("Mistakes.java");
            assertThat(location.line()).isBetween(first, last);
            assertThat(finding.fix()).isNotBlank();
        });
    }

    @Test
    void there_are_twenty_five() {
        assertThat(mistakes()).hasSize(25);
    }

    @Test
    void a_collision_names_both_containers_and_the_lines_of_both() {
        Finding finding = Mistakes.twoListenersOnOnePort().validate().advised().get(0);

        assertThat(finding.message()).contains("\"app\"").contains("\"proxy\"");
        assertThat(finding.related())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.location()).isNotNull());
    }

    @Test
    void the_page_shows_what_is_printed() throws ReflectiveOperationException {
        StringBuilder out = new StringBuilder(BEGINNING);
        for (String mistake : mistakes().toList()) {
            List<String> java = SOURCE.member(mistake);
            int line = SOURCE.lineOf(mistake);
            out.append("\n## ").append(title(mistake)).append("\n```java\n");
            for (int i = 1; i < java.size() - 1; i++) {
                out.append("%3d  %s\n".formatted(line + i, java.get(i).substring(4)));
            }
            out.append("```\n```\n").append(check(mistake)).append("\n```\n");
        }
        Doc.named("errors.md").assertIs(out.toString());
    }

    private static Report check(String mistake) throws ReflectiveOperationException {
        return ((PodDraft) Mistakes.class.getDeclaredMethod(mistake).invoke(null)).validate();
    }

    /** {@code twoListenersOnOnePort} as a sentence. */
    private static String title(String member) {
        String words = member.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
