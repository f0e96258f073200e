package dev.podwright.client;

import static dev.podwright.client.TestCluster.manifest;
import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.RawObject;
import dev.podwright.model.container.EnvVar;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which the real server says no. */
@NullUnmarked
class AnswersIT {
    private static final String SECRET = "hunter2-is-no-password";

    private final String namespace = TestCluster.newNamespace();
    private final PodClient client = TestCluster.client("tests", namespace).build();
    private final PodClient unjudged =
            TestCluster.client("tests", namespace).unjudged().build();

    private static Pod invalid() {
        return pod("""
                apiVersion: v1
                kind: Pod
                metadata: {name: invalid}
                spec:
                  containers:
                  - {name: App, image: a, ports: [{containerPort: 70000}]}
                  - {name: b, image: b, volumeMounts: [{name: nothing, mountPath: /x}]}
                """);
    }

    @Test
    void the_causes_of_a_422_are_the_findings_of_the_local_judgement() {
        Result<Pod> local = client.create(invalid());
        assertThat(local.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
        assertThat(local.attempts()).isZero();

        Result<Pod> server = unjudged.create(invalid());
        assertThat(server.failure().kind()).isEqualTo(FailureKind.INVALID);
        assertThat(server.failure().status()).isEqualTo(422);
        assertThat(server.findings())
                .extracting(Finding::type, f -> f.path().toString())
                .containsExactlyInAnyOrderElementsOf(local.findings().stream()
                        .filter(f -> f.channel() == Channel.REJECTED)
                        .map(f -> Tuple.tuple(f.type(), f.path().toString()))
                        .toList());
        assertThat(unjudged.apply(invalid()).failure().kind()).isEqualTo(FailureKind.INVALID);
    }

    @Test
    void an_immutable_change_is_told_before_it_is_sent() {
        Pod first = pod("told", "a").toBuilder()
                .spec(pod("told", "a").spec().toBuilder().hostname("one").build())
                .build();
        PodClient judging = TestCluster.client("tests", namespace).build();
        judging.apply(first).orThrow();
        Pod second = first.toBuilder()
                .spec(first.spec().toBuilder().hostname("two").build())
                .build();
        Result<Pod> result = judging.apply(second);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.IMMUTABLE);
        assertThat(result.findings()).anySatisfy(finding -> {
            assertThat(finding.path()).hasToString("spec");
            assertThat(finding.message()).contains("hostname");
        });
        assertThat(judging.apply(first).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void an_immutable_change_is_refused_for_the_spec_without_its_dump() {
        Pod first = pod("fixed", "a").toBuilder()
                .spec(pod("fixed", "a").spec().toBuilder().hostname("one").build())
                .build();
        unjudged.apply(first).orThrow();
        Pod second = first.toBuilder()
                .spec(first.spec().toBuilder().hostname("two").build())
                .build();
        PodClient blind =
                TestCluster.client("tests", namespace).unjudged().withoutLook().build();
        Result<Pod> result = blind.apply(second);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.INVALID);
        assertThat(result.findings())
                .extracting(Finding::type, f -> f.path().toString())
                .containsExactly(Tuple.tuple(ErrorType.FORBIDDEN, "spec"));
        assertThat(result.toString()).doesNotContain("\"two\"").doesNotContain("core.PodSpec");
    }

    @Test
    void an_admission_refusal_has_no_causes_and_is_told_from_missing_rights() {
        String strict = TestCluster.newNamespace("pod-security.kubernetes.io/enforce: restricted");
        Result<Pod> refused = TestCluster.client("tests", strict).build().apply(pod("plain", "a"));
        assertThat(refused.failure().kind()).isEqualTo(FailureKind.ADMISSION);
        assertThat(refused.failure().status()).isEqualTo(403);
        assertThat(refused.failure().message()).contains("violates PodSecurity");
        assertThat(refused.findings()).extracting(Finding::channel).containsExactly(Channel.REJECTED);

        Result<Pod> forbidden = PodClient.builder(TestCluster.nobody(), "tests")
                .namespace(namespace)
                .withoutLook()
                .build()
                .apply(pod("plain", "a"));
        assertThat(forbidden.failure().kind()).isEqualTo(FailureKind.FORBIDDEN);
        assertThat(forbidden.attempts()).isEqualTo(1);
    }

    @Test
    void a_validating_policy_refuses_by_its_name() {
        PodClient admin = PodClient.of(TestCluster.admin(), "tests");
        admin.apply(manifest("""
                        apiVersion: admissionregistration.k8s.io/v1
                        kind: ValidatingAdmissionPolicy
                        metadata: {name: %1$s}
                        spec:
                          failurePolicy: Fail
                          matchConstraints:
                            namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: %1$s}}
                            resourceRules:
                            - {apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [pods]}
                          validations:
                          - {expression: "has(object.metadata.labels) && 'team' in object.metadata.labels", message: "say whose it is"}
                        """.formatted(namespace))).orThrow();
        admin.apply(manifest("""
                        apiVersion: admissionregistration.k8s.io/v1
                        kind: ValidatingAdmissionPolicyBinding
                        metadata: {name: %1$s}
                        spec: {policyName: %1$s, validationActions: [Deny]}
                        """.formatted(namespace))).orThrow();
        Result<Pod> result = Eventually.get(() -> client.dryRun(pod("teamless", "a")), r -> !r.isOk());
        assertThat(result.failure().kind()).isEqualTo(FailureKind.ADMISSION);
        assertThat(result.failure().message()).contains("say whose it is").contains(namespace);
    }

    @Test
    void an_unknown_field_is_a_400_on_create() {
        Result<KubernetesObject> result = unjudged.create(raw("spec: {containerz: []}"));
        assertThat(result.failure().kind()).isEqualTo(FailureKind.MALFORMED);
        assertThat(result.failure().status()).isEqualTo(400);
        assertThat(result.failure().message()).contains("unknown field \"spec.containerz\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spec: {containerz: []}",
                "spec: {containers: [{name: a, image: a, ports: [{containerPort: \"80\"}]}]}",
                "spec: {containers: [{name: a, image: a, resources: {limits: {cpu: lots}}}]}",
                "spec: {containers: [{name: a, image: a, env: [{name: A, value: b}, {name: A, value: c}]}]}"
            })
    void a_malformed_apply_is_answered_by_a_bare_500_and_is_not_repeated(String spec) {
        PodClient patient = TestCluster.client("tests", namespace)
                .unjudged()
                .retries(Retries.standard())
                .build();
        Result<KubernetesObject> result = patient.apply(raw(spec));
        assertThat(result.failure().status()).isEqualTo(500);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.SERVER_ERROR);
        assertThat(result.attempts()).isEqualTo(1);
    }

    /** A pod that the model would not hold, since it is malformed. */
    private static KubernetesObject raw(String spec) {
        RawObject read = (RawObject)
                manifest("{apiVersion: example.com/v1, kind: X, metadata: {name: malformed}, " + spec + "}");
        JsonObject.Builder out = JsonObject.builder().add("apiVersion", "v1").add("kind", "Pod");
        read.json().members().stream()
                .filter(m -> !m.key().equals("apiVersion") && !m.key().equals("kind"))
                .forEach(m -> out.add(m.key(), m.value()));
        return new RawObject(out.build(), read.metadata());
    }

    @Test
    void a_wrong_token_is_told_without_showing_it() {
        Result<Pod> result =
                PodClient.of(TestCluster.withToken(SECRET), "tests").getPod("x");
        assertThat(result.failure().kind()).isEqualTo(FailureKind.UNAUTHENTICATED);
        assertThat(result.attempts()).isEqualTo(1);
        assertThat(result.toString()).doesNotContain(SECRET);
    }

    @Test
    void no_value_of_an_env_entry_or_a_secret_is_ever_shown() {
        Pod pod = pod("""
                apiVersion: v1
                kind: Pod
                metadata: {name: secretive}
                spec:
                  hostname: one
                  containers:
                  - {name: app, image: a, env: [{name: PASSWORD, value: %s}]}
                """.formatted(SECRET));
        Pod changed = pod.toBuilder()
                .spec(pod.spec().toBuilder()
                        .hostname("two")
                        .containers(List.of(pod.spec().containers().get(0).toBuilder()
                                .env(List.of(EnvVar.builder()
                                        .name("PASSWORD")
                                        .value(SECRET + "-new")
                                        .build()))
                                .build()))
                        .build())
                .build();
        PodClient blind =
                TestCluster.client("tests", namespace).unjudged().withoutLook().build();
        blind.apply(pod).orThrow();
        Result<Pod> refused = blind.apply(changed);
        assertThat(refused.isOk()).isFalse();
        assertThat(refused.toString()).doesNotContain(SECRET);

        KubernetesObject secret =
                manifest("{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {password: " + SECRET + "}}");
        client.apply(secret).orThrow();
        Result<KubernetesObject> diff = client.diff(manifest(
                "{apiVersion: v1, kind: Secret, metadata: {name: s}, stringData: {password: " + SECRET + "-new}}"));
        assertThat(diff.differences()).isNotEmpty();
        assertThat(diff.toString()).doesNotContain(SECRET).contains("(not shown)");
        Result<KubernetesObject> wrong =
                client.apply(manifest("{apiVersion: v1, kind: Secret, metadata: {name: s}, " + "data: {'bad key': "
                        + Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)) + "}}"));
        assertThat(wrong.isOk()).isFalse();
        assertThat(wrong.toString())
                .doesNotContain(SECRET)
                .doesNotContain(Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8)));
    }
}
