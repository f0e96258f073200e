package dev.podwright.client;

import static dev.podwright.client.TestCluster.manifest;
import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
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

/** The ways in which a real server rejects requests. */
@NullUnmarked
class RejectionsIT {
    private static final String SECRET = "hunter2-is-no-password";

    private final String namespace = TestCluster.newNamespace();
    private final PodClient client = TestCluster.client("tests", namespace).build();
    private final PodClient unvalidated =
            TestCluster.client("tests", namespace).skipValidation().build();

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
    void the_causes_of_a_422_are_the_findings_of_the_local_validation() {
        Result<Pod> local = client.create(invalid());
        assertThat(local.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
        assertThat(local.attempts()).isZero();

        Result<Pod> server = unvalidated.create(invalid());
        assertThat(server.failure().kind()).isEqualTo(FailureKind.INVALID);
        assertThat(server.failure().httpStatus()).isEqualTo(422);
        assertThat(server.findings())
                .extracting(Finding::type, f -> f.path().toString())
                .containsExactlyInAnyOrderElementsOf(local.findings().stream()
                        .filter(f -> f.channel() == Channel.REJECTED)
                        .map(f -> Tuple.tuple(f.type(), f.path().toString()))
                        .toList());
        assertThat(unvalidated.apply(invalid()).failure().kind()).isEqualTo(FailureKind.INVALID);
    }

    @Test
    void an_immutable_change_is_found_before_it_is_sent() {
        Pod first = pod("fixed-locally", "a").toBuilder()
                .spec(pod("fixed-locally", "a").spec().toBuilder()
                        .hostname("one")
                        .build())
                .build();
        PodClient validating = TestCluster.client("tests", namespace).build();
        validating.apply(first).orThrow();
        Pod second = first.toBuilder()
                .spec(first.spec().toBuilder().hostname("two").build())
                .build();
        Result<Pod> result = validating.apply(second);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.IMMUTABLE);
        assertThat(result.findings()).anySatisfy(finding -> {
            assertThat(finding.path()).hasToString("spec");
            assertThat(finding.message()).contains("hostname");
        });
        assertThat(validating.apply(first).outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void an_immutable_change_is_rejected_for_the_spec_without_a_dump_of_it() {
        Pod first = pod("fixed", "a").toBuilder()
                .spec(pod("fixed", "a").spec().toBuilder().hostname("one").build())
                .build();
        unvalidated.apply(first).orThrow();
        Pod second = first.toBuilder()
                .spec(first.spec().toBuilder().hostname("two").build())
                .build();
        PodClient direct = TestCluster.client("tests", namespace)
                .skipValidation()
                .skipPreflightGet()
                .build();
        Result<Pod> result = direct.apply(second);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.INVALID);
        assertThat(result.findings())
                .extracting(Finding::type, f -> f.path().toString())
                .containsExactly(Tuple.tuple(ErrorType.FORBIDDEN, "spec"));
        assertThat(result.toString()).doesNotContain("\"two\"").doesNotContain("core.PodSpec");
    }

    @Test
    void a_rejection_by_admission_has_no_causes_and_differs_from_missing_permissions() {
        String strict = TestCluster.newNamespace("pod-security.kubernetes.io/enforce: restricted");
        Result<Pod> rejected = TestCluster.client("tests", strict).build().apply(pod("plain", "a"));
        assertThat(rejected.failure().kind()).isEqualTo(FailureKind.ADMISSION);
        assertThat(rejected.failure().httpStatus()).isEqualTo(403);
        assertThat(rejected.failure().message()).contains("violates PodSecurity");
        assertThat(rejected.findings()).extracting(Finding::channel).containsExactly(Channel.REJECTED);

        Result<Pod> forbidden = PodClient.builder(TestCluster.nobody(), "tests")
                .namespace(namespace)
                .skipPreflightGet()
                .build()
                .apply(pod("plain", "a"));
        assertThat(forbidden.failure().kind()).isEqualTo(FailureKind.FORBIDDEN);
        assertThat(forbidden.attempts()).isEqualTo(1);
    }

    @Test
    void a_validating_policy_is_named() {
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
                          - {expression: "has(object.metadata.labels) && 'team' in object.metadata.labels", message: "name the team"}
                        """.formatted(namespace))).orThrow();
        admin.apply(manifest("""
                        apiVersion: admissionregistration.k8s.io/v1
                        kind: ValidatingAdmissionPolicyBinding
                        metadata: {name: %1$s}
                        spec: {policyName: %1$s, validationActions: [Deny]}
                        """.formatted(namespace))).orThrow();
        Result<Pod> result = Eventually.get(() -> client.dryRun(pod("teamless", "a")), r -> !r.isOk());
        assertThat(result.failure().kind()).isEqualTo(FailureKind.ADMISSION);
        assertThat(result.failure().message()).contains("name the team").contains(namespace);
    }

    @Test
    void an_unknown_field_is_a_400_on_create() {
        Result<KubernetesObject> result = unvalidated.create(raw("spec: {containerz: []}"));
        assertThat(result.failure().kind()).isEqualTo(FailureKind.BAD_REQUEST);
        assertThat(result.failure().httpStatus()).isEqualTo(400);
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
    void a_malformed_apply_gets_a_500_without_explanation_and_is_not_repeated(String spec) {
        PodClient patient = TestCluster.client("tests", namespace)
                .skipValidation()
                .retryPolicy(RetryPolicy.standard())
                .build();
        Result<KubernetesObject> result = patient.apply(raw(spec));
        assertThat(result.failure().httpStatus()).isEqualTo(500);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.SERVER_ERROR);
        assertThat(result.attempts()).isEqualTo(1);
    }

    /** A pod that the model cannot hold, because it is malformed. */
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
    void a_wrong_token_is_reported_and_not_shown() {
        Result<Pod> result =
                PodClient.of(TestCluster.withToken(SECRET), "tests").getPod("x");
        assertThat(result.failure().kind()).isEqualTo(FailureKind.UNAUTHORIZED);
        assertThat(result.attempts()).isEqualTo(1);
        assertThat(result.toString()).doesNotContain(SECRET);
    }

    @Test
    void values_of_environment_variables_and_secrets_are_not_shown() {
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
        PodClient direct = TestCluster.client("tests", namespace)
                .skipValidation()
                .skipPreflightGet()
                .build();
        direct.apply(pod).orThrow();
        Result<Pod> rejected = direct.apply(changed);
        assertThat(rejected.isOk()).isFalse();
        assertThat(rejected.toString()).doesNotContain(SECRET);

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
