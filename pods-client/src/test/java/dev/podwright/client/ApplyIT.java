package dev.podwright.client;

import static dev.podwright.client.TestCluster.manifest;
import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.result.ClusterException;
import dev.podwright.client.result.Conflict;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.meta.ManagedFieldsEntry;
import dev.podwright.report.Channel;
import dev.podwright.validate.compare.Difference;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ApplyIT {
    private static final String SHOP = """
            apiVersion: v1
            kind: Pod
            metadata:
              name: shop
              labels: {app: shop}
            spec:
              imagePullSecrets: [{name: registry}]
              initContainers:
              - name: proxy
                image: registry.example.com/nginx:1.27
                restartPolicy: Always
                ports: [{name: web, containerPort: 8443}]
                volumeMounts: [{name: conf, mountPath: /etc/nginx/conf.d}]
              containers:
              - name: app
                image: registry.example.com/shop:1.4.2
                env:
                - {name: MODE, value: prod}
                - {name: PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
                ports: [{name: http, containerPort: 8080}]
                resources: {requests: {cpu: 250m, memory: 512Mi}, limits: {memory: 512Mi}}
                readinessProbe: {httpGet: {path: /ready, port: http}, periodSeconds: 5}
              volumes:
              - {name: conf, configMap: {name: shop-proxy}}
              - {name: scratch, emptyDir: {}}
            """;

    private final PodClient client = TestCluster.inNewNamespace("shop-deployer");

    @Test
    void owns_exactly_the_written_fields() {
        Pod applied = client.apply(pod(SHOP)).object();
        ManagedFieldsEntry entry = applied.metadata().managedFields().get(0);
        assertThat(applied.metadata().managedFields()).hasSize(1);
        assertThat(entry.manager()).isEqualTo("shop-deployer");
        assertThat(entry.operation()).isEqualTo("Apply");
        OwnedFields owned = OwnedFields.of((JsonObject) entry.fieldsV1());
        OwnedFields written = OwnedFields.written(JsonObjects.parse(Manifests.toJson(pod(SHOP))));
        assertThat(owned.paths()).isNotEmpty().isSubsetOf(written.nodes());
        assertThat(written.paths()).allMatch(owned::covers);
    }

    @Test
    void a_quantity_that_the_server_spells_differently_is_not_a_change() {
        Pod odd = pod(SHOP.replace("512Mi", "0.5Gi"));
        Pod applied = client.apply(odd).object();
        assertThat(applied.spec().containers().get(0).resources().requests().get("memory"))
                .hasToString("512Mi")
                .isEqualTo(odd.spec().containers().get(0).resources().requests().get("memory"));
        assertThat(client.apply(odd).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(client.diff(odd).differences()).isEmpty();
    }

    @Test
    void a_second_apply_changes_nothing() {
        Result<Pod> first = client.apply(pod(SHOP));
        Result<Pod> second = client.apply(pod(SHOP));
        assertThat(first.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(second.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(second.live().resourceVersion()).isEqualTo(first.live().resourceVersion());
        assertThat(client.diff(pod(SHOP)).differences()).isEmpty();
    }

    @Test
    void a_change_is_reported_by_field() {
        client.apply(pod(SHOP)).orThrow();
        Pod changed = pod(SHOP.replace("shop:1.4.2", "shop:1.4.3").replace("{app: shop}", "{app: shop, tier: web}"));
        Result<Pod> diff = client.diff(changed);
        assertThat(diff.differences())
                .extracting(Difference::toString)
                .containsExactly(
                        "metadata.labels[tier]: (none) -> \"web\"",
                        "spec.containers[0].image: \"registry.example.com/shop:1.4.2\" -> \"registry.example.com/shop:1.4.3\"");
        assertThat(client.getPod("shop").live().resourceVersion())
                .isNotEqualTo(client.apply(changed).live().resourceVersion());
        assertThat(client.diff(changed).differences()).isEmpty();
    }

    @Test
    void the_diff_of_an_object_that_does_not_exist_is_the_whole_object() {
        Result<Pod> diff = client.diff(pod(SHOP));
        assertThat(diff.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(diff.differences()).hasSize(1);
        assertThat(diff.differences().get(0).before()).isNull();
        assertThat(client.getPod("shop").failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void a_dry_run_stores_nothing() {
        Result<Pod> dry = client.dryRun(pod(SHOP));
        assertThat(dry.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(dry.object().spec().restartPolicy()).isEqualTo("Always");
        assertThat(client.getPod("shop").failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void a_conflict_names_the_manager_and_the_field() {
        client.apply(pod(SHOP)).orThrow();
        PodClient other = TestCluster.client(
                        "release-bot", client.getPod("shop").ref().namespace())
                .build();
        Result<Pod> conflict = other.apply(pod(SHOP.replace("shop:1.4.2", "shop:2.0.0")));
        assertThat(conflict.failure().kind()).isEqualTo(FailureKind.CONFLICT);
        assertThat(conflict.failure().httpStatus()).isEqualTo(409);
        assertThat(conflict.conflicts())
                .extracting(Conflict::manager, Conflict::field, c -> c.path().toString())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "shop-deployer", ".spec.containers[name=\"app\"].image", "spec.containers[0].image"));
        assertThat(conflict.attempts()).isEqualTo(1);

        Result<Pod> forced = other.applyForcingConflicts(pod(SHOP.replace("shop:1.4.2", "shop:2.0.0")));
        assertThat(forced.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(forced.object().spec().containers().get(0).image()).endsWith("shop:2.0.0");
    }

    @Test
    void a_field_that_is_no_longer_applied_is_removed() {
        client.apply(pod(SHOP)).orThrow();
        Result<Pod> changed = client.apply(pod(SHOP.replace("labels: {app: shop}", "annotations: {a: b}")));
        assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(changed.object().metadata().labels()).isEmpty();
    }

    @Test
    void warnings_of_the_server_are_findings() {
        String twice = """
                apiVersion: v1
                kind: Pod
                metadata: {name: twice}
                spec:
                  containers:
                  - {name: a, image: a, ports: [{containerPort: 80, name: http}]}
                  - {name: b, image: b, ports: [{containerPort: 80, name: http}]}
                """;
        PodClient unvalidated = TestCluster.client("tests", TestCluster.newNamespace())
                .skipValidation()
                .build();
        Result<Pod> result = unvalidated.apply(pod(twice));
        assertThat(result.isOk()).isTrue();
        assertThat(result.findings())
                .hasSize(2)
                .allMatch(finding -> finding.channel() == Channel.WARNED)
                .anyMatch(finding -> finding.path().toString().equals("spec.containers[1].ports[0]"));
    }

    @Test
    void creates_an_object_whose_name_the_server_generates() {
        Pod generated = pod("""
                {apiVersion: v1, kind: Pod, metadata: {generateName: job-}, spec: {containers: [{name: a, image: a}]}}
                """);
        Result<Pod> created = client.create(generated);
        assertThat(created.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(created.ref().name()).startsWith("job-").hasSizeGreaterThan(4);
        assertThat(client.create(created.object().toBuilder()
                                .metadata(generated.metadata().toBuilder()
                                        .generateName(null)
                                        .name(created.ref().name())
                                        .build())
                                .build())
                        .failure()
                        .kind())
                .isEqualTo(FailureKind.ALREADY_EXISTS);
    }

    @Test
    void other_kinds_are_applied_as_they_were_read() {
        KubernetesObject deployment = manifest("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec:
                  replicas: 0
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: web, image: nginx}]}
                """);
        Result<KubernetesObject> applied = client.apply(deployment);
        assertThat(applied.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(applied.object()).isInstanceOf(Deployment.class);
        assertThat(client.apply(deployment).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(client.diff(deployment).differences()).isEmpty();
        assertThat(client.apply(manifest("{apiVersion: example.com/v1, kind: Nothing, metadata: {name: x}}"))
                        .failure())
                .extracting(Failure::kind, Failure::message)
                .containsExactly(FailureKind.NOT_FOUND, "the server does not have the kind Nothing in example.com/v1");
    }

    @Test
    void a_failure_skips_the_objects_that_depend_on_it_and_no_others() {
        List<KubernetesObject> objects = Manifests.read("""
                {apiVersion: v1, kind: ConfigMap, metadata: {name: good}, data: {a: b}}
                ---
                {apiVersion: v1, kind: ConfigMap, metadata: {name: Bad}, data: {a: b}}
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: needs-bad}
                spec:
                  containers: [{name: a, image: a, envFrom: [{configMapRef: {name: Bad}}]}]
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: needs-good}
                spec:
                  containers: [{name: a, image: a, envFrom: [{configMapRef: {name: good}}]}]
                """).objects();
        Results results = client.apply(objects);
        assertThat(results.all())
                .extracting(Result::outcome)
                .containsExactly(Outcome.CREATED, Outcome.FAILED, Outcome.SKIPPED, Outcome.CREATED);
        assertThat(results.failed()).hasSize(2);
        assertThat(results.all().get(2).failure().message())
                .contains("depends on ConfigMap")
                .contains("/Bad");
        assertThat(client.getPod("needs-good").isOk()).isTrue();
        assertThat(client.getPod("needs-bad").failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void deletes_and_waits_until_the_object_no_longer_exists() {
        client.apply(pod(SHOP)).orThrow();
        Result<KubernetesObject> deleted =
                client.delete(ObjectRef.pod("shop"), DeleteOptions.standard().withWait());
        assertThat(deleted.outcome()).isEqualTo(Outcome.DELETED);
        assertThat(client.getPod("shop").failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
        assertThat(client.delete(ObjectRef.pod("shop")).outcome()).isEqualTo(Outcome.ABSENT);
    }

    @Test
    void a_finalizer_ends_the_wait_for_a_deletion_at_the_deadline() {
        PodClient impatient = TestCluster.client(
                        "tests", client.apply(pod("held", "a")).ref().namespace())
                .deadline(java.time.Duration.ofSeconds(1))
                .build();
        impatient
                .applyForcingConflicts(pod("held", "a").toBuilder()
                        .metadata(pod("held", "a").metadata().toBuilder()
                                .addFinalizer("example.com/hold")
                                .build())
                        .build())
                .orThrow();
        Result<KubernetesObject> deleted =
                impatient.delete(ObjectRef.pod("held"), DeleteOptions.standard().withWait());
        assertThat(deleted.failure().kind()).isEqualTo(FailureKind.DEADLINE_EXCEEDED);
        assertThat(client.getPod("held").object().metadata().deletionTimestamp())
                .isNotNull();
    }

    @Test
    void a_grace_period_is_sent() {
        Pod bound = pod("bound", "a");
        client.apply(bound.toBuilder()
                        .spec(bound.spec().toBuilder().nodeName("node").build())
                        .build())
                .orThrow();
        client.delete(
                        ObjectRef.pod("bound"),
                        DeleteOptions.standard().withGracePeriod(java.time.Duration.ofSeconds(77)))
                .orThrow();
        assertThat(client.getPod("bound").object().metadata().deletionGracePeriodSeconds())
                .isEqualTo(77);
        client.delete(
                        ObjectRef.pod("bound"),
                        DeleteOptions.standard()
                                .withGracePeriod(java.time.Duration.ZERO)
                                .withWait())
                .orThrow();
        assertThat(client.getPod("bound").failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void a_result_throws_only_on_request() {
        Result<Pod> missing = client.getPod("missing");
        assertThatThrownBy(missing::orThrow)
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("pods \"missing\" not found");
    }

    @Test
    void an_object_keeps_all_fields_of_the_server() {
        Pod applied = client.apply(pod(SHOP)).object();
        JsonObject json = client.getPod("shop").live().json();
        assertThat(client.getPod("shop").live().unknownFields()).isEmpty();
        assertThat(json.get("metadata")).isNotNull();
        assertThat(((JsonObject) json.get("spec")).get("containers")).isInstanceOf(JsonArray.class);
        assertThat(Manifests.read(Manifests.toYaml(client.getPod("shop").live().raw()))
                        .single(Pod.class))
                .isEqualTo(applied);
    }
}
