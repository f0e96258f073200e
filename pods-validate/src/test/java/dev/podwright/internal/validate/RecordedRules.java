package dev.podwright.internal.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.validate.Channel;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;

/** Tables of pods and of what the API server says of each, recorded by {@code conformance/record-rules}. */
public final class RecordedRules {
    private static final String POD = """
            {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "pod", "labels": {"app": "web"}},
             "spec": {"containers": [{"name": "app", "image": "app"}], %s}
            """;

    private RecordedRules() {}

    /** One test for each line of {@code rules/NAME.tsv}. */
    public static List<DynamicTest> tests(String name) {
        List<DynamicTest> out = new ArrayList<>();
        String title = "";
        for (String line : read(name).lines().toList()) {
            if (line.startsWith("#")) {
                title = line.substring(1).strip();
                continue;
            }
            String[] columns = line.split("\t");
            out.add(dynamicTest(title + ": " + columns[0], () -> {
                assertThat(columns).hasSize(2);
                assertThat(errors(columns[0])).isEqualTo(columns[1]);
            }));
        }
        assertThat(out).isNotEmpty();
        return out;
    }

    private static String read(String name) {
        try (InputStream in = RecordedRules.class.getResourceAsStream("/rules/" + name + ".tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String errors(String json) {
        String errors = report(json).findings().stream()
                .filter(finding -> finding.channel() == Channel.REJECTED)
                .map(RecordedRules::shown)
                .sorted()
                .collect(Collectors.joining("; "));
        return errors.isEmpty() ? "ok" : errors;
    }

    private static Report report(String json) {
        PodValidator validator = PodValidator.standard();
        if (!json.startsWith("{\"apiVersion\"")) {
            return validator.validate(
                    Manifests.read(POD.formatted(json.substring(1))).single(Pod.class));
        }
        Manifests object = Manifests.read(json);
        return json.contains("\"kind\": \"PodTemplate\"")
                ? validator.validate(object.single(PodTemplate.class))
                : validator.validate(object.single(Pod.class));
    }

    private static String shown(Finding finding) {
        return finding.rule().replaceFirst("^FieldValue", "") + " " + finding.path();
    }
}
