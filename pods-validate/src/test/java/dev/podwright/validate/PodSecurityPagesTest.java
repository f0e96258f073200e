package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of each check: its first example fails by that check, its second passes it. */
class PodSecurityPagesTest {
    private static final Path PAGES = Path.of("..", "docs", "rules", "pod-security");

    static List<String> checks() {
        return PodSecurity.checks();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void the_examples_of_a_page_do_what_it_says(String check) throws IOException {
        String[] parts = Files.readString(PAGES.resolve(check + ".md")).split("```(yaml)?\n", -1);
        assertThat(parts).hasSize(5);
        assertThat(parts[0]).startsWith("# pod-security/" + check + "\n");
        assertThat(failing(parts[1], check)).contains(check);
        assertThat(failing(parts[3], check)).doesNotContain(check);
        assertThat(Validator.standard()
                        .validate(Manifests.read(parts[3]).single(Pod.class))
                        .rejected())
                .isEmpty();
    }

    /** In the lowest level that has the check. */
    private static List<String> failing(String yaml, String check) {
        Pod pod = Manifests.read(yaml).single(Pod.class);
        List<String> baseline =
                PodSecurity.evaluate(pod, PodSecurityLevel.BASELINE).failing();
        return baseline.contains(check)
                ? baseline
                : PodSecurity.evaluate(pod, PodSecurityLevel.RESTRICTED).failing();
    }

    @Test
    void there_is_no_page_without_a_check() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(PodSecurity.checks());
        }
    }
}
