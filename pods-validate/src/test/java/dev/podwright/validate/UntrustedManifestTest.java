package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.report.Suppression;
import dev.podwright.validate.internal.advice.AdviceRules;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a manifest's own annotations can and cannot do to its verdict. */
class UntrustedManifestTest {
    private static final Validator BASELINE =
            Validator.builder().podSecurity(PodSecurityLevel.BASELINE).build();
    private static final Validator GATE = Validator.builder()
            .podSecurity(PodSecurityLevel.RESTRICTED)
            .ignoreSuppressions()
            .build();
    private static final String COLLISION = "localhost/port-collision";

    /** A pod in which most of our rules find something. */
    private static final String FAULTY = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: p
              labels: {sidecar.istio.io/inject: "true"}
            spec:
              restartPolicy: Never
              terminationGracePeriodSeconds: 5
              initContainers:
              - {name: early, image: i, args: ["--upstream=http://localhost:8080"]}
              - name: side
                image: i
                restartPolicy: Always
                ports: [{containerPort: 9000, name: web}]
                startupProbe: {tcpSocket: {port: 8080}}
              containers:
              - name: app
                image: i
                securityContext: {privileged: true}
                ports: [{containerPort: 8080, name: web, hostPort: 80}, {containerPort: 15001}]
                readinessProbe: {tcpSocket: {port: 9000}}
                livenessProbe: {httpGet: {port: none}}
                lifecycle: {preStop: {sleep: {seconds: 10}}}
                volumeMounts: [{name: empty, mountPath: /e, readOnly: true}, {name: shm, mountPath: /dev/shm}]
              - name: envoy
                image: envoyproxy/envoy:v1
                ports: [{containerPort: 8080, hostPort: 80}]
                env: [{name: UPSTREAM, value: "http://localhost:7777"}]
                volumeMounts: [{name: empty, mountPath: /e, readOnly: true}, {name: shm, mountPath: /shm}]
              volumes:
              - {name: empty, emptyDir: {}}
              - {name: shm, emptyDir: {medium: Memory, sizeLimit: 1Mi}}
            """;

    private static Pod pod(Map<String, String> annotations) {
        Pod plain = Manifests.read(FAULTY).single(Pod.class);
        ObjectMeta metadata = Objects.requireNonNull(plain.metadata());
        return plain.toBuilder()
                .metadata(metadata.toBuilder().annotations(annotations).build())
                .build();
    }

    private static String suppressing(String rule) {
        return "suppress.podwright.dev/" + rule.replace('/', '.');
    }

    @Provide
    static Arbitrary<Map<String, String>> annotations() {
        List<String> rules = AdviceRules.suppressible();
        Arbitrary<String> rule = Arbitraries.of(rules).map(each -> each.replace('/', '.'));
        Arbitrary<String> container = Arbitraries.of("early", "side", "app", "envoy", "nobody", "");
        Arbitrary<String> word =
                Arbitraries.of("listens", "dials", "shares", "reads", "writes", "proxies", "adapts", "follows", "odd");
        Arbitrary<String> key = Arbitraries.oneOf(
                rule.map(each -> "suppress.podwright.dev/" + each),
                Combinators.combine(rule, container).as((each, in) -> each + ".suppress.podwright.dev/" + in),
                Combinators.combine(word, container).as((each, in) -> each + ".podwright.dev/" + in),
                Arbitraries.of("sidecar.istio.io/inject", "podwright.dev/suppress", ".podwright.dev/suppress"));
        Arbitrary<String> value = Arbitraries.of(
                        "because",
                        "7777",
                        "8080",
                        "9000",
                        "15001",
                        "web",
                        "none",
                        "empty",
                        "shm",
                        "app",
                        "envoy",
                        "app:web",
                        "side:8080",
                        "early",
                        "",
                        "\u200B")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(each -> String.join(", ", each));
        return Arbitraries.maps(key, value).ofMaxSize(12).map(LinkedHashMap::new);
    }

    @Property(tries = 500)
    void under_ignoreSuppressions_annotations_take_no_finding_away(
            @ForAll("annotations") Map<String, String> annotations) {
        Map<String, String> ours = new LinkedHashMap<>(annotations);
        ours.remove("sidecar.istio.io/inject");
        List<String> plain = texts(GATE.validate(pod(Map.of())));
        List<String> annotated = texts(GATE.validate(pod(ours)));
        plain.removeAll(annotated);
        assertThat(plain).isEmpty();
        assertThat(GATE.validate(pod(ours)).suppressed()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annotations: {sidecar.istio.io/inject: 'true'}",
                "annotations: {dapr.io/enabled: 'true'}",
                "labels: {istio.io/rev: stable}",
                "labels: {helm.sh/chart: shop-1}",
                "labels: {app.kubernetes.io/managed-by: Helm}"
            })
    void under_ignoreSuppressions_no_injector_and_no_chart_is_a_reason_for_silence(String metadata) {
        String yaml = """
                apiVersion: v1
                kind: Pod
                metadata: {name: p, %s}
                spec:
                  initContainers:
                  - {name: a, image: i, command: [sh, -c, 'until nc -z localhost 5432; do sleep 1; done']}
                  containers: [{name: db, image: i}]
                  volumes: [{name: v, emptyDir: {}}]
                """.formatted(metadata);
        assertThat(GATE.validate(Manifests.read(yaml).single(Pod.class)).advised())
                .extracting(Finding::rule)
                .contains("lifetime/wait-deadlock", "volume/not-mounted");
    }

    private static List<String> texts(Report report) {
        List<String> out = new ArrayList<>();
        report.findings().stream()
                .filter(each -> !each.path().toString().startsWith("metadata.annotations"))
                .map(Finding::toString)
                .forEach(out::add);
        return out;
    }

    @Test
    void under_ignoreSuppressions_suppressions_of_every_rule_change_nothing() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String rule : AdviceRules.suppressible()) {
            all.put(suppressing(rule), "because");
            for (String container : List.of("early", "side", "app", "envoy")) {
                if (rule.indexOf('_') < 0) { // the prefix of a key is a DNS subdomain
                    all.put(rule.replace('/', '.') + ".suppress.podwright.dev/" + container, "because");
                }
            }
        }
        assertThat(GATE.validate(pod(all))).isEqualTo(GATE.validate(pod(Map.of())));
    }

    @Test
    void a_manifest_never_suppresses_pod_security_versions_and_annotations() {
        Report report = BASELINE.validate(pod(Map.of(
                suppressing("pod-security/privileged"),
                "because",
                "pod-security.privileged.suppress.podwright.dev/app",
                "because",
                suppressing("annotation/unknown-rule"),
                "because",
                suppressing(COLLISION),
                "because")));
        assertThat(report.findings())
                .extracting(Finding::rule)
                .contains("pod-security/privileged", "annotation/unknown-rule");
        assertThat(report.suppressed())
                .extracting(each -> each.finding().rule() + " " + each.source())
                .containsExactly(COLLISION + " MANIFEST");
    }

    @Test
    void the_operators_reason_comes_before_the_manifests() {
        Validator validator =
                Validator.builder().suppress(COLLISION, "operator's").build();
        assertThat(validator
                        .validate(pod(Map.of(suppressing(COLLISION), "manifest's")))
                        .suppressed())
                .extracting(each -> each.source() + " " + each.reason())
                .containsExactly("OPERATOR operator's");
    }

    @Test
    void the_report_counts_what_is_suppressed_and_by_whom() {
        Pod pod = Manifests.read("""
                        apiVersion: v1
                        kind: Pod
                        metadata: {name: p, annotations: {suppress.podwright.dev/localhost.port-collision: because}}
                        spec:
                          containers:
                          - {name: a, image: i, ports: [{containerPort: 80}]}
                          - {name: b, image: i, ports: [{containerPort: 80}]}
                        """).single(Pod.class);
        Report report = Validator.standard().validate(pod);
        assertThat(report.toString()).startsWith("1 problem in pod \"p\", 1 suppressed (1 by the manifest)");
        assertThat(report.withFindings(List.of()))
                .hasToString("no problems in pod \"p\", 1 suppressed (1 by the manifest)");
        assertThat(report.toJson()).contains("\"source\":\"manifest\",\"reason\":\"because\"");
        Suppression both = Suppression.of(report.suppressed().get(0).finding(), Suppression.Source.OPERATOR, "it is");
        assertThat(report.withSuppressed(List.of(both, report.suppressed().get(0))))
                .asString()
                .startsWith("1 problem in pod \"p\", 2 suppressed (1 by the operator, 1 by the manifest)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t\n", "\u00A0", "\u200B", "\u3164", "\u2800", "\u0301", "\uFEFF\u2060", "\uDB40\uDC41"
            })
    void a_reason_has_a_visible_character(String reason) {
        Validator.Builder builder = Validator.builder();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.suppress(COLLISION, reason));
        Report report = Validator.standard().validate(pod(Map.of(suppressing(COLLISION), reason)));
        assertThat(report.advised()).extracting(Finding::rule).contains(COLLISION, "annotation/malformed");
        assertThat(report.suppressed()).isEmpty();
    }

    @Test
    void an_update_is_checked_against_pod_security_where_it_changes_what_runs() {
        Pod old = pod(Map.of());
        Pod labelled = old.toBuilder()
                .metadata(Objects.requireNonNull(old.metadata()).toBuilder()
                        .putLabel("a", "b")
                        .build())
                .build();
        assertThat(podSecurity(BASELINE.validateUpdate(old, labelled))).isEmpty();
        Pod image = Manifests.read(FAULTY.replace("envoy:v1", "envoy:v2")).single(Pod.class);
        assertThat(podSecurity(BASELINE.validateUpdate(old, image))).contains("pod-security/privileged");
        Pod debugged = Manifests.read(FAULTY + "  ephemeralContainers: [{name: debug, image: busybox}]\n")
                .single(Pod.class);
        assertThat(podSecurity(BASELINE.validateEphemeralContainersUpdate(old, debugged)))
                .contains("pod-security/privileged");
        assertThat(podSecurity(BASELINE.validateEphemeralContainersUpdate(debugged, debugged)))
                .isEmpty();
        assertThat(podSecurity(BASELINE.validateResize(old, old))).isEmpty();
        assertThat(podSecurity(BASELINE.validateStatusUpdate(old, image))).isEmpty();
    }

    private static List<String> podSecurity(Report report) {
        return report.advised().stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("pod-security/"))
                .toList();
    }
}
