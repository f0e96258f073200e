package dev.podwright.conformance.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Asks {@code cat}, which answers each line with itself. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OracleProcessTest {
    private static final String LONG = "x".repeat(10_000);

    private static Iterator<String> lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + LONG).iterator();
    }

    @Test
    void every_line_comes_with_its_answer() throws IOException {
        List<String> answers = new ArrayList<>();
        try (OracleProcess cat = new OracleProcess(List.of(List.of("cat"), List.of("cat")))) {
            cat.askAll(lines(10_000), (line, answer) -> {
                assertThat(answer).isEqualTo(line);
                answers.add(answer);
            });
            assertThat(cat.ask("one more")).isEqualTo("one more");
        }
        assertThat(answers).hasSize(10_000);
    }

    @Test
    void lines_that_cannot_be_made_end_the_questions() throws IOException {
        List<String> answers = new ArrayList<>();
        Iterator<String> failing = Stream.of("a", "b", "c")
                .peek(line -> {
                    if (line.equals("c")) {
                        throw new IllegalArgumentException("c");
                    }
                })
                .iterator();
        try (OracleProcess cat = new OracleProcess("cat")) {
            assertThatThrownBy(() -> cat.askAll(failing, (line, answer) -> answers.add(answer)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("c");
        }
        assertThat(answers).containsExactly("a", "b");
    }

    @Test
    void an_oracle_that_ends_early_is_an_error() throws IOException {
        OracleProcess head = new OracleProcess("head", "-n", "1");
        assertThatThrownBy(() -> head.askAll(lines(10_000), (line, answer) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("the oracle ended");
    }

    @Test
    void a_consumer_that_fails_does_not_block_the_end() {
        assertThatThrownBy(() -> {
                    try (OracleProcess cat = new OracleProcess("cat")) {
                        cat.askAll(lines(10_000), (line, answer) -> {
                            throw new IllegalArgumentException("no");
                        });
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
    }
}
