package dev.podwright.client;

import static dev.podwright.client.ScriptedServer.object;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonString;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.validate.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Warnings of the server beside those that were found before the object was sent. The server's texts are recorded. */
class WarningsTest {
    private static final String POLICY = "use another one, says the policy";

    /** A pod and what the server of the newest version warns about it. */
    record Recorded(Pod pod, List<String> warnings) {
        @Override
        public String toString() {
            return warnings.toString();
        }
    }

    static List<Recorded> recorded() throws IOException {
        try (InputStream in = requireNonNull(WarningsTest.class.getResourceAsStream("warnings.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(row -> new Recorded(Manifests.read(row[0]).single(Pod.class), texts(row[1])))
                    .toList();
        }
    }

    private static List<String> texts(String json) {
        JsonArray array = (JsonArray) requireNonNull(
                requireNonNull(JsonObjects.parse("{\"texts\":" + json + "}")).get("texts"));
        return array.elements().stream()
                .map(each -> ((JsonString) each).value())
                .toList();
    }

    private static List<Finding> warned(Pod pod, List<String> sent) throws IOException {
        try (ScriptedServer server = new ScriptedServer(exchange -> {
            for (String text : sent) {
                String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"");
                exchange.getResponseHeaders().add("Warning", "299 - \"" + quoted + "\"");
            }
            object(201, pod).answer(exchange);
        })) {
            Result<Pod> result = server.client().build().create(pod);
            return result.findings().stream()
                    .filter(finding -> finding.channel() == Channel.WARNED)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void one_that_was_found_before_is_not_listed_again(Recorded row) throws IOException {
        List<Finding> local = Validator.standard().validate(row.pod()).warned();
        assertThat(warned(row.pod(), row.warnings()))
                .extracting(finding -> finding.rule() + " " + finding.path())
                .containsExactlyElementsOf(local.stream()
                        .map(finding -> finding.rule() + " " + finding.path())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void one_of_a_webhook_at_the_same_path_is_listed(Recorded row) throws IOException {
        List<String> sent = new ArrayList<>();
        for (String text : row.warnings()) {
            int colon = text.indexOf(": ");
            sent.add(
                    text.startsWith("spec.") || text.startsWith("metadata.")
                            ? text.substring(0, colon + 2) + POLICY
                            : POLICY);
        }
        for (List<String> all : List.of(
                sent, Stream.concat(row.warnings().stream(), sent.stream()).toList())) {
            assertThat(warned(row.pod(), all))
                    .filteredOn(finding -> finding.message().equals(POLICY))
                    .hasSameSizeAs(sent);
        }
    }

    @Test
    void every_kind_of_warning_about_pods_is_recorded() throws IOException {
        Set<String> rules = new TreeSet<>();
        for (Recorded row : recorded()) {
            Validator.standard().validate(row.pod()).warned().forEach(finding -> rules.add(finding.rule()));
        }
        assertThat(rules).hasSize(22); // of 23: of a pod's negative grace period the server makes 1 before it warns
    }
}
