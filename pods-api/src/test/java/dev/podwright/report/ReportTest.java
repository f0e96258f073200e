package dev.podwright.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.path.FieldPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final FieldPath PORT = FieldPath.parse("spec.containers[0].ports[1].containerPort");
    private static final Finding REJECTED = Finding.builder(
                    Channel.REJECTED, Severity.ERROR, ErrorType.INVALID.wireName(), PORT)
            .type(ErrorType.INVALID)
            .container("app")
            .value(70000)
            .message("70000 is not a port", "write a number from 1 to 65535")
            .location(Location.of("pod.yaml", 8, 5))
            .build();
    private static final Finding WARNED = Finding.builder(
                    Channel.WARNED, Severity.WARNING, "duplicate-port", FieldPath.parse("spec.containers[1]"))
            .message("the port is a duplicate", "remove it")
            .related(List.of(Finding.Related.of("app", PORT)))
            .build();

    private static Report report() {
        return Report.of("pod \"shop\"", List.of(REJECTED, WARNED))
                .withSuppressed(List.of(Suppression.of(WARNED, Suppression.Source.OPERATOR, "on purpose")))
                .withNotChecked(List.of(NotChecked.of(FieldPath.of("status"), "status is not judged")));
    }

    @Test
    void json_has_the_same_targets_as_a_manifest(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Path file = folder.resolve("report.json");
        report().toJson(text);
        report().toJson(stream);
        report().toJson(file);
        assertThat(List.of(text.toString(), stream.toString(StandardCharsets.UTF_8), Files.readString(file)))
                .containsOnly(report().toJson());
    }

    @Test
    void is_text_for_people() {
        assertThat(report()).hasToString("""
                2 problems in pod "shop", 1 suppressed (1 by the operator)
                  REJECTED  FieldValueInvalid  spec.containers[0].ports[1].containerPort  container "app"  (pod.yaml:8:5)
                         70000 is not a port
                         fix : write a number from 1 to 65535
                  WARNED  duplicate-port  spec.containers[1]
                         the port is a duplicate
                         app : spec.containers[0].ports[1].containerPort
                         fix : remove it
                  not checked: status: status is not judged""");
    }

    @Test
    void text_has_one_block_for_what_the_server_and_podwright_say_of_a_field() {
        FieldPath port = FieldPath.parse("spec.containers[1].ports[0]");
        Finding server = Finding.builder(Channel.REJECTED, Severity.ERROR, "Duplicate", port.child("hostPort"))
                .message("80/TCP is a duplicate", "take another")
                .build();
        Finding ours = Finding.builder(Channel.ADVISED, Severity.ERROR, "localhost/host-port-collision", port)
                .message("both want 80", "give one another port")
                .related(List.of(Finding.Related.of("app", PORT)))
                .build();
        Finding other = ours.under(FieldPath.of("template"));
        assertThat(Report.of("pod \"shop\"", List.of(ours, server, server, other)))
                .hasToString("""
                        4 problems in pod "shop"
                          REJECTED  Duplicate  spec.containers[1].ports[0].hostPort
                                 80/TCP is a duplicate
                                 ERROR  localhost/host-port-collision
                                 both want 80
                                 app : spec.containers[0].ports[1].containerPort
                                 fix : take another
                                 fix : give one another port
                          REJECTED  Duplicate  spec.containers[1].ports[0].hostPort
                                 80/TCP is a duplicate
                                 fix : take another
                          ERROR  localhost/host-port-collision  template.spec.containers[1].ports[0]
                                 both want 80
                                 app : template.spec.containers[0].ports[1].containerPort
                                 fix : give one another port""");
    }

    @Test
    void text_has_the_first_parts_that_were_not_checked() {
        List<NotChecked> parts = IntStream.range(0, 25)
                .mapToObj(i -> NotChecked.of(FieldPath.of("spec").child("new" + i), "it is not judged\nat all"))
                .toList();
        List<String> lines = Report.of("pod \"shop\"", List.of())
                .withNotChecked(parts)
                .toString()
                .lines()
                .toList();
        assertThat(lines).hasSize(12);
        assertThat(lines.get(0)).isEqualTo("no problems in pod \"shop\"");
        assertThat(lines.get(10)).startsWith("  not checked: spec.new9: it is not judged");
        assertThat(lines.get(11)).isEqualTo("  not checked: 15 more");
    }

    @Test
    void is_json_for_programs() {
        String related = "\"related\":[{\"label\":\"app\",\"path\":\"spec.containers[0].ports[1].containerPort\","
                + "\"pointer\":\"/spec/containers/0/ports/1/containerPort\"}]";
        String warned = "{\"channel\":\"WARNED\",\"severity\":\"warning\",\"rule\":\"duplicate-port\","
                + "\"path\":\"spec.containers[1]\",\"pointer\":\"/spec/containers/1\","
                + "\"message\":\"the port is a duplicate\",\"fix\":\"remove it\"," + related;
        assertThat(report().toJson())
                .isEqualTo("{\"subject\":\"pod \\\"shop\\\"\",\"findings\":[{\"channel\":\"REJECTED\","
                        + "\"severity\":\"error\",\"rule\":\"FieldValueInvalid\",\"type\":\"FieldValueInvalid\","
                        + "\"path\":\"spec.containers[0].ports[1].containerPort\","
                        + "\"pointer\":\"/spec/containers/0/ports/1/containerPort\",\"container\":\"app\","
                        + "\"value\":70000,\"message\":\"70000 is not a port\","
                        + "\"fix\":\"write a number from 1 to 65535\","
                        + "\"location\":{\"source\":\"pod.yaml\",\"line\":8,\"column\":5}}," + warned + "}],"
                        + "\"suppressed\":[" + warned + ",\"source\":\"operator\",\"reason\":\"on purpose\"}],"
                        + "\"notChecked\":[{\"path\":\"status\",\"pointer\":\"/status\","
                        + "\"message\":\"status is not judged\"}]}");
    }

    @Test
    void throws_itself_only_where_it_has_errors() {
        Report warnings = Report.of("pod \"shop\"", List.of(WARNED));
        assertThat(warnings.orThrow()).isSameAs(warnings);
        assertThatThrownBy(report()::orThrow)
                .isInstanceOfSatisfying(
                        ReportException.class,
                        e -> assertThat(e.report().hasErrors()).isTrue());
    }

    @Test
    void an_exception_keeps_its_report_when_it_is_serialized() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ReportException(report()));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ReportException read = (ReportException) in.readObject();
            assertThat(read.report()).hasToString(report().toString());
        }
    }

    @Test
    void an_exception_without_its_report_is_not_deserialized() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ReportException(report()));
        }
        // The name of the field in the class descriptor: with another one the field gets no value.
        String stream = bytes.toString(StandardCharsets.ISO_8859_1);
        byte[] changed = stream.replaceFirst("\0\6report", "\0\6repoxt").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(changed).isNotEqualTo(bytes.toByteArray());
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(changed))) {
            assertThatThrownBy(in::readObject).isInstanceOf(InvalidObjectException.class);
        }
    }

    @Test
    void an_exception_with_a_deep_path_is_serialized_on_a_small_stack() throws Exception {
        FieldPath path = FieldPath.empty();
        for (int i = 0; i < 1_000; i++) {
            path = path.child("a");
        }
        ReportException deep = new ReportException(
                Report.of("x", List.of(Finding.reading(ReadRule.DUPLICATE_FIELD, path, 1, 1, "m", "f"))));
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                        out.writeObject(deep);
                        ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
                        assertThat(((ReportException) in.readObject()).report()).isEqualTo(deep.report());
                    } catch (IOException | ClassNotFoundException | Error e) {
                        failure.set(e);
                    }
                },
                "small",
                256 * 1024);
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }

    @Test
    void source_maps_of_parts_start_at_the_part() {
        SourceMap whole = path -> Location.of(path.toString(), 1, 0);
        assertThat(whole.under(FieldPath.of("template")).locate(FieldPath.of("spec")))
                .hasToString("template.spec:1");
    }
}
