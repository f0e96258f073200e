package dev.podwright.validate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifest;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are easily passed over, lost or misread. */
class UntrustedReadingTest {

    private static Report validate(String text) {
        return Validator.standard().validate(Manifests.inspect(text).manifests().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "v1, pod, Pod",
        "v1, Pods, Pod",
        "v1, Servcie, Service",
        "apps/v1, Deploymnet, Deployment",
        "apps/v1, deployments, Deployment",
        "batch/v1, CronJobs, CronJob"
    })
    void a_misspelled_kind_of_a_built_in_group_is_an_error(String apiVersion, String kind, String meant) {
        Report report = validate("apiVersion: " + apiVersion + "\nkind: " + kind + "\n");
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.findings()).singleElement().extracting(Finding::fix).isEqualTo("write kind: " + meant);
    }

    @Test
    void a_kind_of_another_group_may_be_any() {
        assertThat(validate("apiVersion: example.com/v1\nkind: pod\n").hasErrors())
                .isFalse();
    }

    @Test
    void items_of_a_typed_list_have_its_kind() {
        Manifests read = Manifests.read("""
                apiVersion: v1
                kind: PodList
                items:
                - metadata: {name: a}
                - metadata: {name: b}
                ---
                apiVersion: v1
                kind: ServiceList
                items:
                - metadata: {name: c}
                """);
        assertThat(read.all(Pod.class)).hasSize(2);
        assertThat(read.objects()).extracting(KubernetesObject::kind).containsExactly("Pod", "Pod", "Service");
        assertThat(read.objects()).extracting(KubernetesObject::apiVersion).containsOnly("v1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1 | PodList | {a: b}",
                "v1 | List | x",
                "apps/v1 | DeploymentList | 1",
            })
    void items_that_are_not_a_list_are_an_error(String apiVersion, String kind, String items) {
        Report report = validate("apiVersion: " + apiVersion + "\nkind: " + kind + "\nitems: " + items + "\n");
        assertThat(report.rejected())
                .extracting(each -> each.path() + " " + each.fix())
                .containsExactly("items write a list here");
        assertThat(validate("apiVersion: example.com/v1\nkind: " + kind + "\nitems: " + items + "\n")
                        .hasErrors())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
    void a_file_with_a_byte_order_mark_is_read(String charset) throws IOException {
        byte[] text = "\ufeffapiVersion: v1\nkind: Pod\nmetadata: {name: é}\n".getBytes(Charset.forName(charset));
        Pod pod = Manifests.read(new ByteArrayInputStream(text)).single(Pod.class);
        assertThat(requireNonNull(pod.metadata()).name()).isEqualTo("é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata: {name: {{ .Values.name }}}",
                "metadata:\n  name: {{ .Values.name }}",
                "{{- if .Values.on }}\nspec: {}\n{{- end }}",
                "metadata:\n  labels:\n    {{- toYaml .Values.labels | nindent 4 }}"
            })
    void a_template_is_called_one(String part) {
        assertThat(Manifests.inspect("apiVersion: v1\nkind: Pod\n" + part + "\n")
                        .report()
                        .toString())
                .contains("this looks like a template", "render it first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: y, image: i} | spec.containers[0].name",
                "{name: a, image: i, livenessProbe: {grpc: {port: '50051'}}} | spec.containers[0].livenessProbe.grpc.port",
                "{name: a, image: i, ports: [{containerPort: '80'}]} | spec.containers[0].ports[0].containerPort",
                "{name: a, image: 1} | spec.containers[0].image",
                "{name: a, image: i, env: [{name: 1, value: x}]} | spec.containers[0].env[0].name"
            })
    void a_field_that_cannot_be_read_is_one_finding(String container, String path) {
        assertThat(validate("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [" + container + "]}\n")
                        .findings())
                .extracting(each -> each.path().toString())
                .containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "containers: [{name: a, image: i, volumeMounts: [{name: v, mountPath: /x}]}], volumes: x | spec.volumes",
                "containers: [{name: a, image: i, volumeMounts: [{name: v, mountPath: /x}]}], volumes: [x] | spec.volumes[0]",
                "containers: [{name: a, image: i, volumeMounts: [{name: v, mountPath: /x}]}], volumes: [{name: 1, emptyDir: {}}]"
                        + " | spec.volumes[0].name",
                "containers: [{name: a, image: i, resources: {claims: [{name: c}]}}], resourceClaims: {}"
                        + " | spec.resourceClaims",
                "containers: [{name: a, image: i, ports: x, livenessProbe: {httpGet: {port: http}}}]"
                        + " | spec.containers[0].ports",
                "containers: [{name: a, image: i, ports: [{containerPort: 80, name: 1}], livenessProbe: {tcpSocket: {port: h}}}]"
                        + " | spec.containers[0].ports[0].name",
                "containers: [{name: a, image: i, livenessProbe: {httpGet: 80}}] | spec.containers[0].livenessProbe.httpGet",
                "containers: [{name: a, image: i, lifecycle: {preStop: {exec: [x]}}}]"
                        + " | spec.containers[0].lifecycle.preStop.exec",
                "containers: [{name: a, image: i, env: [{name: A, valueFrom: {secretKeyRef: x}}]}]"
                        + " | spec.containers[0].env[0].valueFrom.secretKeyRef",
                "containers: [{name: a, image: i, resources: {limits: {example.com/a: x}, requests: {example.com/a: 1}}}]"
                        + " | spec.containers[0].resources.limits[example.com/a]",
                "containers: [{name: a, image: i, ports: [{containerPort: x, hostPort: 80}]}], hostNetwork: true"
                        + " | spec.containers[0].ports[0].containerPort",
                "containers: [{name: a, image: i}], tolerations: [{key: 1, value: v}] | spec.tolerations[0].key",
                "containers: [{name: a, image: i}], initContainers: [{name: b, image: i, restartPolicy: {}, startupProbe: {grpc:"
                        + " {port: 1}}}] | spec.initContainers[0].restartPolicy",
            })
    void what_is_missing_because_it_cannot_be_read_is_not_reported_as_missing(String spec, String path) {
        assertThat(validate("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {" + spec + "}\n")
                        .findings())
                .extracting(each -> each.path().toString())
                .containsExactly(path);
    }

    @Test
    void a_field_that_cannot_be_read_hides_no_fault_of_another() {
        assertThat(validate("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: P, annotations: {a b: x, c: 1}}
                        spec:
                          containers:
                          - {name: A, image: 1, volumeMounts: [{name: v, mountPath: /x}], env: [{name: 2}]}
                          - {name: b}
                          volumes: [{name: w, emptyDir: x}]
                        """).rejected())
                .extracting(each -> each.path().toString())
                .containsExactlyInAnyOrder(
                        "metadata.annotations[c]",
                        "spec.containers[0].image",
                        "spec.containers[0].env[0].name",
                        "spec.volumes[0].emptyDir",
                        "metadata.name",
                        "metadata.annotations",
                        "spec.containers[0].name",
                        "spec.containers[0].volumeMounts[0].name",
                        "spec.containers[1].image");
    }

    @Test
    void quantities_are_rendered_as_they_were_written_and_null_is_what_the_server_takes_it_for() {
        String yaml = """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                  - name: a
                    image: i
                    resources:
                      limits:
                        cpu: 1
                        memory: 1.50Gi
                        example.com/a: "1"
                """;
        assertThat(Manifests.toYaml(Manifests.read(yaml).objects())).isEqualTo(yaml);
        assertThat(Manifests.toYaml(
                        Manifests.read(yaml.replace("cpu: 1", "cpu: null")).objects()))
                .isEqualTo(yaml.replace("cpu: 1", "cpu: \"0\""));
    }

    @Test
    void a_text_that_is_larger_than_the_limit_is_read_as_a_stream() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < 200; i++) {
            text.writeBytes(
                    ("---\napiVersion: v1\nkind: Pod\nmetadata: {name: p" + i + "}\n#" + "x".repeat(1000) + "\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        ReadLimits small = ReadLimits.defaults().withMaxTextSize(10_000);
        try (Stream<Manifest> documents = Manifests.stream("f", new ByteArrayInputStream(text.toByteArray()), small)) {
            List<Manifest> all = documents.collect(Collectors.toList());
            assertThat(all).hasSize(200).allMatch(each -> each.object() instanceof Pod);
        }
        assertThat(Manifests.inspect(new ByteArrayInputStream(text.toByteArray()), small)
                        .report()
                        .hasErrors())
                .isTrue();
    }

    @Test
    void warnings_from_preparing_the_object_come_with_a_rejection() {
        Report report = validate("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                  annotations: {container.apparmor.security.beta.kubernetes.io/a: localhost/x}
                spec: {containers: [{name: a, image: i}, {name: a, image: i}]}
                """);
        assertThat(report.isAccepted()).isFalse();
        assertThat(report.findings().stream().filter(each -> each.channel() == Channel.WARNED))
                .extracting(Finding::rule)
                .contains("warning/apparmor-annotation");
    }

    @Test
    void numbers_of_kinds_that_are_not_modelled_keep_their_spelling() {
        String yaml = """
                apiVersion: example.com/v1
                kind: Numbers
                metadata:
                  name: numbers
                spec:
                  beyond: 1e400
                  negative: -1e400
                  fraction: 1.50
                  long: 123456789012345678901234567890
                  quoted: "1e400"
                  small: 1e-400
                  unsigned: 18446744073709551615
                """;
        Manifests read = Manifests.read(yaml);
        assertThat(Manifests.toYaml(read.objects())).isEqualTo(yaml);
        assertThat(Manifests.toYaml(
                        Manifests.read(Manifests.toYaml(read.objects())).objects()))
                .isEqualTo(yaml);
        // To Kubernetes' reader of YAML it is a string: no double holds it.
        JsonObject spec = (JsonObject)
                requireNonNull(requireNonNull(read.manifests().get(0).json()).get("spec"));
        assertThat(spec.text("beyond")).isEqualTo("1e400");

        String json = "{\"apiVersion\":\"example.com/v1\",\"kind\":\"Numbers\",\"a\":1e400,"
                + "\"b\":123456789012345678901234567890,\"c\":1.50,\"d\":[1E-999,-0]}";
        Manifests fromJson = Manifests.read(json);
        assertThat(Manifests.toJson(fromJson.objects().get(0))).isEqualTo(json);
        assertThat(requireNonNull(fromJson.manifests().get(0).json()).get("a")).isInstanceOf(JsonNumber.class);
    }

    @Test
    void what_a_builder_takes_later_does_not_change_an_object() {
        for (int size : List.of(0, 1, 11, 12, 13, 100)) {
            JsonObject.Builder builder = JsonObject.builder();
            for (int i = 0; i < size; i++) {
                builder.add("k" + i, "v");
            }
            JsonObject built = builder.build();
            builder.add("k0", "changed").add("later", "v");
            assertThat(built.members()).hasSize(size);
            assertThat(built.get("later")).isNull();
            assertThat(built.text("k0")).isEqualTo(size == 0 ? null : "v");
            JsonObject again = builder.build();
            builder.add("k0", "once more").add("last", "v");
            assertThat(again.text("k0")).isEqualTo("changed");
            assertThat(again.get("last")).isNull();
        }
    }
}
