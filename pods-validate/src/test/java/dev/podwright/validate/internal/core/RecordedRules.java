package dev.podwright.validate.internal.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.value.Quantity;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.validate.internal.effective.Defaults;
import dev.podwright.validate.internal.effective.PodQos;
import dev.podwright.validate.internal.effective.PodRequestsAndLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;

/** Tables of pods and of the API server's answer to each, recorded by {@code conformance/bin/record-rules}. */
public final class RecordedRules {
    private static final String POD = """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "pod", "labels": {"app": "web"}},
             "spec": {"containers": [{"name": "app", "image": "app"}],
            """;

    private static final String BARE_POD = """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "pod", "labels": {"app": "web"}}, "spec": {
            """;

    private static final String OLD = "{\"old\": ";
    private static final String NEW = ", \"new\": ";

    private static final PodSpec NO_SPEC = PodSpec.builder().build();

    private RecordedRules() {}

    /** A line of a table: its title, the object, and the server's answer. */
    public record Row(String title, String object, String answer) {}

    /** One test for each line of {@code rules/NAME.tsv}: the errors. */
    public static List<DynamicTest> tests(String name) {
        return tests("rules/" + name, RecordedRules::rejected);
    }

    /** One test for each line of {@code warnings/NAME.tsv}: the warnings. */
    public static List<DynamicTest> warnings(String name) {
        return tests("warnings/" + name, RecordedRules::warned);
    }

    /** One test for each line of {@code effective/NAME.tsv}: QoS class, requests and limits. */
    public static List<DynamicTest> effective(String name) {
        return tests("effective/" + name, json -> {
            PodSpec spec = decoded(json);
            return PodQos.of(spec, Features.NEWEST).wireName() + " requests "
                    + shown(PodRequestsAndLimits.requests(spec)) + " limits "
                    + shown(PodRequestsAndLimits.limits(spec));
        });
    }

    /** The oracle looks at a pod before a create completes what the pod gives as a whole. */
    private static PodSpec decoded(String json) {
        if (isTemplate(json)) {
            PodTemplateSpec template = Objects.requireNonNull(
                    Manifests.read(json).single(PodTemplate.class).template());
            return Defaults.ofTemplate(Objects.requireNonNullElse(template.spec(), NO_SPEC), Features.NEWEST);
        }
        return Defaults.ofPod(Objects.requireNonNullElse(pod(json).spec(), NO_SPEC), Features.NEWEST);
    }

    private static String shown(Map<String, Quantity> amounts) {
        return amounts.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue().canonical())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** One test for each line of {@code updates/NAME.tsv}: the errors. */
    public static List<DynamicTest> updates(String name) {
        List<DynamicTest> out = new ArrayList<>();
        String title = "";
        for (String line : read("updates/" + name).lines().toList()) {
            if (line.startsWith("#")) {
                title = line.substring(1).strip();
                continue;
            }
            String[] columns = line.split("\t", -1);
            assertThat(columns).as(line).hasSize(4);
            out.add(dynamicTest(
                    title + ": " + columns[0] + " to " + columns[1],
                    () -> assertThat(errors(updated(Validator.standard(), columns[0], columns[1], columns[2])))
                            .isEqualTo(columns[3])));
        }
        assertThat(out).isNotEmpty();
        return out;
    }

    /** A validator's report on an update. */
    static Report updated(Validator validator, String old, String updated, String subresource) {
        if (isOtherThanPod(old)) {
            return validator.validateUpdate(
                    Manifests.read(old).objects().get(0),
                    Manifests.read(updated).objects().get(0));
        }
        Pod before = pod(old);
        Pod after = pod(updated);
        return switch (subresource) {
            case "ephemeralcontainers" -> validator.validateEphemeralContainersUpdate(before, after);
            case "resize" -> validator.validateResize(before, after);
            case "status" -> validator.validateStatusUpdate(before, after);
            default -> validator.validateUpdate(before, after);
        };
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
        return rejected(Validator.standard(), json);
    }

    /** A validator's errors, as they are recorded. */
    static String rejected(Validator validator, String json) {
        return errors(report(validator, json));
    }

    static String errors(Report report) {
        String errors = report.rejected().stream()
                .map(finding -> finding.rule().replaceFirst("^FieldValue", "") + " " + finding.path())
                .sorted()
                .collect(Collectors.joining("; "));
        return errors.isEmpty() ? "ok" : errors;
    }

    private static String warned(String json) {
        Report report = json.startsWith(OLD)
                ? updated(
                        Validator.standard(),
                        json.substring(OLD.length(), json.indexOf(NEW)),
                        json.substring(json.indexOf(NEW) + NEW.length(), json.length() - 1),
                        "")
                : report(Validator.standard(), json);
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

    static Report report(Validator validator, String json) {
        if (isOtherThanPod(json)) {
            return validator.validate(Manifests.read(json).objects().get(0));
        }
        return validator.validate(pod(json));
    }

    private static boolean isOtherThanPod(String json) {
        return json.startsWith("{\"apiVersion\": ") && !json.contains("\"kind\": \"Pod\"");
    }

    private static boolean isTemplate(String json) {
        return json.contains("\"kind\": \"PodTemplate\"");
    }

    /** A whole pod, or one around the fields of its spec, which has a container where they begin with none. */
    private static Pod pod(String json) {
        if (json.startsWith("{\"apiVersion\"")) {
            return Manifests.read(json).single(Pod.class);
        }
        String around = json.startsWith("{\"containers\"") ? BARE_POD : POD;
        return Manifests.read(around + json.substring(1) + "}").single(Pod.class);
    }
}
