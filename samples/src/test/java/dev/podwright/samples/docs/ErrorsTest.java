package dev.podwright.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.PodDraft;
import dev.podwright.model.PodSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import dev.podwright.validate.pod.PodContainer;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes and their messages: each has the Java line, the rule, the containers and the fix. */
class ErrorsTest {
    private static final JavaSource SOURCE = JavaSource.of(Mistakes.class, "src/test/java");

    private static final String BEGINNING = """
            # Mistakes and their messages

            `build()` throws an `InvalidPodException` with all problems at once; `validate()` returns the same problems as a `Report`.
            A message begins with its kind: `REJECTED`, the API server would refuse the pod; `WARNED`, it would accept the pod with a
            warning; `ERROR`, `WARNING` or `INFO`, advice of Podwright. The rule follows, then the field, the container that has the
            field, and the line of Java that wrote it. The lines below say what is wrong, which other places have to do with it, and
            how to fix it. A pod with a `REJECTED` or an `ERROR` cannot be built. `ErrorsTest` writes this page.
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
    void each_is_found_with_its_line_its_container_and_its_fix(String mistake) throws ReflectiveOperationException {
        int first = SOURCE.lineOf(mistake);
        int last = first + SOURCE.member(mistake).size();
        PodSpec spec = Objects.requireNonNull(draft(mistake).buildUnchecked().spec());
        Set<String> containers = PodContainer.of(spec, FieldPath.of("spec")).stream()
                .map(PodContainer::name)
                .collect(Collectors.toSet());

        assertThat(check(mistake).findings()).isNotEmpty().allSatisfy(finding -> {
            Location location = Objects.requireNonNull(finding.location());
            assertThat(location.source()).isEqualTo("Mistakes.java");
            assertThat(location.line()).isBetween(first, last);
            assertThat(finding.fix()).isNotBlank();
            assertThat(isAboutThePod(finding) || names(finding, containers))
                    .as("names a container: %s", finding)
                    .isTrue();
        });
    }

    private static boolean names(Finding finding, Set<String> containers) {
        // A container that the pod does not have can only be named by the message.
        return finding.message().contains("names a container \"")
                || containers.contains(finding.container())
                || finding.related().stream().anyMatch(other -> containers.contains(other.label()))
                || containers.stream().anyMatch(name -> finding.message().contains('"' + name + '"'));
    }

    /** Its name and labels, and suppressions for the whole pod, belong to no container. */
    private static boolean isAboutThePod(Finding finding) {
        return Set.of("metadata.name", "metadata.labels")
                        .contains(finding.path().toString())
                || finding.rule().equals("annotation/unknown-rule");
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
        return draft(mistake).validate();
    }

    private static PodDraft draft(String mistake) throws ReflectiveOperationException {
        return (PodDraft) Mistakes.class.getDeclaredMethod(mistake).invoke(null);
    }

    /** {@code twoListenersOnOnePort} as a sentence. */
    private static String title(String member) {
        String words = member.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
