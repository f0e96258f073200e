package dev.podwright.model.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.internal.json.TextDocument;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {
    static List<YamlExample> examples() {
        return YamlExample.load();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads_the_examples(YamlExample example) {
        List<String> documents = YamlReader.read(example.yaml(), ReadLimits.defaults()).stream()
                .map(YamlReaderTest::describe)
                .toList();

        assertThat(documents).isEqualTo(example.documents());
    }

    private static String describe(TextDocument document) {
        JsonValue root = document.root();
        if (!document.problems().isEmpty() || root == null) {
            return problems(document);
        }
        return YamlExample.json(root);
    }

    private static String problems(TextDocument document) {
        return document.problems().stream()
                .map(problem -> problem.location() + " "
                        + (problem.path().parent() == null ? "" : problem.path() + ": ") + problem.message())
                .collect(Collectors.joining("; "));
    }

    @Test
    void gives_each_key_and_value_its_place() {
        String text = """
                # comment
                a: &x
                  - {b: 1, "c" : [d]}
                e: *x
                f:
                  <<: {g: h}
                """;

        assertThat(places(text))
                .containsExactly(
                        "2:1",
                        "2:1 a 2:4",
                        "3:5",
                        "3:6 b 3:9",
                        "3:12 c 3:18",
                        "3:19",
                        "4:1 e 2:4",
                        "3:5",
                        "3:6 b 3:9",
                        "3:12 c 3:18",
                        "3:19",
                        "5:1 f 6:3",
                        "6:8 g 6:11");
    }

    private static List<String> places(String text) {
        TextDocument document = YamlReader.read(text, ReadLimits.defaults()).get(0);
        assertThat(document.problems()).isEmpty();
        List<String> out = new ArrayList<>();
        JsonValue root = document.root();
        if (root != null) {
            out.add(place(root));
            addPlaces(root, out);
        }
        return out;
    }

    private static void addPlaces(JsonValue value, List<String> out) {
        if (value instanceof JsonObject object) {
            for (JsonObject.Member member : object.members()) {
                out.add(member.line() + ":" + member.column() + " " + member.key() + " " + place(member.value()));
                addPlaces(member.value(), out);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue element : array.elements()) {
                out.add(place(element));
                addPlaces(element, out);
            }
        }
    }

    private static String place(JsonValue value) {
        return value.line() + ":" + value.column();
    }

    @Test
    void refuses_what_is_beyond_the_limits() {
        ReadLimits limits = ReadLimits.defaults()
                .withMaxTextSize(100)
                .withMaxDepth(3)
                .withMaxDocuments(2)
                .withMaxValues(12);

        assertThat(limitProblems("a".repeat(101), limits)).containsExactly(" The text is longer than 100 bytes");
        assertThat(limitProblems("[[[1]]]", limits)).isEmpty();
        assertThat(limitProblems("[[[[1]]]]", limits)).containsExactly("1:4 Values nest deeper than 3 levels");
        assertThat(limitProblems("a:\n b:\n  c:\n   d: 1\n", limits))
                .containsExactly("4:5 Values nest deeper than 3 levels");
        assertThat(limitProblems("a: &x [1]\nb: [*x]", limits)).isEmpty();
        assertThat(limitProblems("a: &x [1]\nb: [[*x]]", limits))
                .containsExactly("2:6 Values nest deeper than 3 levels");
        assertThat(limitProblems("1\n---\n2\n", limits)).isEmpty();
        assertThat(limitProblems("1\n---\n2\n---\n3\n", limits))
                .containsExactly("4:1 The text has more than 2 documents");
        assertThat(limitProblems("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]", limits)).isEmpty();
        assertThat(limitProblems("[1, 2, 3, 4, 5]\n---\n[1, 2, 3, 4, 5, 6]", limits))
                .containsExactly("3:17 The text holds more than 12 values");
    }

    private static List<String> limitProblems(String text, ReadLimits limits) {
        return YamlReader.read(text, limits).stream()
                .flatMap(document -> document.problems().stream())
                .filter(problem -> ReadRule.LIMIT.isRuleOf(problem))
                .map(problem -> problem.location() + " " + problem.message())
                .toList();
    }

    @Test
    void lists_a_hundred_problems_of_a_document() {
        List<Finding> problems = YamlReader.read("a: 1\n".repeat(200), ReadLimits.defaults())
                .get(0)
                .problems();

        assertThat(problems).hasSize(101);
        assertThat(problems.get(100).message())
                .isEqualTo("The document has more than 100 problems; the others are not listed");
    }
}
