package dev.podwright.conformance.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the rules with the API server's functions that report errors, which {@code conformance/go/cmd/rules} finds:
 * each is named in the javadoc of the class that implements it.
 */
class RuleTableTest {
    private static final Path SOURCES = Path.of("..", "pods-validate", "src", "main", "java");
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\{@code (\\w+)\\}");

    /** Functions that report errors of what is not judged yet. */
    private static final Set<String> NOT_JUDGED = Set.of(
            // updates of workloads
            "ValidateDaemonSetSpecUpdate", "validateCompletions", "validateJobSchedulingUpdate");

    @Test
    void every_function_that_reports_errors_is_named_in_the_javadoc_of_a_class() throws IOException {
        assertThat(unnamed(UpstreamTable.rows("/rules.tsv")))
                .allMatch(function -> NOT_JUDGED.contains(function.substring(function.lastIndexOf('.') + 1)));
    }

    /** What the server's declarative validation finds at other stages, it does not report. */
    @Test
    void every_function_that_enforces_declarative_tags_is_named_in_the_javadoc_of_a_class() throws IOException {
        List<List<String>> enforced = UpstreamTable.rows("/tags.tsv").stream()
                .filter(row -> row.get(3).equals("enforced"))
                .toList();
        assertThat(enforced).isNotEmpty();
        assertThat(unnamed(enforced)).isEmpty();
    }

    @Test
    void the_table_has_the_kinds_of_errors_that_an_object_can_meet() throws IOException {
        int sites = 0;
        Set<String> kinds = new TreeSet<>();
        for (List<String> row : UpstreamTable.rows("/rules.tsv")) {
            for (String count : row.get(1).split(" ", -1)) {
                kinds.add(count.substring(0, count.indexOf('=')));
                sites += Integer.parseInt(count.substring(count.indexOf('=') + 1));
            }
        }
        assertThat(kinds)
                .containsExactly(
                        "Duplicate",
                        "Forbidden",
                        "InternalError",
                        "Invalid",
                        "NotFound",
                        "NotSupported",
                        "Required",
                        "TooLong",
                        "TooMany");
        assertThat(sites).isGreaterThan(500);
    }

    /** The functions in the first column that no javadoc names. */
    private static Set<String> unnamed(List<List<String>> rows) throws IOException {
        Set<String> named = namedInJavadoc();
        Set<String> unnamed = new TreeSet<>();
        for (List<String> row : rows) {
            String function = row.get(0);
            if (!named.contains(function.substring(function.lastIndexOf('.') + 1))) {
                unnamed.add(function);
            }
        }
        return unnamed;
    }

    private static Set<String> namedInJavadoc() throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                JAVADOC.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .flatMap(text -> NAME.matcher(text).results())
                        .forEach(name -> names.add(name.group(1)));
            }
        }
        return names;
    }
}
