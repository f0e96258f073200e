package dev.podwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import dev.podwright.validate.Bundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Bundles on a real server: applied, changed, pruned and deleted, with nothing left over and nothing else touched. */
@NullUnmarked
class BundleIT {
    private static final String SHOP = """
            apiVersion: GROUP.example.com/v1
            kind: Widget
            metadata: {name: w, namespace: NAMESPACE}
            spec: {size: 1}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop, namespace: NAMESPACE}
            spec:
              selector: {matchLabels: {app: shop}}
              template:
                metadata: {labels: {app: shop}}
                spec: {containers: [{name: app, image: "example.com/shop:1", envFrom: [{configMapRef: {name: settings}}]}]}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: shop, namespace: NAMESPACE}, spec: {selector: {app: shop}, ports: [{port: 80}]}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: NAMESPACE}, data: {mode: prod}}
            ---
            {apiVersion: v1, kind: Secret, metadata: {name: db, namespace: NAMESPACE}, stringData: {password: hidden-9-words}}
            ---
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.GROUP.example.com}
            spec:
              group: GROUP.example.com
              scope: Namespaced
              names: {kind: Widget, plural: widgets, singular: widget, listKind: WidgetList}
              versions:
              - name: v1
                served: true
                storage: true
                schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: NAMESPACE}}
            """;
    private static final String OTHER =
            "{apiVersion: v1, kind: ConfigMap, metadata: {name: bystander, namespace: NAMESPACE}, data: {a: b}}";
    private static final ApplyOptions RECORDING = ApplyOptions.standard().withInventory("shop");
    private static final ApplyOptions PRUNING = RECORDING.pruning();

    private final String home = TestCluster.newNamespace();
    private final String namespace = home + "-shop";
    private final PodClient client = TestCluster.client("shop-deployer", home).build();

    private String text(String text) {
        return text.replace("NAMESPACE", namespace).replace("GROUP", namespace.toLowerCase(Locale.ROOT));
    }

    /** The bundle without the objects of some kinds. */
    private Bundle bundle(String... without) {
        List<KubernetesObject> out = new ArrayList<>();
        Manifests.read(text(SHOP)).objects().forEach(each -> {
            if (!List.of(without).contains(each.kind())) {
                out.add(each);
            }
        });
        return Bundle.of(out);
    }

    private static List<String> summary(Results results) {
        return results.all().stream()
                .map(each -> each.ref().kind() + " " + each.outcome())
                .toList();
    }

    private Set<String> left() {
        Set<String> out = new TreeSet<>();
        for (String kind : List.of("ConfigMap", "Secret", "Service")) {
            for (LiveObject<KubernetesObject> each : client.list(
                            "v1", kind, ListOptions.all().inNamespace(namespace))
                    .orThrow()) {
                out.add(ObjectRef.of(each.object()).toString().replace(namespace + "/", ""));
            }
        }
        out.remove("ConfigMap kube-root-ca.crt"); // of a controller, if there is one
        return out;
    }

    /** The names of the ConfigMaps in the client's namespace. */
    private Set<String> configMaps() {
        Set<String> out = new TreeSet<>();
        client.list("v1", "ConfigMap", ListOptions.all())
                .orThrow()
                .forEach(each -> out.add(ObjectRef.of(each.object()).name()));
        out.remove("kube-root-ca.crt");
        return out;
    }

    @Test
    void a_bundle_is_previewed_applied_changed_and_pruned() {
        Results preview = client.dryRun(bundle(), PRUNING);
        assertThat(preview).as(preview.toString()).extracting(Result::outcome).containsOnly(Outcome.CREATED);
        assertThat(preview.all().stream()
                        .flatMap(each -> each.findings().stream())
                        .map(Finding::rule)
                        .filter(each -> each.equals("bundle/not-checked")))
                .hasSize(5);

        Results first = client.apply(bundle(), PRUNING);
        assertThat(summary(first))
                .as(first.toString())
                .containsExactly(
                        "Namespace CREATED",
                        "Secret CREATED",
                        "ConfigMap CREATED",
                        "CustomResourceDefinition CREATED",
                        "Service CREATED",
                        "Deployment CREATED",
                        "Widget CREATED");
        assertThat(client.apply(bundle(), PRUNING))
                .extracting(Result::outcome)
                .containsOnly(Outcome.UNCHANGED)
                .hasSize(7);
        assertThat(client.diff(bundle()))
                .allSatisfy(each -> assertThat(each.differences()).isEmpty());
        client.apply(Manifests.read(text(OTHER)).objects().get(0)).orThrow();

        Results second = client.apply(bundle("Secret", "Service"), PRUNING);
        assertThat(second.isOk()).as(second.toString()).isTrue();
        assertThat(summary(second)).hasSize(7).endsWith("Service DELETED", "Secret DELETED");
        assertThat(left()).containsExactly("ConfigMap bystander", "ConfigMap settings");

        Results last = client.apply(Bundle.of(), PRUNING);
        assertThat(summary(last))
                .as(last.toString())
                .containsExactly(
                        "Widget DELETED",
                        "Deployment DELETED",
                        "CustomResourceDefinition DELETED",
                        "ConfigMap DELETED",
                        "Namespace UNCHANGED");
        assertThat(last.all().get(4).findings().get(0).message())
                .isEqualTo("was not pruned: it holds ConfigMap " + namespace
                        + "/bystander, which the inventory does not have");
        assertThat(left()).containsExactly("ConfigMap bystander");

        client.delete(ObjectRef.of("v1", "ConfigMap", "bystander").withNamespace(namespace))
                .orThrow();
        Results end = client.apply(Bundle.of(), PRUNING);
        assertThat(summary(end)).as(end.toString()).containsExactly("Namespace DELETED", "ConfigMap DELETED");
        assertThat(configMaps()).isEmpty();
    }

    @Test
    void a_bundle_is_deleted_and_the_deletion_can_be_repeated() {
        assertThat(client.apply(bundle()).isOk()).isTrue();
        Results deleted =
                client.delete(bundle("Namespace"), DeleteOptions.standard().withWait());
        assertThat(summary(deleted))
                .as(deleted.toString())
                .containsExactly(
                        "Widget DELETED",
                        "Deployment DELETED",
                        "Service DELETED",
                        "CustomResourceDefinition DELETED",
                        "ConfigMap DELETED",
                        "Secret DELETED");
        assertThat(left()).isEmpty();
        Results again = client.delete(bundle("Namespace"), DeleteOptions.standard());
        assertThat(again).as(again.toString()).extracting(Result::outcome).containsOnly(Outcome.ABSENT);
        assertThat(summary(client.delete(bundle(), DeleteOptions.standard()))).endsWith("Namespace DELETED");
    }

    @Test
    void what_an_apply_did_before_its_client_ended_is_pruned_by_the_next() {
        for (int ends = 1; ends < 16; ends++) {
            String name = "crash-" + ends;
            ApplyOptions options = ApplyOptions.standard().withInventory(name);
            int limit = ends;
            int[] sent = {0};
            var api = TestCluster.admin();
            OkHttpClient http = api.getHttpClient()
                    .newBuilder()
                    .addInterceptor(chain -> {
                        if (sent[0]++ >= limit) {
                            throw new java.io.IOException("the client has ended");
                        }
                        return chain.proceed(chain.request());
                    })
                    .build();
            api.setHttpClient(http);
            List<KubernetesObject> objects = new ArrayList<>();
            for (String each : List.of("a", "b", "c")) {
                objects.add(TestCluster.manifest(
                        "{apiVersion: v1, kind: ConfigMap, metadata: {name: " + name + "-" + each + "}}"));
            }
            try (PodClient ending = PodClient.builder(api, "shop-deployer")
                    .namespace(home)
                    .retryPolicy(RetryPolicy.none())
                    .build()) {
                ending.apply(Bundle.of(objects), options);
            }
            Results pruned = client.apply(Bundle.of(), options.pruning());
            assertThat(pruned.isOk()).as(pruned.toString()).isTrue();
            assertThat(configMaps()).as(ends + ": " + pruned).isEmpty();
        }
    }

    @Test
    void only_one_of_two_applies_at_once_goes_on() {
        client.apply(bundle("Widget", "CustomResourceDefinition"), RECORDING);
        boolean[] done = {false};
        PodClient slow = TestCluster.client("shop-deployer", home)
                .onAttempt(attempt -> {
                    if (attempt.path().endsWith("/deployments/shop") && !done[0]) {
                        done[0] = true;
                        client.apply(bundle("Widget", "CustomResourceDefinition"), RECORDING);
                    }
                })
                .build();
        Results results = slow.apply(bundle("Widget", "CustomResourceDefinition", "Secret"), PRUNING);
        Result<KubernetesObject> last = results.all().get(results.all().size() - 1);
        assertThat(last.failure().kind()).isEqualTo(FailureKind.CONFLICT);
        assertThat(left()).contains("Secret db");
    }
}
