package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.fragment.Fragment;
import dev.podwright.fragment.HostDocument;
import dev.podwright.json.ReadLimits;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.DaemonSetSpec;
import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.model.apps.ReplicaSetSpec;
import dev.podwright.model.apps.StatefulSetSpec;
import dev.podwright.model.batch.CronJobSpec;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.batch.JobTemplateSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.Probe;
import dev.podwright.model.service.ServiceSpec;
import dev.podwright.report.Report;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import dev.podwright.version.KubernetesVersion;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentVerdictTest {
    private static <T> Report judged(Validator validator, String text, String path, Class<T> type) {
        HostDocument document = HostDocument.inspect("f.yaml", text, ReadLimits.defaults());
        return validator.validate(Objects.requireNonNull(document.fragment(path, type), "no fragment"));
    }

    private static <T> List<String> found(String text, String path, Class<T> type) {
        return shown(judged(Validator.standard(), text, path, type));
    }

    private static List<String> shown(Report report) {
        return report.findings().stream()
                .map(each -> each.location() + " " + each.rule() + " " + each.path())
                .toList();
    }

    private static List<String> ofContainer(String json) {
        return found("c: " + json, "c", Container.class).stream()
                .map(each -> each.replace("f.yaml:1:", ""))
                .toList();
    }

    @Test
    void templateHasPathsAndLinesOfItsDocument() {
        String text = """
                kind: Shop
                spec:
                  podTemplate:
                    metadata: {labels: {app: "not valid"}}
                    spec:
                      restartPolicy: Never
                      containers:
                      - name: app
                        imag: shop
                        ports:
                        - containerPort: 70000
                """;

        Report report = judged(Validator.standard(), text, "spec.podTemplate", PodTemplateSpec.class);

        assertThat(shown(report))
                .containsExactlyInAnyOrder(
                        "f.yaml:9:9 read/unknown-field spec.podTemplate.spec.containers[0].imag",
                        "f.yaml:4:16 FieldValueInvalid spec.podTemplate.labels",
                        "f.yaml:8:9 FieldValueRequired spec.podTemplate.spec.containers[0].image",
                        "f.yaml:11:11 FieldValueInvalid spec.podTemplate.spec.containers[0].ports[0].containerPort");
        assertThat(shown(report).get(0)).contains("read/unknown-field");
        assertThat(report.subject()).isEqualTo("PodTemplateSpec at spec.podTemplate in f.yaml");
        assertThat(report.findings().get(0).container()).isEqualTo("app");
    }

    @Test
    void specInABlockScalar() {
        String text = """
                agents:
                - yaml: |
                    containers:
                    - name: app
                      image: shop:1
                      volumeMounts:
                      - {name: data, mountPath: /data}
                """;

        assertThat(found(text, "agents[0].yaml", PodSpec.class))
                .containsExactly("f.yaml:7:10 FieldValueNotFound agents[0].yaml.containers[0].volumeMounts[0].name");
    }

    @Test
    void relatedPlacesAreInTheDocument() {
        String text = """
                pod:
                  containers:
                  - {name: a, image: x, ports: [{containerPort: 80}]}
                  - {name: b, image: x, ports: [{containerPort: 80}]}
                """;

        Report report = judged(Validator.standard(), text, "pod", PodSpec.class);

        assertThat(report.advised()).hasSize(1);
        assertThat(report.advised().get(0).related())
                .isNotEmpty()
                .allMatch(each -> each.path().toString().startsWith("pod.containers[")
                        && Objects.requireNonNull(each.location()).line() >= 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: app, image: x, volumeMounts: [{name: data, mountPath: /data}]}",
                "{name: app, image: x, volumeMounts: [{name: data, mountPath: /data, readOnly: true}]}",
                "{name: app, image: x, volumeDevices: [{name: disk, devicePath: /dev/a}]}",
                "{name: app, image: x, volumeMounts: [{name: a, mountPath: /a}, {name: a, mountPath: /b}]}",
                "{name: app, image: x, resources: {claims: [{name: gpu}]}}",
                "{name: app, image: x, securityContext: {procMount: Unmasked}}",
                "{name: app, image: x, lifecycle: {preStop: {sleep: {seconds: 120}}}}",
                "{name: app, image: x, securityContext: {windowsOptions: {hostProcess: true}}}",
                "{name: app, image: x, args: ['--upstream=http://localhost:9090']}",
                "{name: app, image: x, env: [{name: A, valueFrom: {fileKeyRef: {volumeName: f, path: p, key: K}}}]}",
                "{name: app, image: x, env: [{name: A, valueFrom: {resourceFieldRef: {containerName: other, resource: limits.cpu}}}]}"
            })
    void containerLacksOnlyItsPod(String json) {
        assertThat(ofContainer(json)).isEmpty();
    }

    @Test
    void signalOfAContainer() {
        Validator signals =
                Validator.builder().gate("ContainerStopSignals", true).build();
        String windows = "securityContext: {windowsOptions: {}}, ";

        assertThat(shown(judged(
                        signals, "c: {name: a, image: x, lifecycle: {stopSignal: SIGUSR1}}", "c", Container.class)))
                .isEmpty();
        assertThat(shown(judged(
                        signals,
                        "c: {name: a, image: x, " + windows + "lifecycle: {stopSignal: SIGTERM}}",
                        "c",
                        Container.class)))
                .isEmpty();
        assertThat(shown(judged(
                        signals,
                        "c: {name: a, image: x, " + windows + "lifecycle: {stopSignal: SIGUSR1}}",
                        "c",
                        Container.class)))
                .hasSize(1);
    }

    @Test
    void containerThatNoPodCanHave() {
        assertThat(ofContainer("{name: app, image: x, volumeMounts: [{name: Data, mountPath: /data}]}"))
                .containsExactly("42 FieldValueNotFound c.volumeMounts[0].name");
        assertThat(ofContainer("{name: app, image: x, resources: {claims: [{name: GPU}]}}"))
                .containsExactly("47 FieldValueNotFound c.resources.claims[0]");
        assertThat(ofContainer("{name: App, image: x}")).containsExactly("5 FieldValueInvalid c.name");
        assertThat(ofContainer("{name: app, image: x, lifecycle: {preStop: {sleep: {seconds: -1}}}}"))
                .hasSize(1);
        assertThat(ofContainer("{name: app, image: x, ports: [{containerPort: 80}, {containerPort: 80}]}"))
                .hasSize(1);
    }

    @Test
    void podSecurityOfAContainer() {
        Validator restricted =
                Validator.builder().podSecurity(PodSecurityLevel.RESTRICTED).build();
        String hardened = "securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}";

        assertThat(shown(judged(restricted, "c: {name: a, image: x, " + hardened + "}}", "c", Container.class)))
                .isEmpty();
        assertThat(shown(judged(
                        restricted,
                        "c: {name: a, image: x, " + hardened + ", runAsNonRoot: false}}",
                        "c",
                        Container.class)))
                .hasSize(1);
        assertThat(shown(judged(restricted, "c: {name: a, image: x}", "c", Container.class)))
                .hasSize(2);
        assertThat(shown(judged(restricted, "c: {containers: [{name: a, image: x}]}", "c", PodSpec.class)))
                .hasSize(4);
    }

    @Test
    void specsOfWorkloads() {
        String template = "template: {metadata: {labels: {a: b}}, spec: {containers: [{name: a, image: x}]}}";
        String selector = "selector: {matchLabels: {a: b}}, ";
        String ofJob = template.replace("spec: {", "spec: {restartPolicy: Never, ");

        for (Class<?> type : List.of(DeploymentSpec.class, ReplicaSetSpec.class, DaemonSetSpec.class)) {
            assertThat(found("s: {" + selector + template + "}", "s", type)).isEmpty();
            assertThat(found("s: {" + template + "}", "s", type))
                    .contains("f.yaml:1:27 FieldValueInvalid s.template.metadata.labels");
        }
        assertThat(found("s: {serviceName: s, " + selector + template + "}", "s", StatefulSetSpec.class))
                .isEmpty();
        assertThat(found("s: {" + ofJob + "}", "s", JobSpec.class)).isEmpty();
        assertThat(found("s: {" + template + "}", "s", JobSpec.class))
                .containsExactly("f.yaml:1:44 FieldValueRequired s.template.spec.restartPolicy");
        assertThat(found("s: {spec: {" + ofJob + "}}", "s", JobTemplateSpec.class))
                .isEmpty();
        assertThat(found("s: {spec: {completions: -1, " + ofJob + "}}", "s", JobTemplateSpec.class))
                .containsExactly("f.yaml:1:12 FieldValueInvalid s.spec.completions");
        assertThat(found("s: {schedule: x, jobTemplate: {spec: {" + ofJob + "}}}", "s", CronJobSpec.class))
                .containsExactly("f.yaml:1:5 FieldValueInvalid s.schedule");
        assertThat(found("s: {ports: [{port: 0}]}", "s", ServiceSpec.class)).hasSize(2);
    }

    @Test
    void partsThatAreNotJudgedAlone() {
        Report report = judged(Validator.standard(), "p: {tcpSocket: {port: 0}}", "p", Probe.class);

        assertThat(report.findings()).isEmpty();
        assertThat(report.notChecked())
                .extracting(Object::toString)
                .containsExactly("f.yaml:1:1: p: Probe is not judged alone");
    }

    @Test
    void nothingIsReportedBelowWhatCouldNotBeRead() {
        assertThat(ofContainer("{name: [a], image: x}")).containsExactly("11 read/invalid-value c.name");
        assertThat(found("c: hello", "c", Container.class)).containsExactly("f.yaml:1:4 read/invalid-value c");
    }

    @Test
    void whatIsWrongAroundATextComesFirst() {
        String text = "a: |\n  spec: {containers: [{name: A, image: x}]}\n  ---\n  b: 1\n";

        assertThat(found(text, "a.spec", PodSpec.class))
                .containsExactly("f.yaml:4:3 read/syntax a", "f.yaml:2:24 FieldValueInvalid a.spec.containers[0].name");
    }

    @Test
    void fieldsThatAVersionDoesNotKnow() {
        Validator older =
                Validator.builder().kubernetes(KubernetesVersion.of("1.33")).build();
        String text = "c: {name: app, image: x, restartPolicyRules: [{actoin: x}]}";

        assertThat(shown(judged(older, text, "c", Container.class)))
                .containsExactly("f.yaml:1:26 read/unknown-field c.restartPolicyRules");
    }

    @Test
    void valuesMadeInJava() {
        Report report = Validator.standard()
                .validate(Fragment.of(Container.builder().name("App").image("x").build()));

        assertThat(report.findings()).extracting(each -> each.path().toString()).containsExactly("name");
        assertThat(report.findings().get(0).location()).isNull();
        assertThat(report.subject()).isEqualTo("Container");
    }
}
