package dev.podwright.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.validate.ServerDefaults;
import dev.podwright.validate.compare.Difference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class SemanticEqualityTest {
    private static final String MANAGER = "shop-operator";

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop, labels: {app: shop}}
            spec:
              selector: {matchLabels: {app: shop}}
              template:
                metadata: {labels: {app: shop}}
                spec:
                  containers:
                  - name: app
                    image: shop:1
                    ports: [{containerPort: 8080}]
                    env: [{name: MODE, value: fast}]
                    resources: {requests: {cpu: 1000m, memory: 1Gi}}
            """;

    private static KubernetesObject object(String yaml) {
        return Manifests.read(yaml).objects().get(0);
    }

    /** The object as the server stores it after this manager has applied it. */
    private static KubernetesObject applied(String yaml, String fields) {
        KubernetesObject given = ServerDefaults.fill(object(yaml));
        String text = Manifests.toYaml(given);
        String head = """
                apiVersion: %s
                kind: %s
                metadata:
                  name: shop
                  labels: {app: shop}
                  managedFields:
                  - manager: %s
                    operation: Apply
                    apiVersion: %s
                    fieldsType: FieldsV1
                    fieldsV1: %s
                """.formatted(given.apiVersion(), given.kind(), MANAGER, given.apiVersion(), fields);
        String body = text.substring(text.indexOf("\nspec:") + 1);
        return object(head + body);
    }

    private static List<String> paths(SemanticEquality equality) {
        return equality.differences().stream()
                .map(Difference::path)
                .map(Object::toString)
                .toList();
    }

    @Test
    void defaults_and_other_spellings_are_no_change() {
        KubernetesObject live = ServerDefaults.fill(object(DEPLOYMENT.replace("1000m", "\"1\"")));
        assertThat(SemanticEquality.compare(object(DEPLOYMENT), live, MANAGER).isSame())
                .isTrue();
    }

    @Test
    void what_only_live_has_is_another_managers() {
        KubernetesObject live = object(DEPLOYMENT
                .replace("labels: {app: shop}}\nspec", "labels: {app: shop, team: a}}\nspec")
                .replace("value: fast}]", "value: fast}, {name: INJECTED, value: x}]"));
        assertThat(paths(SemanticEquality.compare(object(DEPLOYMENT), live, MANAGER)))
                .isEmpty();
    }

    @Test
    void a_changed_field_is_named_with_both_values() {
        SemanticEquality found =
                SemanticEquality.compare(object(DEPLOYMENT.replace("shop:1", "shop:2")), object(DEPLOYMENT), MANAGER);
        assertThat(found.isSame()).isFalse();
        assertThat(found).hasToString("spec.template.spec.containers[0].image: \"shop:1\" -> \"shop:2\"");
    }

    @Test
    void the_values_of_environment_variables_are_not_shown() {
        SemanticEquality found =
                SemanticEquality.compare(object(DEPLOYMENT.replace("fast", "hunter2")), object(DEPLOYMENT), MANAGER);
        assertThat(paths(found)).containsExactly("spec.template.spec.containers[0].env[0].value");
        assertThat(found.toString()).doesNotContain("hunter2", "fast");
    }

    @Test
    void a_field_that_the_manager_no_longer_applies_is_a_change() {
        KubernetesObject live = applied(DEPLOYMENT, """
                {f:spec: {f:template: {f:spec: {f:containers: {'k:{"name":"app"}': {.: {}, f:name: {}, f:image: {},
                    f:env: {'k:{"name":"MODE"}': {.: {}, f:name: {}, f:value: {}}}}}}}}}""");
        KubernetesObject desired = object(DEPLOYMENT.replace("        env: [{name: MODE, value: fast}]\n", ""));
        assertThat(paths(SemanticEquality.compare(desired, live, MANAGER)))
                .containsExactly("spec.template.spec.containers[0].env");
        assertThat(SemanticEquality.compare(desired, live, "another").isSame()).isTrue();
    }

    @Test
    void a_host_that_remembers_what_it_stored_needs_no_managed_fields() {
        KubernetesObject previous = object(DEPLOYMENT);
        KubernetesObject live = ServerDefaults.fill(
                object(DEPLOYMENT.replace("value: fast}]", "value: fast}, {name: INJECTED, value: x}]")));
        KubernetesObject desired = object(DEPLOYMENT.replace("        env: [{name: MODE, value: fast}]\n", ""));
        assertThat(SemanticEquality.comparePrevious(previous, live, previous).isSame())
                .isTrue();
        SemanticEquality removed = SemanticEquality.comparePrevious(desired, live, previous);
        assertThat(removed.isSame()).isFalse();
        assertThat(removed.toString()).doesNotContain("INJECTED");
    }

    @Test
    void a_tcp_and_a_udp_port_of_one_number_are_two() {
        KubernetesObject live = object(DEPLOYMENT.replace(
                "ports: [{containerPort: 8080}]",
                "ports: [{containerPort: 8080}, {containerPort: 8080, protocol: UDP}]"));
        assertThat(SemanticEquality.compare(object(DEPLOYMENT), live, MANAGER).isSame())
                .isTrue();
    }

    @Test
    void what_is_empty_is_not_named_beside_a_change() {
        String empty = DEPLOYMENT.replace("value: fast}]", "value: fast}, {name: EMPTY, value: ''}]");
        String absent = DEPLOYMENT.replace("value: fast}]", "value: fast}, {name: EMPTY}]");
        KubernetesObject desired = object(absent.replace("shop:1", "shop:2"));
        assertThat(paths(SemanticEquality.compare(desired, object(empty), MANAGER)))
                .containsExactly("spec.template.spec.containers[0].image");
    }

    @Test
    void an_absent_object_stays_absent() {
        KubernetesObject bare = object("{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web}}");
        assertThat(SemanticEquality.compare(bare, bare, MANAGER).isSame()).isTrue();
    }

    @Test
    void the_zero_of_a_time_is_not_stored() {
        KubernetesObject live = object("""
                apiVersion: v1
                kind: PodTemplate
                metadata: {name: web}
                template:
                  metadata: {name: web, deletionTimestamp: "0001-01-01T00:00:00Z"}
                  spec: {containers: [{name: app, image: busybox}]}
                """);
        KubernetesObject desired = object("{apiVersion: v1, kind: PodTemplate, metadata: {name: web}}");
        assertThat(SemanticEquality.compare(desired, live, MANAGER).toString())
                .startsWith("template.metadata.deletionTimestamp");
    }

    @Test
    void of_two_entries_of_one_manager_the_last_counts() {
        String spec = "spec: {containers: [{name: app, image: busybox}], hostname: web}";
        KubernetesObject live = object("""
                apiVersion: v1
                kind: Pod
                metadata:
                  name: web
                  managedFields:
                  - {manager: m, operation: Apply, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: {"f:spec": {"f:hostname": {}}}}
                  - {manager: b, operation: Update, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: {"f:spec": {"f:hostname": {}}}}
                  - {manager: b, operation: Update, apiVersion: v1, fieldsType: FieldsV1, fieldsV1: {"f:spec": {"f:dnsPolicy": {}}}}
                %s
                """.formatted(spec));
        KubernetesObject desired = object("{apiVersion: v1, kind: Pod, metadata: {name: web}}");
        assertThat(SemanticEquality.compare(desired, live, "m").differences())
                .extracting(each -> each.path().toString())
                .containsExactly("spec.hostname");
    }

    @Test
    void an_empty_rollback_is_not_stored_over_an_earlier_object() {
        KubernetesObject bare = object("{apiVersion: apps/v1, kind: Deployment, metadata: {name: web}}");
        KubernetesObject live = object("{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, annotations:"
                + " {deprecated.deployment.rollback.to: \"\"}}}");
        assertThat(SemanticEquality.comparePrevious(bare, live, bare).isSame()).isTrue();
        assertThat(SemanticEquality.comparePrevious(live, live, bare).isSame()).isTrue();
        assertThat(SemanticEquality.comparePrevious(live, bare, bare).isSame()).isTrue();
        assertThat(SemanticEquality.compare(bare, live, MANAGER).isSame()).isFalse();
    }

    @Test
    void an_absent_pointer_is_null() {
        KubernetesObject pod = object("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers: [{name: app, image: busybox}]
                  volumes:
                  - name: data
                    ephemeral:
                      volumeClaimTemplate:
                        spec:
                          accessModes: [ReadWriteOnce]
                          resources: {requests: {storage: 1Gi}}
                          dataSourceRef: {kind: PersistentVolumeClaim, name: other}
                """);
        assertThat(SemanticEquality.compare(pod, pod, MANAGER).isSame()).isTrue();
    }

    @Test
    void the_number_of_a_daemon_set_may_be_any() {
        String bare = "{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: web, annotations: {%s}}}";
        KubernetesObject none = object(bare.formatted(""));
        KubernetesObject negative = object(bare.formatted("deprecated.daemonset.template.generation: '-5'"));
        KubernetesObject zero = object(bare.formatted("deprecated.daemonset.template.generation: '0'"));
        assertThat(paths(SemanticEquality.comparePrevious(negative, none, negative)))
                .containsExactly("metadata.annotations[deprecated.daemonset.template.generation]");
        assertThat(SemanticEquality.compare(zero, none, MANAGER).isSame()).isTrue();
    }

    @Test
    void the_numbers_in_annotations_are_compared_as_numbers() {
        String rollback = DEPLOYMENT.replace(
                "labels: {app: shop}}\nspec", "annotations: {deprecated.deployment.rollback.to: '%s'}}\nspec");
        assertThat(SemanticEquality.compare(object(rollback.formatted("+7")), object(rollback.formatted("7")), MANAGER)
                        .isSame())
                .isTrue();
        assertThat(SemanticEquality.compare(object(rollback.formatted("8")), object(rollback.formatted("7")), MANAGER)
                        .isSame())
                .isFalse();
    }

    @Test
    void the_status_of_a_claim_template_is_compared_as_the_server_stores_it() {
        String set = """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web}
                spec:
                  volumeClaimTemplates:
                  - metadata: {name: data}
                    status: %s
                """;
        KubernetesObject none = object(set.formatted("{}"));
        for (String same : List.of(
                "{capacity: {}, accessModes: [], currentVolumeAttributesClassName: null, conditions: []}",
                "{phase: Pending}",
                "{phase: ''}")) {
            assertThat(SemanticEquality.compare(object(set.formatted(same)), none, MANAGER)
                            .toString())
                    .isEqualTo("same");
        }
        KubernetesObject bound = object(
                set.formatted(
                        "{phase: Bound, capacity: {storage: 1Gi}, conditions: [{type: Resizing, status: 'True', lastProbeTime: null}]}"));
        assertThat(SemanticEquality.compare(
                                object(
                                        set.formatted(
                                                "{phase: Bound, capacity: {storage: 1073741824}, conditions: [{type: Resizing, status: 'True'}]}")),
                                bound,
                                MANAGER)
                        .toString())
                .isEqualTo("same");
        for (String other : List.of(
                "{phase: Pending}",
                "{currentVolumeAttributesClassName: ''}",
                "{modifyVolumeStatus: {}}",
                "{capacity: {storage: 2Gi}}",
                "{accessModes: [ReadWriteOnce]}")) {
            assertThat(SemanticEquality.compare(object(set.formatted(other)), bound, MANAGER)
                            .isSame())
                    .isFalse();
        }
    }

    @Test
    void the_storage_of_a_claim_is_rounded_up_to_thousandths() {
        String claim = """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data}
                spec: {resources: {requests: {storage: %s}}}
                """;
        assertThat(SemanticEquality.compare(object(claim.formatted("0.1m")), object(claim.formatted("1m")), MANAGER)
                        .isSame())
                .isTrue();
    }

    @Test
    void a_claims_data_source_of_another_namespace_is_not_what_a_create_stores() {
        String claim = """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data}
                spec: {dataSourceRef: {kind: PersistentVolumeClaim, name: snap%s}}
                """;
        KubernetesObject before = object(claim.formatted(", namespace: other"));
        assertThat(SemanticEquality.comparePrevious(object(claim.formatted("")), before, before)
                        .isSame())
                .isTrue();
    }

    @Test
    void another_spelling_in_the_live_object_is_no_change_by_another_manager() {
        for (String live : List.of("\"0.5\"", "500m")) {
            KubernetesObject now = object(DEPLOYMENT.replace("1000m", live));
            assertThat(paths(SemanticEquality.comparePrevious(
                            object(DEPLOYMENT.replace("cpu: 1000m, ", "")),
                            now,
                            object(DEPLOYMENT.replace("1000m", "500m")))))
                    .containsExactly("spec.template.spec.containers[0].resources.requests.cpu");
        }
    }

    @Test
    void a_number_that_the_servers_own_types_always_have_is_the_same_as_none() {
        String deployment = DEPLOYMENT.replace(
                "spec:\n  selector", "spec:\n  strategy: {type: Recreate, rollingUpdate: %s}\n  selector");
        assertThat(SemanticEquality.compare(
                                object(deployment.formatted("{}")),
                                object(deployment.formatted("{maxSurge: 0}")),
                                MANAGER)
                        .isSame())
                .isTrue();
        assertThat(SemanticEquality.compare(
                                object(deployment.formatted("{maxSurge: 0}")),
                                object(deployment.formatted("{}")),
                                MANAGER)
                        .isSame())
                .isTrue();
        assertThat(SemanticEquality.compare(
                                object(deployment.formatted("{maxSurge: 1}")),
                                object(deployment.formatted("{}")),
                                MANAGER)
                        .isSame())
                .isFalse();
    }

    @Test
    void another_spelling_in_a_list_with_one_owner_is_a_change_by_another_manager() {
        String set = """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: web}
                spec:
                  replicas: 1
                  %s
                """;
        String claims =
                "volumeClaimTemplates: [{metadata: {name: data}, spec: {resources: {requests: {storage: %s}}}}]";
        KubernetesObject previous = object(set.formatted(claims.formatted("500M")));
        KubernetesObject live = object(set.formatted(claims.formatted("500000000000m")));
        KubernetesObject desired = object(set.formatted(""));
        assertThat(SemanticEquality.comparePrevious(desired, live, previous).isSame())
                .isTrue();
        assertThat(paths(SemanticEquality.comparePrevious(desired, previous, previous)))
                .containsExactly("spec.volumeClaimTemplates");
    }

    @Test
    void an_empty_list_does_not_keep_what_the_manager_applied_before() {
        String service = """
                apiVersion: v1
                kind: Service
                metadata: {name: web}
                spec:
                  clusterIP: 10.0.0.7
                  ports: %s
                """;
        KubernetesObject live = object(service.formatted("[{port: 80, protocol: '', targetPort: 8080}]"));
        assertThat(paths(SemanticEquality.comparePrevious(object(service.formatted("[]")), live, live)))
                .containsExactly("spec.ports");
    }

    @Test
    void many_changed_elements_are_each_named_once() {
        StringBuilder data = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            data.append("  k").append(i).append(": %s\n");
        }
        String map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n" + data;
        assertThat(SemanticEquality.compare(object(map.replace("%s", "new")), object(map.replace("%s", "old")), MANAGER)
                        .differences())
                .hasSize(2_000);
    }

    @Test
    void templates_are_compared_alone() {
        PodTemplateSpec desired = Objects.requireNonNull(
                Manifests.read("""
                        apiVersion: v1
                        kind: PodTemplate
                        metadata: {name: a}
                        template: {spec: {containers: [{name: app, image: "app:1"}]}}
                        """).single(PodTemplate.class).template());
        assertThat(SemanticEquality.compare(desired, ServerDefaults.fill(desired))
                        .isSame())
                .isTrue();
    }

    @Test
    void kinds_must_agree_and_have_a_model() {
        KubernetesObject pod = object("{apiVersion: v1, kind: Pod, metadata: {name: a}}");
        KubernetesObject other = object("{apiVersion: example.com/v1, kind: Shop, metadata: {name: a}}");
        assertThatThrownBy(() -> SemanticEquality.compare(object(DEPLOYMENT), pod, MANAGER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("desired is a Deployment of apps/v1, and live is a Pod of v1");
        assertThatThrownBy(() -> SemanticEquality.compare(other, other, MANAGER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("objects of kind Shop of example.com/v1 have no model");
    }

    @Test
    void two_elements_with_the_same_keys_are_refused_as_the_server_refuses_them() {
        KubernetesObject twice =
                object(DEPLOYMENT.replace("value: fast}]", "value: fast}, {name: MODE, value: slow}]"));
        assertThatThrownBy(() -> SemanticEquality.compare(twice, object(DEPLOYMENT), MANAGER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("spec.template.spec.containers[0].env[1] has the keys of an earlier element");
    }
}
