package dev.podwright.fragment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.json.JsonObject;
import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.Probe;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.ReportException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentTest {
    private static final String CUSTOM = """
            apiVersion: shop.example.com/v1
            kind: Shop
            metadata: {name: main}
            spec:
              size: 3
              podTemplate:
                metadata:
                  labels: {app: shop}
                spec:
                  containers:
                  - name: app
                    imag: shop:1
                    image: shop:1
                    ports:
                    - containerPort: "80"
            """;

    private static final String PIPELINE = """
            steps:
            - run: build
            - agent:
                yaml: |
                  spec:
                    containers:
                    - name: maven
                      imag: maven:3

                      image: maven:3
                      tty: "yes"
            """;

    private static <T> Fragment<T> fragment(String text, String path, Class<T> type) {
        return Objects.requireNonNull(
                HostDocument.inspect("f.yaml", text, ReadLimits.defaults()).fragment(path, type), "no fragment");
    }

    private static List<String> shown(Fragment<?> fragment) {
        return fragment.report().findings().stream()
                .map(each -> each.location() + " " + each.rule() + " " + each.path() + " " + each.container())
                .toList();
    }

    private static String place(Fragment<?> fragment, String path) {
        return String.valueOf(fragment.locate(FieldPath.parse(path)));
    }

    @Test
    void partOfACustomResource() {
        Fragment<PodTemplateSpec> fragment = fragment(CUSTOM, "spec.podTemplate", PodTemplateSpec.class);

        assertThat(shown(fragment))
                .containsExactly(
                        "f.yaml:12:9 read/unknown-field spec.podTemplate.spec.containers[0].imag app",
                        "f.yaml:15:26 read/invalid-value spec.podTemplate.spec.containers[0].ports[0].containerPort"
                                + " app");
        assertThat(fragment.report().findings().get(0).fix()).contains("\"image\"");
        assertThat(fragment.type()).isEqualTo(PodTemplateSpec.class);
        assertThat(fragment.path()).isEqualTo(FieldPath.parse("spec.podTemplate"));
        assertThat(fragment).hasToString("PodTemplateSpec at spec.podTemplate in f.yaml");
        assertThat(place(fragment, "spec.containers[0].image")).isEqualTo("f.yaml:13:9");
        assertThat(place(fragment, "spec.containers[0].command")).isEqualTo("f.yaml:11:9");
        assertThat(place(fragment, "spec.volumes[2]")).isEqualTo("f.yaml:9:5");
        assertThat(place(fragment, "")).isEqualTo("f.yaml:6:3");
        PodSpec spec =
                Objects.requireNonNull(Objects.requireNonNull(fragment.value()).spec());
        assertThat(spec.containers().get(0).image()).isEqualTo("shop:1");
        assertThat(spec.containers().get(0).ports().get(0).containerPort()).isNull();
    }

    @Test
    void isRenderedAlone() {
        Fragment<PodTemplateSpec> fragment = fragment(CUSTOM, "/spec/podTemplate", PodTemplateSpec.class);

        assertThat(fragment.toYaml()).isEqualTo("""
                metadata:
                  labels:
                    app: shop
                spec:
                  containers:
                  - name: app
                    image: shop:1
                    ports:
                    - {}
                    imag: shop:1
                """);
        assertThat(fragment.toJson())
                .isEqualTo("{\"metadata\":{\"labels\":{\"app\":\"shop\"}},\"spec\":{\"containers\":[{\"name\":\"app\","
                        + "\"image\":\"shop:1\",\"ports\":[{}],\"imag\":\"shop:1\"}]}}");
    }

    @Test
    void fieldsThatTheTypeDoesNotKeepAreRenderedToo() {
        Fragment<Probe> fragment = fragment("probe: {tcpSocket: {port: 80}, newer: 1}", "probe", Probe.class);

        assertThat(fragment.toJson()).isEqualTo("{\"tcpSocket\":{\"port\":80},\"newer\":1}");
    }

    @Test
    void linesOfALiteralBlockScalar() {
        Fragment<Pod> fragment = fragment(PIPELINE, "steps[1].agent.yaml", Pod.class);

        assertThat(shown(fragment))
                .containsExactly(
                        "f.yaml:8:11 read/unknown-field steps[1].agent.yaml.spec.containers[0].imag maven",
                        "f.yaml:11:16 read/invalid-value steps[1].agent.yaml.spec.containers[0].tty maven");
        assertThat(place(fragment, "spec.containers[0].image")).isEqualTo("f.yaml:10:11");
        assertThat(place(fragment, "")).isEqualTo("f.yaml:4:5");
    }

    @Test
    void pathThroughAString() {
        Fragment<Container> fragment = fragment(PIPELINE, "steps[1].agent.yaml.spec.containers[0]", Container.class);

        assertThat(shown(fragment))
                .containsExactly(
                        "f.yaml:8:11 read/unknown-field steps[1].agent.yaml.spec.containers[0].imag maven",
                        "f.yaml:11:16 read/invalid-value steps[1].agent.yaml.spec.containers[0].tty maven");
        assertThat(place(fragment, "image")).isEqualTo("f.yaml:10:11");
        assertThat(place(fragment, "")).isEqualTo("f.yaml:7:11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "|-", "|+", "|2", "|2-", "|+2", "| # a comment", "&a |", "!!str |"})
    void headersOfLiterals(String header) {
        String text = "a:\n  yaml: " + header + "\n\n    containers:\n\n    - name: x\n      imag: y\n";

        Fragment<PodSpec> fragment = fragment(text, "a.yaml", PodSpec.class);

        assertThat(shown(fragment)).containsExactly("f.yaml:7:7 read/unknown-field a.yaml.containers[0].imag x");
    }

    @Test
    void indentationIndicatorLeavesSpaces() {
        String text = "yaml: |1\n   containers:\n   - name: x\n     imag: y\n";

        Fragment<PodSpec> fragment = fragment(text, "yaml", PodSpec.class);

        assertThat(shown(fragment)).containsExactly("f.yaml:4:6 read/unknown-field yaml.containers[0].imag x");
    }

    @Test
    void propertiesInALineOfTheirOwn() {
        String text = "yaml: !!str\n  &a\n  |\n  containers:\n  - imag: y\n";

        assertThat(shown(fragment(text, "yaml", PodSpec.class)))
                .containsExactly("f.yaml:5:5 read/unknown-field yaml.containers[0].imag null");
    }

    @Test
    void carriageReturnsAndSeveralDocuments() {
        String text = "a: 1\r\n---\r\nyaml: |\r\n  containers:\r\n  - name: x\r\n    imag: y\r\n";
        ByteArrayInputStream stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

        try (Stream<HostDocument> documents = HostDocument.stream("f.yaml", stream, ReadLimits.defaults())) {
            List<HostDocument> all = documents.toList();

            assertThat(all).hasSize(2);
            assertThat(all.get(0).fragment("yaml", PodSpec.class)).isNull();
            assertThat(all.get(1).document()).isEqualTo(1);
            assertThat(shown(Objects.requireNonNull(all.get(1).fragment("yaml", PodSpec.class))))
                    .containsExactly("f.yaml:6:5 read/unknown-field yaml.containers[0].imag x");
        }
    }

    @Test
    void anAliasOfALiteralHasTheLinesOfTheLiteral() {
        String text = "base: &b |\n  containers:\n  - imag: y\nyaml: *b\n";

        assertThat(shown(fragment(text, "yaml", PodSpec.class)))
                .containsExactly("f.yaml:3:5 read/unknown-field yaml.containers[0].imag null");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yaml: >\n  containers:\n\n  - imag: y\n",
                "yaml: \"containers:\\n- imag: y\"\n",
                "yaml: 'containers: [{imag: y}]'\n",
                "yaml: \"{\\\"containers\\\": [{\\\"imag\\\": \\\"y\\\"}]}\"\n",
                "{\"yaml\": \"{\\\"containers\\\": [{\\\"imag\\\": \\\"y\\\"}]}\"}\n"
            })
    void otherStringsHaveOnePlace(String text) {
        Fragment<PodSpec> fragment = fragment(text, "yaml", PodSpec.class);
        int column = text.startsWith("{") ? 10 : 7;

        assertThat(shown(fragment))
                .containsExactly("f.yaml:1:" + column + " read/unknown-field yaml.containers[0].imag null");
        assertThat(place(fragment, "containers[0].imag")).isEqualTo("f.yaml:1:" + column);
    }

    @Test
    void jsonInALiteral() {
        String text =
                "a:\n- yaml: |\n    {\n      \"containers\": [\n        {\"imag\": \"y\\/z\", \"imag\": 1}\n      ]\n    }\n";

        Fragment<PodSpec> fragment = fragment(text, "a[0].yaml", PodSpec.class);

        assertThat(shown(fragment))
                .containsExactly(
                        "f.yaml:5:26 read/duplicate-field a[0].yaml.containers[0].imag null",
                        "f.yaml:5:26 read/unknown-field a[0].yaml.containers[0].imag null");
        assertThat(fragment.report().findings().get(0).message()).endsWith("in line 5");
    }

    @Test
    void literalInALiteral() {
        String text = """
                data:
                  pipeline.yaml: |
                    steps:
                    - yaml: |
                        containers:
                        - imag: y
                """;

        Fragment<PodSpec> fragment = fragment(text, "data[pipeline.yaml].steps[0].yaml", PodSpec.class);

        assertThat(shown(fragment))
                .containsExactly(
                        "f.yaml:6:11 read/unknown-field data[pipeline.yaml].steps[0].yaml.containers[0].imag null");
    }

    @Test
    void keysGivenTwice() {
        String text = "x: {a: 1, a: 2}\ntemplate:\n  spec: {nodeName: a, nodeName: b}\n";

        HostDocument document = HostDocument.inspect(text);

        assertThat(document.report().findings())
                .extracting(each -> each.path().toString())
                .containsExactly("x.a", "template.spec.nodeName");
        Fragment<PodTemplateSpec> fragment = fragment(text, "template", PodTemplateSpec.class);
        assertThat(shown(fragment)).containsExactly("f.yaml:3:23 read/duplicate-field template.spec.nodeName null");
        assertThatThrownBy(() -> HostDocument.read(text))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("x.a");
    }

    @Test
    void keysGivenTwiceInABlock() {
        String text = "yaml: |\n  nodeName: a\n  nodeName: b\n";

        Fragment<PodSpec> fragment = fragment(text, "yaml", PodSpec.class);

        assertThat(shown(fragment)).containsExactly("f.yaml:3:3 read/duplicate-field yaml.nodeName null");
        assertThat(fragment.report().findings().get(0).message()).endsWith("is already in line 2");
        assertThat(Objects.requireNonNull(fragment.value()).nodeName()).isEqualTo("b");
    }

    @Test
    void twoDocumentsInABlock() {
        String text = "a: 1\nyaml: |\n  ---\n  nodeName: a\n  ---\n  nodeName: b\n";

        Fragment<PodSpec> fragment = fragment(text, "yaml", PodSpec.class);

        assertThat(shown(fragment)).containsExactly("f.yaml:6:3 read/syntax yaml null");
        assertThat(fragment.report().findings().get(0).message()).contains("more than one document");
        assertThat(Objects.requireNonNull(fragment.value()).nodeName()).isEqualTo("a");
    }

    @Test
    void twoDocumentsInABlockOnTheWay() {
        String text = "yaml: |\n  spec: {nodeName: a}\n  ---\n  spec: {}\n";

        Fragment<PodSpec> fragment = fragment(text, "yaml.spec", PodSpec.class);

        assertThat(shown(fragment)).containsExactly("f.yaml:4:3 read/syntax yaml null");
    }

    @Test
    void textsThatCannotBeRead() {
        String text = "a: 1\nyaml: |\n  spec:\n  \tnodeName: a\n";

        Fragment<PodSpec> fragment = fragment(text, "yaml.spec", PodSpec.class);

        assertThat(fragment.value()).isNull();
        assertThat(fragment.json()).isNull();
        assertThat(shown(fragment)).containsExactly("f.yaml:4:3 read/syntax yaml null");
        assertThat(place(fragment, "containers[0]")).isEqualTo("f.yaml:2:1");
        assertThatThrownBy(fragment::toYaml).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wherePlacesAreNotKnownTheMessageSaysThem() {
        Fragment<PodSpec> fragment = fragment("a: 1\nyaml: \"spec: 1\\na: [\"\n", "yaml", PodSpec.class);

        Finding problem = fragment.report().findings().get(0);
        assertThat(problem.location()).isEqualTo(Location.of("f.yaml", 2, 7));
        assertThat(problem.message()).contains("(line ").contains(" of the text in the string)");
    }

    @ParameterizedTest
    @CsvSource({
        "a.b",
        "a.b.c",
        "x",
        "list[3]",
        "list[0].x",
        "text.a",
        "empty",
        "empty.a",
        "null",
        "null.a",
        "number.a",
        "blank",
        "[0]"
    })
    void absent(String path) {
        String text =
                "a: {}\nlist: [1]\ntext: hello\nempty: \"\"\nnull: null\n'null': ~\nnumber: 3\nblank: |\n  # nothing\n";

        assertThat(HostDocument.inspect(text).fragment(path, PodSpec.class)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "number,1:9,a number",
        "text,2:7,a string",
        "list,3:7,an array",
        "listed,4:9,an array",
        "on,5:7,a boolean"
    })
    void valuesThatAreNoObjects(String path, String place, String actual) {
        String text = "number: 3\ntext: hello\nlist: [1]\nlisted: \"[1]\"\n'on': yes\n";

        Fragment<PodSpec> fragment = fragment(text, path, PodSpec.class);

        assertThat(shown(fragment)).containsExactly("f.yaml:" + place + " read/invalid-value " + path + " null");
        assertThat(fragment.report().findings().get(0).message()).isEqualTo("must be an object, not " + actual);
        assertThat(fragment.value()).isNull();
    }

    @Test
    void wholeObjects() {
        assertThat(fragment("pod: {spec: {nodeName: worker}}", "pod", Pod.class)
                        .report()
                        .isClean())
                .isTrue();
        Fragment<Pod> other = fragment("pod: {kind: Deployment, apiVersion: apps/v1, spec: {}}", "pod", Pod.class);
        assertThat(shown(other)).containsExactly("f.yaml:1:13 read/unknown-type pod.kind null");
        assertThat(other.value()).isNull();
        Fragment<Pod> version = fragment("pod: {kind: Pod, apiVersion: v2}", "pod", Pod.class);
        assertThat(shown(version)).containsExactly("f.yaml:1:30 read/unknown-type pod.apiVersion null");
    }

    @Test
    void partOfAManifest() {
        String text =
                CUSTOM + "---\napiVersion: apps/v1\nkind: Deployment\nspec:\n  bad: 1\n  template:\n    specc: {}\n";
        List<Manifest> manifests =
                Manifests.inspect("f.yaml", text, ReadLimits.defaults()).manifests();

        Fragment<PodTemplateSpec> custom =
                Objects.requireNonNull(Fragment.at(manifests.get(0), "spec.podTemplate", PodTemplateSpec.class));
        assertThat(shown(custom)).isEqualTo(shown(fragment(CUSTOM, "spec.podTemplate", PodTemplateSpec.class)));
        Fragment<PodTemplateSpec> template =
                Objects.requireNonNull(Fragment.at(manifests.get(1), "spec.template", PodTemplateSpec.class));
        assertThat(shown(template)).containsExactly("f.yaml:22:5 read/unknown-field spec.template.specc null");
        assertThat(Fragment.at(Manifests.inspect("a: [").manifests().get(0), "a", PodSpec.class))
                .isNull();
    }

    @Test
    void partOfJson() {
        JsonObject json = Objects.requireNonNull(
                Manifests.inspect(CUSTOM).manifests().get(0).json());

        assertThat(Objects.requireNonNull(Fragment.at(json, "spec.podTemplate", PodTemplateSpec.class))
                        .report()
                        .findings())
                .hasSize(2);
    }

    @Test
    void valuesMadeInJava() {
        Container container = Container.builder().name("app").image("shop:1").build();

        Fragment<Container> fragment = Fragment.of(container);

        assertThat(fragment.type()).isEqualTo(Container.class);
        assertThat(fragment.value()).isSameAs(container);
        assertThat(fragment.path()).isEqualTo(FieldPath.empty());
        assertThat(fragment.report().isClean()).isTrue();
        assertThat(fragment.locate(FieldPath.of("image"))).isNull();
        assertThat(fragment.toJson()).isEqualTo("{\"name\":\"app\",\"image\":\"shop:1\"}");
        assertThat(fragment.json())
                .isEqualTo(Manifests.inspect("{name: app, image: 'shop:1'}")
                        .manifests()
                        .get(0)
                        .json());
        assertThat(fragment).hasToString("Container");
        Location place = Location.of("Shop.java", 3, 0);
        assertThat(Fragment.of(container, path -> place).locate(FieldPath.of("image")))
                .isEqualTo(place);
        assertThat(Fragment.of(Pod.builder().build()).toJson()).isEqualTo("{\"apiVersion\":\"v1\",\"kind\":\"Pod\"}");
    }

    @Test
    void typesOfOthersAreRefused() {
        assertThatThrownBy(() -> Fragment.of("text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.String is not a model type of Podwright");
        HostDocument document = HostDocument.read("a: {}");
        assertThatThrownBy(() -> document.fragment("a", String.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> document.fragment("a..b", PodSpec.class)).isInstanceOf(IllegalArgumentException.class);
        assertThat(document.fragment("a", DeploymentSpec.class)).isNotNull();
    }

    @Test
    void secretsAreNotShown() {
        String text =
                "spec:\n  containers:\n  - env:\n    - name: TOKEN\n      value: {hunter2: {secret: 1, secret: 2}}\n";

        for (String each : List.of(text, "spec: |\n" + text.substring(6))) {
            Fragment<PodSpec> fragment = fragment(each, "spec", PodSpec.class);

            assertThat(fragment.report().hasErrors()).isTrue();
            assertThat(fragment.report() + fragment.report().toJson() + fragment)
                    .doesNotContain("hunter2")
                    .doesNotContain("secret");
        }
    }

    @Test
    void bombsAreRefused() {
        StringBuilder bomb = new StringBuilder("yaml: |\n  a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            bomb.append("  a%d: &a%d [*a%d".formatted(i, i, i - 1));
            bomb.append(", *a%d".formatted(i - 1).repeat(9)).append("]\n");
        }

        Fragment<PodSpec> fragment = fragment(bomb.toString(), "yaml", PodSpec.class);

        assertThat(fragment.value()).isNull();
        assertThat(fragment.report().findings()).extracting(Finding::rule).containsExactly("read/limit");
    }

    @Test
    void sharedValuesStayShared() {
        String text = "yaml: |\n  a: &a [x, x]\n  volumes:\n  - &v {name: v, emptyDir: {}}\n  - *v\n  - *v\n";

        Fragment<PodSpec> fragment = fragment(text, "yaml", PodSpec.class);

        List<Volume> volumes = Objects.requireNonNull(fragment.value()).volumes();
        assertThat(volumes).hasSize(3).allMatch(each -> each.equals(volumes.get(0)));
        assertThat(place(fragment, "volumes[2].name")).isEqualTo("f.yaml:4:9");
    }

    @Test
    void depthIsLimited() {
        String deep = "[".repeat(400) + "]".repeat(400);
        String text = "yaml: |\n  status: " + deep + "\n";

        assertThat(shown(fragment(text, "yaml", Pod.class)))
                .containsExactly("f.yaml:2:11 read/invalid-value yaml.status null");
        HostDocument document =
                HostDocument.inspect("", text, ReadLimits.defaults().withMaxDepth(100));
        Fragment<Pod> refused = Objects.requireNonNull(document.fragment("yaml", Pod.class));
        assertThat(refused.value()).isNull();
        assertThat(refused.report().findings()).extracting(Finding::rule).containsExactly("read/limit");
    }

    @Test
    void veryDeepTextsDoNotOverflowTheStack() {
        int depth = 200_000;
        String text = "yaml: '{\"a\": " + "[".repeat(depth) + "]".repeat(depth) + "}'";
        ReadLimits limits = ReadLimits.defaults().withMaxDepth(depth + 10);

        Fragment<PodSpec> fragment =
                Objects.requireNonNull(HostDocument.inspect("", text, limits).fragment("yaml", PodSpec.class));

        assertThat(fragment.report().findings()).extracting(Finding::rule).containsExactly("read/unknown-field");
    }

    @Test
    void waysToRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("shop.yaml");
        Files.writeString(file, "a: 1\nspec: {podTemplate: {spec: {imag: 1}}}\n");
        byte[] bytes = Files.readAllBytes(file);
        ReadLimits small = ReadLimits.defaults().withMaxTextSize(10);

        assertThat(place(
                        Objects.requireNonNull(
                                HostDocument.read(file).fragment("spec.podTemplate", PodTemplateSpec.class)),
                        "spec"))
                .isEqualTo(file + ":2:22");
        assertThat(HostDocument.read(new ByteArrayInputStream(bytes)).fragment("spec", PodSpec.class))
                .isNotNull();
        assertThat(HostDocument.read(new StringReader("{\"a\": {}}")).fragment("a", PodSpec.class))
                .isNotNull();
        assertThatThrownBy(() -> HostDocument.read(file, small)).isInstanceOf(ReportException.class);
        assertThatThrownBy(() -> HostDocument.read(new ByteArrayInputStream(bytes), small))
                .isInstanceOf(ReportException.class);
        assertThatThrownBy(() -> HostDocument.read(new StringReader("a: 12345678"), small))
                .isInstanceOf(ReportException.class);
        assertThatThrownBy(() -> HostDocument.read("a: 12345678", small)).isInstanceOf(ReportException.class);
        try (Stream<HostDocument> documents = HostDocument.stream(file)) {
            assertThat(documents.map(HostDocument::source)).containsExactly(file.toString());
        }
        try (Stream<HostDocument> documents = HostDocument.stream(file, small)) {
            assertThat(documents.map(each -> each.report().hasErrors())).containsExactly(true);
        }
    }

    @Test
    void documentsThatCannotBeRead() {
        assertThat(HostDocument.inspect("a: [").fragment("a", PodSpec.class)).isNull();
        assertThat(HostDocument.inspect("a: [").report().hasErrors()).isTrue();
        assertThat(HostDocument.inspect("").report().isClean()).isTrue();
        assertThat(HostDocument.inspect("").root()).isNull();
        assertThatThrownBy(() -> HostDocument.read("a: 1\n---\nb: 1"))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("2 documents");
    }
}
