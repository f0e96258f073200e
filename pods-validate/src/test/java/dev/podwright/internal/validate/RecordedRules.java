package dev.podwright.internal.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.validate.Finding;
import dev.podwright.validate.PodValidator;
import dev.podwright.validate.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;

/** Tables of pods and of what the API server says of each, recorded by {@code conformance/record-rules}. */
public final class RecordedRules {
    private static final String POD = """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "pod", "labels": {"app": "web"}},
             "spec": {"containers": [{"name": "app", "image": "app"}],
            """;

    private RecordedRules() {}

    /** A line of a table: the title that it stands under, the object, and the server's answer. */
    public record Row(String title, String object, String answer) {}

    /** One test for each line of {@code rules/NAME.tsv}: the errors. */
    public static List<DynamicTest> tests(String name) {
        return tests("rules/" + name, RecordedRules::rejected);
    }

    /** One test for each line of {@code warnings/NAME.tsv}: the warnings. */
    public static List<DynamicTest> warnings(String name) {
        return tests("warnings/" + name, RecordedRules::warned);
    }

    private static List<DynamicTest> tests(String table, Function<String, String> answer) {
        return rows(table).stream()
                .map(row -> dynamicTest(
                        row.title() + ": " + row.object(),
                        () -> assertThat(answer.apply(row.object())).isEqualTo(row.answer())))
                .toList();
    }

    /** The lines of a table, such as {@code rules/ports}. */
    public static List<Row> rows(String table) {
        List<Row> out = new ArrayList<>();
        String title = "";
        for (String line : read(table).lines().toList()) {
            if (line.startsWith("#")) {
                title = line.substring(1).strip();
                continue;
            }
            String[] columns = line.split("\t");
            assertThat(columns).as(line).hasSize(2);
            out.add(new Row(title, columns[0], columns[1]));
        }
        assertThat(out).isNotEmpty();
        return out;
    }

    static String read(String table) {
        try (InputStream in = RecordedRules.class.getResourceAsStream("/" + table + ".tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String rejected(String json) {
        return rejected(PodValidator.standard(), json);
    }

    /** A validator's errors, as they are recorded. */
    static String rejected(PodValidator validator, String json) {
        String errors = report(validator, json).rejected().stream()
                .map(finding -> finding.rule().replaceFirst("^FieldValue", "") + " " + finding.path())
                .sorted()
                .collect(Collectors.joining("; "));
        return errors.isEmpty() ? "ok" : errors;
    }

    private static String warned(String json) {
        Report report = report(PodValidator.standard(), json);
        if (!report.isAccepted()) {
            return "rejected";
        }
        String warnings = report.warned().stream()
                .map(finding -> finding.rule() + " " + place(finding))
                .sorted()
                .collect(Collectors.joining("; "));
        return warnings.isEmpty() ? "none" : warnings;
    }

    /** Of these two the server names no path, but the volume. */
    private static String place(Finding finding) {
        String path = finding.path().toString();
        boolean ofVolume = finding.rule().equals(Warning.OVERLAPPING_PATHS.id())
                || finding.rule().equals(Warning.EMPTY_PROJECTION.id());
        return ofVolume ? path.substring(0, path.indexOf(']') + 1) : path;
    }

    private static Report report(PodValidator validator, String json) {
        if (!json.startsWith("{\"apiVersion\"")) {
            return validator.validate(
                    Manifests.read(POD + json.substring(1) + "}").single(Pod.class));
        }
        Manifests object = Manifests.read(json);
        return json.contains("\"kind\": \"PodTemplate\"")
                ? validator.validate(object.single(PodTemplate.class))
                : validator.validate(object.single(Pod.class));
    }
}
