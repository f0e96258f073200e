package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.dsl.PodDraft;
import dev.podwright.dsl.meta.KubernetesObjectDraft;
import dev.podwright.dsl.value.workload.MaxSurge;
import dev.podwright.dsl.value.workload.MaxUnavailable;
import dev.podwright.dsl.value.workload.Partition;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.DeploymentSpec;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.report.ReportException;
import dev.podwright.validate.Validator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the words of Deployments, ReplicaSets, StatefulSets and DaemonSets write. */
class WorkloadWordsTest {
    private static final PodDraft POD = pod("web").label("app", "web").container("app", "example/app:1");

    private static void assertSpec(KubernetesObjectDraft<?, ?> draft, String spec) {
        String yaml = Manifests.toYaml(draft.buildUnchecked());
        String template = """
                  template:
                    metadata:
                      labels:
                        app: web
                    spec:
                      containers:
                      - name: app
                        image: example/app:1
                """;
        assertThat(yaml).contains("metadata:\n  name: web\n");
        assertThat(yaml)
                .contains("  selector:\n    matchLabels:\n      app: web\n")
                .contains(template);
        assertThat(yaml.substring(yaml.indexOf("spec:\n") + 6)
                        .replace("  selector:\n    matchLabels:\n      app: web\n", "")
                        .replace(template, ""))
                .isEqualTo(spec);
    }

    @Test
    void should_write_a_deployment() {
        assertThat(deployment("shop")
                        .namespace("prod")
                        .label("team", "a")
                        .annotation("note", "b")
                        .replicas(3)
                        .template(POD)
                        .rollingUpdate(maxSurge(1), maxUnavailable(0))
                        .toYaml())
                .isEqualTo("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata:
                          name: shop
                          namespace: prod
                          labels:
                            team: a
                          annotations:
                            note: b
                        spec:
                          replicas: 3
                          selector:
                            matchLabels:
                              app: web
                          strategy:
                            rollingUpdate:
                              maxUnavailable: 0
                              maxSurge: 1
                          template:
                            metadata:
                              labels:
                                app: web
                            spec:
                              containers:
                              - name: app
                                image: example/app:1
                        """);
    }

    @Test
    void should_write_the_fields_of_a_deployment() {
        assertSpec(
                deployment("web")
                        .template(POD)
                        .strategy(RECREATE)
                        .minReady(seconds(5))
                        .revisionHistoryLimit(2)
                        .progressDeadline(minutes(5))
                        .paused(),
                """
                  strategy:
                    type: Recreate
                  minReadySeconds: 5
                  revisionHistoryLimit: 2
                  progressDeadlineSeconds: 300
                  paused: true
                """);
        assertSpec(
                deployment("web")
                        .template(POD)
                        .strategy("RollingUpdate")
                        .rollingUpdate(maxSurge("25%"), maxUnavailable("10%"))
                        .paused(false),
                """
                  strategy:
                    type: RollingUpdate
                    rollingUpdate:
                      maxUnavailable: 10%
                      maxSurge: 25%
                  paused: false
                """);
        assertSpec(deployment("web").template(POD).rollingUpdate(), """
                  strategy:
                    rollingUpdate: {}
                """);
    }

    @Test
    void should_write_the_fields_of_a_replica_set() {
        assertSpec(replicaSet("web").replicas(0).template(POD).minReady(seconds(5)), """
                  replicas: 0
                  minReadySeconds: 5
                """);
    }

    @Test
    void should_write_the_fields_of_a_stateful_set() {
        assertSpec(
                statefulSet("web")
                        .replicas(3)
                        .template(POD)
                        .serviceName("web")
                        .podManagementPolicy(PARALLEL)
                        .updateStrategy(ROLLING_UPDATE)
                        .rollingUpdate(partition(2), maxUnavailable(1))
                        .minReady(seconds(5))
                        .revisionHistoryLimit(2)
                        .persistentVolumeClaimRetentionPolicy(DELETE, RETAIN)
                        .ordinals(1),
                """
                  replicas: 3
                  serviceName: web
                  podManagementPolicy: Parallel
                  updateStrategy:
                    type: RollingUpdate
                    rollingUpdate:
                      partition: 2
                      maxUnavailable: 1
                  minReadySeconds: 5
                  revisionHistoryLimit: 2
                  persistentVolumeClaimRetentionPolicy:
                    whenDeleted: Delete
                    whenScaled: Retain
                  ordinals:
                    start: 1
                """);
        assertSpec(
                statefulSet("web")
                        .template(POD)
                        .podManagementPolicy("OrderedReady")
                        .updateStrategy("OnDelete")
                        .persistentVolumeClaimRetentionPolicy("Retain", "Delete"),
                """
                  podManagementPolicy: OrderedReady
                  updateStrategy:
                    type: OnDelete
                  persistentVolumeClaimRetentionPolicy:
                    whenDeleted: Retain
                    whenScaled: Delete
                """);
    }

    @Test
    void should_write_the_fields_of_a_daemon_set() {
        assertSpec(
                daemonSet("web")
                        .template(POD)
                        .updateStrategy("RollingUpdate")
                        .rollingUpdate(maxSurge(0), maxUnavailable("10%"))
                        .minReady(seconds(5))
                        .revisionHistoryLimit(2),
                """
                  updateStrategy:
                    type: RollingUpdate
                    rollingUpdate:
                      maxUnavailable: 10%
                      maxSurge: 0
                  minReadySeconds: 5
                  revisionHistoryLimit: 2
                """);
        assertSpec(daemonSet("web").template(POD).updateStrategy(ON_DELETE), """
                  updateStrategy:
                    type: OnDelete
                """);
    }

    @Test
    void should_put_one_pod_into_many_objects() {
        Deployment deployment = deployment("a").template(POD).build();

        assertThat(POD.build().metadata().name()).isEqualTo("web");
        assertThat(deployment.spec().template().spec()).isEqualTo(POD.build().spec());
        assertThat(daemonSet("b").template(POD).build().spec().template())
                .isEqualTo(deployment.spec().template());
    }

    @Test
    void should_leave_a_draft_as_it_was() {
        var draft = deployment("web").replicas(1).template(POD);
        Deployment before = draft.build();

        Deployment after = draft.replicas(2)
                .template(p -> p.inContainer("app", c -> c.image("example/app:2")))
                .build();

        assertThat(after).isNotEqualTo(before);
        assertThat(draft.build()).isEqualTo(before);
        assertThat(draft).hasToString("draft of deployment \"web\"");
        assertThat(statefulSet()).hasToString("draft of the stateful set");
        assertThat(replicaSet()).hasToString("draft of the replica set");
        assertThat(replicaSet("r")).hasToString("draft of replica set \"r\"");
        assertThat(daemonSet()).hasToString("draft of the daemon set");
    }

    @Test
    void should_write_more_of_the_pods_that_the_draft_has() {
        assertThat(deployment("web")
                        .template(p -> p.container("app", "example/app:1"))
                        .template(p -> p.label("app", "web"))
                        .build())
                .isEqualTo(deployment("web").template(POD).build());
        assertThatThrownBy(() -> deployment("web").template(POD).template(p -> pod("other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("template of deployment \"web\" returns another draft");
    }

    @Test
    void should_change_nothing_that_is_not_written_where_an_object_is_edited() {
        Deployment old = Manifests.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                  labels: {}
                spec:
                  selector:
                    matchLabels:
                      run: web
                  strategy: {}
                  template:
                    metadata:
                      name: kept
                      labels:
                        run: web
                      creationTimestamp: null
                    spec:
                      containers:
                      - name: app
                        image: example/app:1
                        ports: []
                """).single(Deployment.class);

        assertThat(edit(old).buildUnchecked()).isSameAs(old);
        Deployment edited = edit(old)
                .template(p -> p.inContainer("app", c -> c.image("example/app:2")))
                .build();
        assertThat(Manifests.toYaml(edited)).isEqualTo(Manifests.toYaml(old).replace("example/app:1", "example/app:2"));
        ReplicaSet replicas = replicaSet("r").template(POD).build();
        assertThat(edit(replicas).replicas(2).build().spec())
                .isEqualTo(replicas.spec().toBuilder().replicas(2).build());
        var stateful = statefulSet("s").serviceName("s").template(POD).build();
        assertThat(edit(stateful).build()).isEqualTo(stateful);
        var daemons = daemonSet("s").template(POD).build();
        assertThat(edit(daemons).build()).isEqualTo(daemons);
    }

    @Test
    void should_have_the_words_for_metadata_in_every_draft() {
        Deployment deployment = deployment()
                .generateName("web-")
                .labels(Map.of("a", "b"))
                .withoutLabel("a")
                .annotations(Map.of("c", "d"))
                .withoutAnnotation("c")
                .finalizer("example.com/keep")
                .ownerReference("v1", "ConfigMap", "o", "u-1")
                .template(POD)
                .onlyIf(true, d -> d.replicas(1))
                .onlyIf(false, d -> d.replicas(2))
                .each(List.of("x", "y"), (d, l) -> d.label(l, l))
                .including(d -> d.paused())
                .build();

        assertThat(deployment.metadata().labels()).isEqualTo(Map.of("x", "x", "y", "y"));
        assertThat(deployment.metadata().annotations()).isEmpty();
        assertThat(deployment.metadata().finalizers()).containsExactly("example.com/keep");
        assertThat(deployment.metadata().ownerReferences()).hasSize(1);
        assertThat(deployment.spec().replicas()).isEqualTo(1);
        assertThat(deployment.spec().paused()).isTrue();
        assertThatThrownBy(() -> deployment("web").including(d -> deployment("other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("deployment \"web\"");
    }

    @Test
    void should_change_the_builder_after_all_words() {
        assertThat(deployment("web")
                        .template(POD)
                        .customize(
                                b -> b.spec(DeploymentSpec.builder().replicas(7).build()))
                        .replicas(1)
                        .buildUnchecked()
                        .spec()
                        .replicas())
                .isEqualTo(7);
        assertThat(replicaSet("r")
                        .customize(b -> b.metadata(null))
                        .buildUnchecked()
                        .metadata())
                .isNull();
        assertThat(statefulSet("r")
                        .customize(b -> b.metadata(null))
                        .buildUnchecked()
                        .metadata())
                .isNull();
        assertThat(daemonSet("r")
                        .customize(b -> b.metadata(null))
                        .buildUnchecked()
                        .metadata())
                .isNull();
    }

    @Test
    void should_not_build_what_the_server_would_refuse() {
        var refused = deployment("web").replicas(-1).template(POD);

        assertThatThrownBy(refused::build).isInstanceOf(ReportException.class).hasMessageContaining("replicas is -1");
        assertThatThrownBy(() -> refused.build(Validator.standard())).isInstanceOf(ReportException.class);
        assertThatThrownBy(refused::toYaml).isInstanceOf(ReportException.class);
        assertThat(refused.validate(Validator.standard()).findings())
                .isEqualTo(refused.validate().findings());
        assertThat(refused.buildUnchecked().spec().replicas()).isEqualTo(-1);
    }

    @Test
    void should_have_values_for_rolling_updates() {
        assertThat(maxSurge(1)).hasToString("1");
        assertThat(maxUnavailable("25%")).hasToString("25%");
        assertThat(partition(3)).hasToString("3");
        assertThat(partition(3).value()).isEqualTo(3);
        assertThat(maxSurge("25%").value()).isEqualTo(maxUnavailable("25%").value());
        assertThat(MaxSurge.of(2).value()).isEqualTo(MaxUnavailable.of(2).value());
        assertThat(MaxSurge.of("5%").value()).isEqualTo(MaxUnavailable.of("5%").value());
        assertThat(Partition.of(1).value()).isEqualTo(1);
    }
}
