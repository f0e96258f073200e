package dev.podwright.client.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import dev.podwright.validate.Bundle;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Bundles as they are applied, previewed and deleted, without an inventory. */
@NullUnmarked
class BundleTest {
    private static final String ALL = """
            {apiVersion: example.com/v1, kind: Widget, metadata: {name: w, namespace: shop}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: settings, namespace: shop}, data: {a: b}}
            ---
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Widget, plural: widgets}
              versions: [{name: v1, served: true, storage: true}]
            ---
            {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
            ---
            {apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: shop}}
            """;

    private final ObjectServer server = new ObjectServer();
    private final PodClient client = server.client("default").build();

    private static Bundle all() {
        return Bundle.of(Manifests.read(ALL));
    }

    private static List<String> summary(Results results) {
        return results.all().stream()
                .map(each -> each.ref() + " " + each.outcome())
                .toList();
    }

    private static List<String> notes(Results results) {
        return results.all().stream()
                .flatMap(each -> each.findings().stream())
                .map(Finding::message)
                .toList();
    }

    @Test
    void objects_are_applied_in_install_order_and_deleted_in_reverse_with_namespaces_last() {
        assertThat(summary(client.apply(all())))
                .containsExactly(
                        "Namespace shop CREATED",
                        "ConfigMap shop/settings CREATED",
                        "CustomResourceDefinition widgets.example.com CREATED",
                        "ClusterRole shop CREATED",
                        "Widget shop/w CREATED");
        assertThat(client.apply(all())).extracting(Result::outcome).containsOnly(Outcome.UNCHANGED);
        assertThat(client.apply(all(), ApplyOptions.standard().forcingConflicts())
                        .isOk())
                .isTrue();
        assertThat(summary(client.delete(all(), DeleteOptions.standard())))
                .containsExactly(
                        "Widget shop/w DELETED",
                        "ClusterRole shop DELETED",
                        "CustomResourceDefinition widgets.example.com DELETED",
                        "ConfigMap shop/settings DELETED",
                        "Namespace shop DELETED");
        assertThat(server.objects).containsOnlyKeys("/api/v1/namespaces/default");
    }

    @Test
    void deletion_can_be_repeated() {
        client.apply(all());
        client.delete(all(), DeleteOptions.standard());
        PodClient another = server.client("default").build();
        assertThat(another.delete(all(), DeleteOptions.standard()))
                .extracting(Result::outcome)
                .containsOnly(Outcome.ABSENT);
    }

    @Test
    void a_kind_that_neither_the_server_nor_the_bundle_has_is_not_found() {
        Bundle bundle = Bundle.of(Manifests.read("{apiVersion: example.com/v1, kind: Widget, metadata: {name: w}}"));
        for (Results results :
                List.of(client.apply(bundle), client.dryRun(bundle), client.delete(bundle, DeleteOptions.standard()))) {
            assertThat(results.all().get(0).failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
        }
    }

    @Test
    void a_dry_run_says_what_would_be_created_although_the_server_cannot_check_it() {
        Results results = client.dryRun(all());
        assertThat(results).extracting(Result::outcome).containsOnly(Outcome.CREATED);
        assertThat(notes(results))
                .containsExactly(
                        "the server could not check it: it needs Namespace shop of the bundle, which is not applied yet",
                        "the server could not check it: it needs CustomResourceDefinition widgets.example.com of the"
                                + " bundle, which is not applied yet");
        assertThat(results).allSatisfy(each -> assertThat(each.differences()).isEmpty());
        assertThat(server.writes).isEmpty();

        assertThat(client.diff(all()))
                .allSatisfy(each -> assertThat(each.differences()).hasSize(1));
        client.apply(all());
        assertThat(client.dryRun(all())).extracting(Result::outcome).containsOnly(Outcome.UNCHANGED);
        assertThat(client.diff(all()))
                .allSatisfy(each -> assertThat(each.differences()).isEmpty());
    }

    @Test
    void a_dry_run_of_a_new_version_of_a_kind_is_not_checked() {
        client.apply(all());
        String text = ALL.replace("[{name: v1", "[{name: v2, served: true}, {name: v1")
                .replace("example.com/v1", "example.com/v2");
        Results results = client.dryRun(Bundle.of(Manifests.read(text)));
        assertThat(results.isOk()).isTrue();
        assertThat(results.all().get(4).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(notes(results)).hasSize(1);
        Results missing = client.dryRun(Bundle.of(Manifests.read(ALL.replace("example.com/v1", "example.com/v2"))));
        assertThat(missing.all().get(4).failure().kind()).isEqualTo(FailureKind.NOT_FOUND);
    }

    @Test
    void a_dry_run_with_a_namespace_that_fails_skips_what_is_in_it() {
        String text = ALL.replace("metadata: {name: shop}}\n---", "metadata: {name: shop, labels: {\"_\": x}}}\n---");
        Results results = client.dryRun(Bundle.of(Manifests.read(text)));
        assertThat(summary(results))
                .containsExactly(
                        "Namespace shop FAILED",
                        "ConfigMap shop/settings SKIPPED",
                        "CustomResourceDefinition widgets.example.com CREATED",
                        "ClusterRole shop CREATED",
                        "Widget shop/w CREATED");
        assertThat(results.all().get(1).failure().message())
                .isEqualTo("ConfigMap shop/settings depends on Namespace shop, which failed");
    }

    @Test
    void what_could_not_be_read_is_not_sent_and_prevents_pruning() {
        ApplyOptions pruning = ApplyOptions.standard().withInventory("x").pruning();
        client.apply(PruneTest.bundle(PruneTest.configMap("a"), PruneTest.configMap("old")), pruning);
        int writes = server.writes.size();
        Bundle bundle = Bundle.of(Manifests.inspect("""
                {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, dat: {a: b}}
                ---
                {kind: ConfigMap, metadata: {name: b}}
                """));
        Results results = client.apply(bundle, pruning);
        assertThat(results.all())
                .extracting(Result::outcome)
                .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.SKIPPED);
        assertThat(results.all().get(0).failure().message())
                .isEqualTo("ConfigMap default/a was not sent: not all of it could be read");
        assertThat(results.all().get(0).findings()).extracting(Finding::rule).containsExactly("read/unknown-field");
        assertThat(results.all().get(1).findings()).extracting(Finding::rule).containsExactly("read/unknown-type");
        assertThat(server.writes.subList(writes, server.writes.size()))
                .allMatch(each -> each.endsWith("/podwright-inventory-x"));
        assertThat(client.dryRun(bundle).failed()).hasSize(2);
    }

    @Test
    void findings_have_the_lines_of_the_text() {
        Bundle bundle = Bundle.of(Manifests.read("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: a
                  labels:
                    "_": x
                """));
        Result<KubernetesObject> result = client.apply(bundle).all().get(0);
        assertThat(result.failure().kind()).isEqualTo(FailureKind.REJECTED_LOCALLY);
        assertThat(result.findings().get(0).location().line()).isEqualTo(5);
    }

    @Test
    void advice_is_not_a_reason_not_to_send() {
        Bundle bundle = Bundle.of(Manifests.read("""
                apiVersion: v1
                kind: Service
                metadata: {name: lonely}
                spec: {selector: {app: nobody}, ports: [{port: 80}]}
                """)).complete();
        assertThat(bundle.validate().isClean()).isFalse();
        assertThat(client.apply(bundle).isOk()).isTrue();
    }
}
