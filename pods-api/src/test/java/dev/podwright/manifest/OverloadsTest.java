package dev.podwright.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.json.ReadLimits;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.report.Finding;
import dev.podwright.report.ReadRule;
import dev.podwright.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever reads, reads from the same sources; whatever renders, renders into the same targets. */
class OverloadsTest {
    private static final String YAML = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: café
            """;
    private static final byte[] BYTES = YAML.getBytes(StandardCharsets.UTF_8);
    private static final String WRONG = YAML + "spek: {}\n";

    @TempDir
    private Path folder;

    private static Set<String> signatures(String method) {
        return Stream.of(Manifests.class.getMethods())
                .filter(each -> each.getName().equals(method))
                .map(OverloadsTest::parameters)
                .collect(Collectors.toSet());
    }

    private static String parameters(Method method) {
        return Stream.of(method.getParameterTypes()).map(Class::getSimpleName).collect(Collectors.joining(", "));
    }

    @Test
    void reading_and_inspecting_take_the_same_sources_with_and_without_limits() {
        assertThat(signatures("read"))
                .containsExactlyInAnyOrder(
                        "String",
                        "Path",
                        "InputStream",
                        "Reader",
                        "String, ReadLimits",
                        "Path, ReadLimits",
                        "InputStream, ReadLimits",
                        "Reader, ReadLimits");
        assertThat(signatures("inspect"))
                .containsAll(signatures("read"))
                .contains(
                        "String, String, ReadLimits", "String, InputStream, ReadLimits", "String, Reader, ReadLimits");
    }

    @Test
    void yaml_and_json_have_the_same_targets() {
        for (String target : List.of("Appendable", "Path", "OutputStream")) {
            assertThat(signatures("toYaml")).contains("KubernetesObject, " + target, "Iterable, " + target);
            assertThat(signatures("toJson")).contains("KubernetesObject, " + target);
        }
    }

    /** A text by each way of reading. */
    private Map<String, Manifests> inspected(String text, ReadLimits limits) throws IOException {
        Path file = Files.writeString(folder.resolve("in.yaml"), text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        InputStream stream = new ByteArrayInputStream(bytes);
        Reader reader = new StringReader(text);
        return Map.of(
                "text", Manifests.inspect(text, limits),
                "file", Manifests.inspect(file, limits),
                "stream", Manifests.inspect(stream, limits),
                "reader", Manifests.inspect(reader, limits));
    }

    @Test
    void each_source_gives_the_same_objects() throws IOException {
        Path file = Files.write(folder.resolve("pod.yaml"), BYTES);
        KubernetesObject pod = Manifests.read(YAML).single(Pod.class);
        assertThat(Manifests.read(file).objects()).containsExactly(pod);
        assertThat(Manifests.read(new ByteArrayInputStream(BYTES)).objects()).containsExactly(pod);
        assertThat(Manifests.read(new StringReader(YAML)).objects()).containsExactly(pod);
        assertThat(inspected(YAML, ReadLimits.defaults()).values())
                .allSatisfy(each -> assertThat(each.objects()).containsExactly(pod));
    }

    @Test
    void each_source_has_the_same_problems() throws IOException {
        assertThat(inspected(WRONG, ReadLimits.defaults()).values()).allSatisfy(each -> {
            Finding finding = each.report().findings().get(0);
            assertThat(finding.rule()).isEqualTo(ReadRule.UNKNOWN_FIELD.id());
            assertThat(Objects.requireNonNull(finding.location()).line()).isEqualTo(5);
        });
        ReadLimits limits = ReadLimits.defaults();
        assertThatThrownBy(() -> Manifests.read(WRONG, limits)).isInstanceOf(ManifestException.class);
        assertThatThrownBy(() -> Manifests.read(new StringReader(WRONG), limits))
                .isInstanceOf(ManifestException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 47})
    void each_source_keeps_to_the_limits(int size) throws IOException {
        ReadLimits limits = ReadLimits.defaults().withMaxTextSize(size);
        assertThat(inspected(YAML + "# a comment\n", limits).values())
                .allSatisfy(each ->
                        assertThat(each.report().findings().get(0).rule()).isEqualTo(ReadRule.LIMIT.id()));
    }

    @Test
    void a_reader_without_an_end_is_read_to_the_limit() throws IOException {
        Reader endless = new Reader() {
            @Override
            public int read(char[] target, int offset, int length) {
                target[offset] = '#';
                return 1;
            }

            @Override
            public void close() {}
        };
        Report report = Manifests.inspect(endless, ReadLimits.defaults().withMaxTextSize(100_000))
                .report();
        assertThat(report.findings().get(0).rule()).isEqualTo(ReadRule.LIMIT.id());
    }

    @Test
    void a_name_is_in_the_locations() throws IOException {
        ReadLimits limits = ReadLimits.defaults();
        InputStream stream = new ByteArrayInputStream(WRONG.getBytes(StandardCharsets.UTF_8));
        for (Manifests each : List.of(
                Manifests.inspect("spec.yaml", WRONG, limits),
                Manifests.inspect("spec.yaml", stream, limits),
                Manifests.inspect("spec.yaml", new StringReader(WRONG), limits))) {
            assertThat(each.report().findings().get(0).location()).hasToString("spec.yaml:5:1");
        }
    }

    @Test
    void each_target_gets_the_same_text() throws IOException {
        Pod pod = Manifests.read(YAML).single(Pod.class);
        for (Object one : List.of(pod, List.of(pod, pod))) {
            @SuppressWarnings("unchecked")
            List<Pod> pods = one instanceof Pod ? List.of(pod) : (List<Pod>) one;
            StringWriter writer = new StringWriter();
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            Path file = folder.resolve("out.yaml");
            Manifests.toYaml(pods, writer);
            Manifests.toYaml(pods, stream);
            Manifests.toYaml(pods, file);
            assertThat(List.of(writer.toString(), stream.toString(StandardCharsets.UTF_8), Files.readString(file)))
                    .containsOnly(Manifests.toYaml(pods));
        }
        StringBuilder text = new StringBuilder();
        OutputStream stream = new ByteArrayOutputStream();
        Path file = folder.resolve("out.json");
        Manifests.toJson(pod, text);
        Manifests.toJson(pod, stream);
        Manifests.toJson(pod, file);
        assertThat(List.of(text.toString(), stream.toString(), Files.readString(file)))
                .containsOnly(Manifests.toJson(pod));
        Manifests.toYaml(pod, file);
        assertThat(file).hasContent(YAML);
    }
}
