package dev.podwright.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.config.ConfigMap;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.ContainerPort;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagramTest {
    private static final String SHOP = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: shop
          annotations:
            proxies.podwright.dev/proxy: app:http
        spec:
          initContainers:
          - name: migrate
            image: example.com/migrate:1
            env:
            - name: DB_PASSWORD
              value: hunter2
            args: ["--token=hunter3"]
          - name: proxy
            image: example.com/nginx:1
            restartPolicy: Always
            ports:
            - name: https
              containerPort: 8443
              hostPort: 443
            volumeMounts:
            - name: certificates
              mountPath: /tls
          containers:
          - name: app
            image: example.com/shop:1
            args: ["--listen=127.0.0.1:9090"]
            ports:
            - name: http
              containerPort: 8080
            - name: admin
              containerPort: 8443
            volumeMounts:
            - name: logs
              mountPath: /logs
          - name: shipper
            image: example.com/shipper:1
            command: [sh, -c, "curl http://localhost:8080/"]
            volumeMounts:
            - name: logs
              mountPath: /logs
              readOnly: true
          volumes:
          - name: logs
            emptyDir: {}
          - name: certificates
            secret:
              secretName: shop-tls
        """;

    private static <T extends KubernetesObject> T read(String yaml, Class<T> type) {
        return Manifests.read(yaml).single(type);
    }

    private static List<String> shown(Diagram diagram) {
        return SvgTexts.read(diagram.toSvg()).shown();
    }

    private static final Pod POD = read(SHOP, Pod.class);

    @Test
    void shows_containers_ports_connections_and_volumes() {
        assertThat(shown(Diagram.of(POD)))
                .containsSubsequence(
                        "Pod shop",
                        "localhost",
                        "start one after the other",
                        "init",
                        "runs to its end",
                        "migrate",
                        "sidecar",
                        "stays",
                        "proxy",
                        "listens",
                        "8443/TCP  https",
                        "proxies",
                        "app http",
                        "volume",
                        "read only",
                        "secret shop-tls",
                        "start next, and run together",
                        "container",
                        "app",
                        "8080/TCP  http",
                        "8443/TCP  admin",
                        "on 127.0.0.1",
                        "9090/TCP",
                        "read and write",
                        "logs",
                        "shipper",
                        "connects",
                        "app 8080/TCP",
                        "logs",
                        "emptyDir")
                .containsSubsequence("Node", "port 443/TCP");
    }

    @Test
    void numbers_the_findings_where_they_are() {
        List<String> shown = shown(Diagram.of(POD));

        assertThat(shown).contains("localhost/port-collision  error");
        int number = shown.indexOf("localhost/port-collision  error") - 1;
        assertThat(shown.subList(shown.indexOf("proxy"), shown.indexOf("8443/TCP  https")))
                .contains(shown.get(number));
        assertThat(shown.subList(shown.indexOf("8080/TCP  http"), shown.indexOf("8443/TCP  admin")))
                .contains(shown.get(number));
    }

    @Test
    void a_report_of_the_caller_is_shown_instead() {
        assertThat(shown(Diagram.of(POD, Report.of("nothing", List.of()))))
                .noneMatch(text -> text.contains("collision"));
    }

    @Test
    void has_no_values_and_no_arguments() {
        Diagram diagram = Diagram.of(POD);

        assertThat(diagram.toSvg()).doesNotContain("hunter").doesNotContain("token");
        assertThat(diagram.toMermaid()).doesNotContain("hunter").doesNotContain("token");
    }

    @Test
    void needs_nothing_from_outside_and_says_what_it_is() {
        SvgTexts svg = SvgTexts.read(Diagram.of(POD).toSvg());

        assertThat(svg.document().getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.elements("title").get(0).getTextContent()).isEqualTo("Pod shop");
        assertThat(svg.elements("desc").get(0).getTextContent())
                .contains("4 containers on localhost. ", "sidecar proxy: listens 8443/TCP  https; proxies app http");
        assertThat(svg.elements("*"))
                .extracting(element -> element.getTagName())
                .containsOnly("svg", "title", "desc", "style", "rect", "text", "path", "circle");
        assertThat(Diagram.of(POD).toSvg()).doesNotContain("url(", "@import", "href");
    }

    @Test
    void has_a_style_for_each_class_on_both_grounds() {
        SvgTexts svg = SvgTexts.read(Diagram.of(PodsOfAnySize.of(9, "a")).toSvg());
        String style = svg.elements("style").get(0).getTextContent();

        assertThat(style).contains("@media (prefers-color-scheme:dark)");
        for (String element : List.of("rect", "text", "path", "circle")) {
            svg.elements(element)
                    .forEach(each -> assertThat(
                                    List.of(each.getAttribute("class").split(" ")))
                            .as(each.getAttribute("class"))
                            .anyMatch(name -> style.contains("." + name + "{") || style.contains("." + name + ",")));
        }
    }

    @Test
    void the_same_object_gives_the_same_bytes() {
        Diagram again = Diagram.of(read(SHOP, Pod.class));

        assertThat(again.toSvg()).isEqualTo(Diagram.of(POD).toSvg());
        assertThat(again.toMermaid()).isEqualTo(Diagram.of(POD).toMermaid());
        assertThat(again).hasToString("Pod shop");
    }

    @Test
    void writes_into_writers_files_and_streams(@TempDir Path folder) throws IOException {
        Diagram diagram = Diagram.of(POD);
        StringBuilder svg = new StringBuilder();
        StringBuilder mermaid = new StringBuilder();
        ByteArrayOutputStream svgBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream mermaidBytes = new ByteArrayOutputStream();
        Path svgFile = folder.resolve("pod.svg");
        Path mermaidFile = folder.resolve("pod.mmd");
        diagram.toSvg(svg);
        diagram.toMermaid(mermaid);
        diagram.toSvg(svgBytes);
        diagram.toMermaid(mermaidBytes);
        diagram.toSvg(svgFile);
        diagram.toMermaid(mermaidFile);

        assertThat(List.of(svg.toString(), svgBytes.toString(StandardCharsets.UTF_8), Files.readString(svgFile)))
                .containsOnly(diagram.toSvg());
        assertThat(List.of(
                        mermaid.toString(),
                        mermaidBytes.toString(StandardCharsets.UTF_8),
                        Files.readString(mermaidFile)))
                .containsOnly(diagram.toMermaid());
    }

    @Test
    void a_workload_is_around_its_pods() {
        String yaml = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec:
              replicas: 3
              selector: {matchLabels: {app: shop}}
              template:
                metadata: {labels: {app: shop}}
                spec:
                  containers:
                  - name: app
                    image: example.com/shop:1
                    volumeMounts: [{name: none, mountPath: /x}]
            """;
        KubernetesObject deployment = Manifests.read(yaml).single(KubernetesObject.class);

        assertThat(shown(Diagram.of(deployment)))
                .containsSubsequence("3 replicas", "Deployment shop", "Pod template", "localhost", "app", "none")
                .containsSubsequence("1", "no such volume", "none", "1", "FieldValueNotFound  error");
    }

    @Test
    void a_template_by_itself_needs_no_name() {
        PodTemplateSpec template = PodTemplateSpec.builder()
                .metadata(POD.metadata())
                .spec(POD.spec())
                .build();

        assertThat(shown(Diagram.of(template)))
                .contains("Pod template shop", "app http")
                .noneMatch(text -> text.startsWith("FieldValueRequired"));
    }

    @Test
    void an_object_without_pods_has_no_picture() {
        ConfigMap map = ConfigMap.builder().build();

        assertThatThrownBy(() -> Diagram.of(map))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an object of kind ConfigMap has no pods");
    }

    @Test
    void an_empty_pod_has_a_picture() {
        assertThat(shown(Diagram.of(Pod.builder().build()))).contains("Pod", "localhost");
    }

    @Test
    void text_from_outside_stays_text() {
        String hostile = "<script>alert(1)</script>&\"'\u202e\u0000\uFFFE\uD800";
        Pod pod = PodsOfAnySize.of(2, hostile);
        SvgTexts svg = SvgTexts.read(Diagram.of(pod).toSvg());

        assertThat(svg.elements("script")).isEmpty();
        assertThat(svg.elements("title").get(0).getTextContent())
                .isEqualTo("Pod <script>alert(1)</script>&\"'\\u202e\\u0000\\ufffe\\ud800");
    }

    /** Beyond what a picture can show, it only counts, and the cost grows with the pod alone. */
    @Test
    void a_pod_of_any_size_has_a_picture_of_bounded_size() {
        List<ContainerPort> ports = IntStream.range(0, 20_000)
                .mapToObj(i -> ContainerPort.builder()
                        .containerPort(80)
                        .hostPort(1 + i)
                        .build())
                .toList();
        Container app = Container.builder().name("app").ports(ports).build();
        Container.Builder other = Container.builder().name("other");
        IntStream.range(0, 20_000).forEach(i -> other.addArgs("--upstream=http://localhost:80"));
        Pod pod = Pod.builder()
                .metadata(ObjectMeta.builder()
                        .annotations(Map.of("proxies.podwright.dev/other", "app"))
                        .build())
                .spec(PodSpec.builder().addContainers(app, other.build()).build())
                .build();
        Diagram diagram = Diagram.of(pod, Report.of("nothing", List.of()));

        assertThat(shown(diagram)).contains("and 19989 more ports");
        assertThat(diagram.toSvg().length()).isLessThan(30_000);
    }
}
