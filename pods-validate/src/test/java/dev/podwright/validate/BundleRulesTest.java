package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.json.ReadLimits;
import dev.podwright.manifest.Manifests;
import dev.podwright.report.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the rules across objects speak, and where something else may be the reason for what they see. */
class BundleRulesTest {
    private static final String SERVICE =
            "{apiVersion: v1, kind: Service, metadata: {name: shop}, spec: {selector: {app: shop}, ports: [{port: 80, targetPort: http}]}}";
    private static final String SETTINGS =
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: settings}, data: {LEVEL: info}}";
    private static final String NEEDS_KEY =
            "env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: COLOR}}}]";
    private static final String NEEDS_SECRET =
            "env: [{name: A, valueFrom: {secretKeyRef: {name: shop-db, key: password}}}]";

    private static String workload(String kind, String name, String metadata, String container) {
        String template = "template: {metadata: {labels: {app: shop}, " + metadata
                + "}, spec: {containers: [{name: app, image: 'example/shop:1', " + container + "}]}}";
        String start = "kind: " + kind + ", metadata: {name: " + name + "}, spec: {";
        return switch (kind) {
            case "Job" ->
                "{apiVersion: batch/v1, " + start + template.replace("spec: {", "spec: {restartPolicy: Never, ") + "}}";
            case "Rollout" -> "{apiVersion: argoproj.io/v1alpha1, " + start + template + "}}";
            case "ReplicationController" -> "{apiVersion: v1, " + start + template + "}}";
            default -> "{apiVersion: apps/v1, " + start + "selector: {matchLabels: {app: shop}}, " + template + "}}";
        };
    }

    private static String deployment(String container) {
        return workload("Deployment", "shop", "annotations: {}", container);
    }

    private static List<String> found(Bundle bundle, Validator validator) {
        return bundle.validate(validator).findings().stream()
                .filter(each -> List.of("bundle", "service", "workload")
                        .contains(each.rule().split("/", -1)[0]))
                .map(each -> each.severity().wireName() + " " + each.rule() + " " + each.path())
                .toList();
    }

    private static Bundle bundle(String... objects) {
        return Bundle.of(Manifests.read(String.join("\n---\n", objects)));
    }

    private static List<String> found(String... objects) {
        return found(bundle(objects), Validator.standard());
    }

    private static List<String> foundInAll(String... objects) {
        return found(bundle(objects).complete(), Validator.standard());
    }

    private static final String UNKNOWN_PORT = "warning service/target-port-unknown spec.ports[0].targetPort";

    @Test
    void a_port_may_be_one_of_pods_that_are_not_known() {
        String app = "ports: [{name: web, containerPort: 8080}]";
        assertThat(found(SERVICE, deployment(app))).containsExactly(UNKNOWN_PORT);
        assertThat(found(SERVICE, deployment(app), workload("Rollout", "canary", "annotations: {}", app)))
                .isEmpty();
        assertThat(found(
                        SERVICE,
                        deployment(app),
                        workload("ReplicationController", "old", "annotations: {}", app)
                                .replace("app: shop", "app: old")))
                .containsExactly(UNKNOWN_PORT);
        String migration = workload("Job", "migrate", "annotations: {}", "args: [migrate]");
        assertThat(found(SERVICE, migration))
                .as("the server may be in another file")
                .isEmpty();
        assertThat(foundInAll(SERVICE, migration)).containsExactly(UNKNOWN_PORT);
        assertThat(found(SERVICE, migration, deployment("ports: [{name: http, containerPort: 8080}]")))
                .isEmpty();
    }

    @Test
    void an_injector_may_add_the_container_with_the_port_unless_the_manifest_is_not_trusted() {
        String injected = workload(
                "Deployment",
                "shop",
                "annotations: {sidecar.istio.io/inject: 'true'}",
                "ports: [{containerPort: 8080}]");
        assertThat(found(SERVICE, injected)).isEmpty();
        assertThat(found(
                        bundle(SERVICE, injected),
                        Validator.builder().ignoreSuppressions().build()))
                .containsExactly(UNKNOWN_PORT);
        assertThat(found(SERVICE, injected.replace("'true'", "'false'"))).containsExactly(UNKNOWN_PORT);
    }

    @Test
    void the_name_of_a_port_for_another_protocol_or_of_an_init_container_does_not_count() {
        assertThat(found(SERVICE, deployment("ports: [{name: http, containerPort: 8080, protocol: UDP}]")))
                .containsExactly(UNKNOWN_PORT);
        String init = deployment("ports: [{name: web, containerPort: 8080}]")
                .replace(
                        "spec: {containers:",
                        "spec: {initContainers: [{name: early, image: 'example/i:1', ports: [{name: http, containerPort: 80}]}], containers:");
        assertThat(found(SERVICE, init)).containsExactly(UNKNOWN_PORT);
        assertThat(found(SERVICE, init.replace("name: early,", "name: early, restartPolicy: Always,")))
                .isEmpty();
    }

    @Test
    void a_port_that_is_not_declared_is_reported_where_a_declared_one_may_be_meant() {
        String both = SERVICE.replace(
                "[{port: 80, targetPort: http}]", "[{name: a, port: 80}, {name: b, port: 81, targetPort: %s}]");
        String app = deployment("ports: [{name: http, containerPort: 8080}, {name: metrics, containerPort: 9090}]");
        String finding = "info service/target-port-undeclared spec.ports[0].port";
        assertThat(found(both.formatted("9090"), app)).containsExactly(finding);
        assertThat(found(both.formatted("8080"), app))
                .as("only the port for metrics is left")
                .isEmpty();
        assertThat(found(both.formatted("9090"), SERVICE.replace("name: shop", "name: other"), app))
                .as("another Service leads to the declared port")
                .isEmpty();
        assertThat(found(both.formatted("9090"), deployment("args: [\"--port=80\"], ports: [{containerPort: 8080}]")))
                .as("an argument says that it listens on 80, and nothing that it does on 9090")
                .containsExactly("info service/target-port-undeclared spec.ports[1].targetPort");
    }

    @Test
    void a_service_at_a_port_that_a_proxy_guards_goes_around_it_if_it_reaches_the_port() {
        String proxied = deployment("ports: [{name: http, containerPort: 8080}]")
                .replace(
                        "containers: [",
                        "containers: [{name: auth, image: 'example/auth:1', args: ['--upstream=http://localhost:8080'], ports: [{name: public, containerPort: 8443}]}, ");
        String finding = "warning service/around-proxy spec.ports[0]";
        assertThat(found(SERVICE, proxied)).containsExactly(finding);
        assertThat(found(SERVICE.replace("targetPort: http", "targetPort: 8080"), proxied))
                .containsExactly(finding);
        assertThat(found(SERVICE.replace("targetPort: http", "targetPort: public"), proxied))
                .isEmpty();
        assertThat(found(SERVICE.replace("{port: 80", "{name: http-metrics, port: 80"), proxied))
                .isEmpty();
        assertThat(found(SERVICE.replace("spec: {", "spec: {clusterIP: None, "), proxied))
                .as("by a headless Service clients know the pods, and reach all ports")
                .isEmpty();
        String local = proxied.replace("{name: app,", "{name: app, args: ['--listen-address=127.0.0.1:8080'],");
        assertThat(found(SERVICE, local)).as("the app does not hear it").isEmpty();
    }

    @Test
    void a_declared_pairing_says_which_port_is_behind_the_proxy() {
        String paired = deployment("args: [serve]")
                .replace("annotations: {}", "annotations: {proxies.podwright.dev/auth: 'app:8080'}")
                .replace(
                        "containers: [",
                        "containers: [{name: auth, image: 'example/auth:1', ports: [{name: http, containerPort: 8443}]}, ");
        assertThat(found(SERVICE, paired)).isEmpty();
        assertThat(found(SERVICE.replace("targetPort: http", "targetPort: 8080"), paired))
                .containsExactly("warning service/around-proxy spec.ports[0]");
    }

    @Test
    void a_proxy_can_have_the_port_of_the_container_behind_it_at_another_address() {
        String shared = deployment(
                        "ports: [{name: http, containerPort: 8080}], args: ['--listen-address=127.0.0.1:8080']")
                .replace(
                        "containers: [",
                        "containers: [{name: auth, image: 'example/auth:1', args: ['--listen-address=$(POD_IP):8080', '--upstream=http://127.0.0.1:8080']}, ");
        assertThat(bundle(SERVICE, shared).route("shop", 80))
                .hasToString("shop:80 -> Deployment shop -> auth:8080 -> app:8080 (http)");
        assertThat(found(SERVICE, shared)).isEmpty();
    }

    @Test
    void a_key_may_be_added_by_whoever_fills_the_object() {
        String needs = deployment(NEEDS_KEY);
        String finding =
                "error bundle/missing-key spec.template.spec.containers[0].env[0].valueFrom.configMapKeyRef.key";
        assertThat(found(needs, SETTINGS)).containsExactly(finding);
        assertThat(found(needs, SETTINGS.replace("LEVEL: info", "")))
                .as("a placeholder")
                .isEmpty();
        String annotated = SETTINGS.replace("{name: settings}", "{name: settings, annotations: {example.com/fill: x}}");
        assertThat(found(needs, annotated)).isEmpty();
        assertThat(found(
                        bundle(needs, annotated),
                        Validator.builder().ignoreSuppressions().build()))
                .containsExactly(finding);
        assertThat(found(needs, SETTINGS, SETTINGS.replace("LEVEL", "COLOR")))
                .as("one of two")
                .containsExactly("warning bundle/duplicate-object metadata.name");
        assertThat(found(needs, SETTINGS, "{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization}"))
                .as("its generators merge")
                .isEmpty();
    }

    @Test
    void a_custom_resource_may_make_a_missing_object() {
        String finding =
                "warning bundle/missing-object spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.name";
        String needs = deployment(NEEDS_SECRET);
        assertThat(foundInAll(needs)).containsExactly(finding);
        String external =
                "{apiVersion: external-secrets.io/v1, kind: ExternalSecret, metadata: {name: %s}, spec: {target: {name: %s}}}";
        assertThat(foundInAll(needs, external.formatted("any", "shop-db"))).isEmpty();
        assertThat(foundInAll(needs, external.formatted("shop", "any")))
                .as("an operator calls what it makes for shop so")
                .isEmpty();
        assertThat(foundInAll(needs, external.formatted("any", "other"))).containsExactly(finding);
    }

    @Test
    void the_claims_of_a_stateful_set_replace_its_volumes() {
        String set = workload(
                        "StatefulSet", "shop", "annotations: {}", "volumeMounts: [{name: data, mountPath: /data}]")
                .replace(
                        "containers:",
                        "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}], containers:");
        assertThat(foundInAll(set))
                .containsExactly(
                        "warning bundle/missing-object spec.template.spec.volumes[0].persistentVolumeClaim.claimName");
        String claims =
                "volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]";
        assertThat(foundInAll(set.replace("selector: {match", claims + ", selector: {match")))
                .isEmpty();
    }

    @Test
    void a_kind_of_another_group_is_another_kind() {
        String set = workload("StatefulSet", "shop", "annotations: {}", "ports: [{name: http, containerPort: 80}]")
                .replace("spec: {selector", "spec: {serviceName: shop, selector");
        String knative = "{apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: shop}, spec: {}}";
        assertThat(found(set, knative)).isEmpty();
        assertThat(foundInAll(set, knative)).containsExactly("warning workload/stateful-set-service spec.serviceName");
    }

    @Test
    void controllers_give_labels_with_values_of_their_own() {
        String set = workload("StatefulSet", "db", "annotations: {}", "ports: [{name: http, containerPort: 80}]");
        String single = SERVICE.replace("{app: shop}", "{statefulset.kubernetes.io/pod-name: %s}");
        assertThat(foundInAll(set, single.formatted("db-0"))).isEmpty();
        assertThat(foundInAll(set, single.formatted("shop-0")))
                .containsExactly("warning service/selects-nothing spec.selector");
        assertThat(foundInAll(set, single.formatted("db-x")))
                .containsExactly("warning service/selects-nothing spec.selector");
    }

    @Test
    void workloads_with_one_selector_are_counted_whatever_their_order() {
        String shop = deployment("ports: [{name: http, containerPort: 80}]");
        String worker = shop.replace("{name: shop}", "{name: worker}");
        String same = "warning workload/same-selector spec.selector";
        String twice = "warning bundle/duplicate-object metadata.name";
        assertThat(found(shop, shop, worker)).containsExactlyInAnyOrder(twice, same);
        assertThat(found(worker, shop, shop)).containsExactlyInAnyOrder(twice, same);
        assertThat(found(shop, worker.replace("name: worker}", "name: worker, namespace: other}")))
                .isEmpty();
    }

    @Test
    void a_number_and_a_name_with_the_same_digits_are_two_target_ports() {
        String service = SERVICE.replace(
                "[{port: 80, targetPort: http}]",
                "[{name: a, port: 80, targetPort: 8080}, {name: b, port: 81, targetPort: '8080'}]");
        assertThat(bundle(service, deployment("ports: [{containerPort: 8080}]")).routes())
                .extracting(Route::toString)
                .containsExactly(
                        "shop:80 -> Deployment shop -> app:8080",
                        "shop:81 -> Deployment shop: no container has a port with the name of the target port");
    }

    @Test
    void files_of_a_folder_may_be_alternatives_and_two_objects_of_one_file_are_not() {
        String shop = deployment("ports: [{name: http, containerPort: 80}]");
        Bundle bundle = Bundle.of(
                Manifests.inspect("a.yaml", shop, ReadLimits.defaults()),
                Manifests.inspect("b.yaml", shop + "\n---\n" + shop, ReadLimits.defaults()));
        List<Finding> findings = bundle.validate().findings();
        assertThat(findings).extracting(Finding::rule).containsExactly("bundle/duplicate-object");
        assertThat(findings.get(0).location()).asString().startsWith("b.yaml:3");
    }
}
