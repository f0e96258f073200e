package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.dsl.PodDraft;
import dev.podwright.dsl.WorkloadDraft;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.report.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels by which a workload selects its pods. */
class SelectorTest {
    private static final String NAME = "app.kubernetes.io/name";

    private static PodDraft labelled(String... labels) {
        PodDraft pod = pod("pod").container("app", "example/app:1");
        for (int i = 0; i < labels.length; i += 2) {
            pod = pod.label(labels[i], labels[i + 1]);
        }
        return pod;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app=a | app=a",
                "app=a,tier=web | app=a",
                "app.kubernetes.io/name=n | app.kubernetes.io/name=n",
                "app.kubernetes.io/name=n,app.kubernetes.io/component=web | app.kubernetes.io/name=n",
                "app.kubernetes.io/name=n,app=a | app=a",
                "app.kubernetes.io/name=n,app.kubernetes.io/instance=i | app.kubernetes.io/name=n,app.kubernetes.io/instance=i",
                "app.kubernetes.io/instance=i,app=a,app.kubernetes.io/name=n | app.kubernetes.io/name=n,app.kubernetes.io/instance=i",
                "app.kubernetes.io/instance=i,app=a | app=a",
                "app=,tier=web | app=",
                "app.kubernetes.io/instance=i | app.kubernetes.io/name=shop,app.kubernetes.io/instance=i",
                "tier=web | app.kubernetes.io/name=shop",
            })
    void should_select_by_the_labels_that_name_an_application(String labels, String selected) {
        String[] given = labels.split("[,=]", -1);
        Deployment deployment = deployment("shop").template(labelled(given)).build();

        assertThat(selector(deployment).matchLabels()).isEqualTo(map(selected));
        assertThat(labels(deployment)).containsAllEntriesOf(map(labels)).containsAllEntriesOf(map(selected));
        assertThat(labels(deployment)).hasSizeBetween(given.length / 2, given.length / 2 + 1);
    }

    @Test
    void should_give_pods_without_labels_the_name_of_the_workload() {
        Map<String, String> expected = Map.of(NAME, "shop");
        for (WorkloadDraft<?, ?> draft : new WorkloadDraft<?, ?>[] {
            deployment("shop").template(labelled()),
            replicaSet("shop").template(labelled()),
            statefulSet("shop").serviceName("shop").template(labelled()),
            daemonSet("shop").template(labelled())
        }) {
            KubernetesObject object = draft.build();

            assertThat(selector(object).matchLabels()).isEqualTo(expected);
            assertThat(labels(object)).isEqualTo(expected);
        }
    }

    @Test
    void should_take_the_name_that_the_workload_has_in_the_end() {
        Deployment deployment =
                deployment("old").template(labelled()).name("new").build();

        assertThat(selector(deployment).matchLabels()).containsExactly(Map.entry(NAME, "new"));
    }

    @Test
    void should_count_the_added_label_where_the_pods_are_spread() {
        Deployment deployment =
                deployment("shop").template(labelled().spreadOver(ZONE)).build();

        assertThat(requireNonNull(requireNonNull(template(deployment).spec())
                                .topologySpreadConstraints()
                                .get(0)
                                .labelSelector())
                        .matchLabels())
                .containsExactly(Map.entry(NAME, "shop"));
    }

    @Test
    void should_select_by_labels_that_customize_writes() {
        PodDraft pod = labelled("app", "a")
                .customize(b -> b.metadata(
                        ObjectMeta.builder().labels(Map.of("app", "b")).build()));

        assertThat(selector(deployment("shop").template(pod).build()).matchLabels())
                .containsExactly(Map.entry("app", "b"));
    }

    @Test
    void should_take_another_selector_and_leave_the_labels_as_they_are() {
        Deployment deployment = deployment("shop")
                .selector(Map.of("tier", "web"))
                .template(labelled("tier", "web"))
                .build();

        assertThat(selector(deployment).matchLabels()).containsExactly(Map.entry("tier", "web"));
        assertThat(labels(deployment)).containsExactly(Map.entry("tier", "web"));
    }

    @Test
    void should_take_a_selector_with_conditions() {
        Deployment deployment = deployment("shop")
                .template(labelled("tier", "web"))
                .selector(s -> s.matchExpression("tier", IN, "web", "api"))
                .build();

        assertThat(selector(deployment).matchLabels()).isEmpty();
        assertThat(selector(deployment).matchExpressions()).hasSize(1);
    }

    @Test
    void should_report_a_selector_that_does_not_select_the_pods() {
        Finding finding = deployment("shop")
                .template(labelled("tier", "web"))
                .selector(Map.of("tier", "api"))
                .validate()
                .rejected()
                .get(0);

        assertThat(finding.path()).hasToString("spec.template.metadata.labels");
    }

    @Test
    void should_keep_the_selector_of_an_object_that_is_edited() {
        Deployment old = deployment("shop")
                .selector(Map.of("a", "b"))
                .template(labelled("a", "b", "app", "x"))
                .build();

        Deployment edited = edit(old).template(p -> p.label("c", "d")).build();

        assertThat(selector(edited).matchLabels()).containsExactly(Map.entry("a", "b"));
        assertThat(edit(old).template(labelled("app", "x")).validate().rejected())
                .hasSize(1);
    }

    @Test
    void should_derive_nothing_for_an_object_that_is_edited() {
        Deployment old = deployment("shop").replicas(1).buildUnchecked();

        assertThat(requireNonNull(edit(old)
                                .template(labelled("app", "x"))
                                .buildUnchecked()
                                .spec())
                        .selector())
                .isNull();
    }

    private static LabelSelector selector(KubernetesObject object) {
        LabelSelector selector = null;
        if (object instanceof Deployment deployment) {
            selector = requireNonNull(deployment.spec()).selector();
        } else if (object instanceof ReplicaSet replicaSet) {
            selector = requireNonNull(replicaSet.spec()).selector();
        } else if (object instanceof StatefulSet statefulSet) {
            selector = requireNonNull(statefulSet.spec()).selector();
        } else if (object instanceof DaemonSet daemonSet) {
            selector = requireNonNull(daemonSet.spec()).selector();
        }
        return requireNonNull(selector);
    }

    private static PodTemplateSpec template(KubernetesObject object) {
        PodTemplateSpec template = null;
        if (object instanceof Deployment deployment) {
            template = requireNonNull(deployment.spec()).template();
        } else if (object instanceof ReplicaSet replicaSet) {
            template = requireNonNull(replicaSet.spec()).template();
        } else if (object instanceof StatefulSet statefulSet) {
            template = requireNonNull(statefulSet.spec()).template();
        } else if (object instanceof DaemonSet daemonSet) {
            template = requireNonNull(daemonSet.spec()).template();
        }
        return requireNonNull(template);
    }

    private static Map<String, String> labels(KubernetesObject object) {
        return requireNonNull(template(object).metadata()).labels();
    }

    private static Map<String, String> map(String text) {
        Map<String, String> out = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            String[] pair = entry.split("=", -1);
            out.put(pair[0], pair[1]);
        }
        return out;
    }
}
