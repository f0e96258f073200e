package dev.podwright.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.manifest.ManifestException;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec:
              selector: {matchLabels: {app: shop}}
              template:
                metadata:
                  labels: {app: shop}
                  annotations: {proxies.podwright.dev/proxy: "app:http"}
                spec:
                  containers:
                    - name: app
                      image: example/shop:1
                      ports: [{name: http, containerPort: 8080}]
                    - name: proxy
                      image: nginx:1.27
                      ports: [{name: web, containerPort: 8443}]
            """;
    private static final String SERVICE = """
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec:
              selector: {app: shop}
              ports:
                - {name: https, port: 443, targetPort: web}
                - {name: plain, port: 80, targetPort: http}
            """;
    private static final String THING = """
            apiVersion: example.com/v1
            kind: Thing
            metadata: {name: thing}
            """;

    private static Bundle bundle(String... documents) {
        return Bundle.of(Manifests.read(String.join("---\n", documents)));
    }

    @Test
    void a_route_goes_through_the_proxy_to_the_container_behind_it() {
        Bundle bundle = bundle(DEPLOYMENT, SERVICE);
        Route route = bundle.route("shop", 443);
        assertThat(route).hasToString("shop:443 -> Deployment shop -> proxy:8443 (web) -> app:8080 (http)");
        Route.Target target = route.targets().get(0);
        assertThat(Objects.requireNonNull(target.container()).name()).isEqualTo("proxy");
        assertThat(Objects.requireNonNull(target.behindProxy()).name()).isEqualTo("app");
        assertThat(target.steps())
                .extracting(Route.Step::reason)
                .containsExactly("its port has the name web", "the proxy is declared to proxy it");
        assertThat(target.isAnswered()).isTrue();
        assertThat(bundle.route("shop", "plain")).hasToString("shop:80 -> Deployment shop -> app:8080 (http)");
        assertThat(bundle.routes()).hasSize(2);
    }

    @Test
    void a_route_that_leads_nowhere_says_why() {
        String service =
                SERVICE.replace("targetPort: web", "targetPort: 9000").replace("targetPort: http", "targetPort: ftp");
        assertThat(bundle(DEPLOYMENT, service).routes())
                .extracting(Route::toString)
                .containsExactly(
                        "shop:443 -> Deployment shop: nothing says that a container listens on 9000/TCP",
                        "shop:80 -> Deployment shop: no container has a port with the name of the target port");
        assertThat(bundle(SERVICE).route("shop", 443)).hasToString("shop:443 -> no pod of the bundle");
        String local =
                DEPLOYMENT.replace("image: nginx:1.27", "image: proxy:1\n          args: [--listen=127.0.0.1:8443]");
        assertThat(bundle(local, SERVICE).route("shop", 443))
                .hasToString("shop:443 -> Deployment shop -> proxy:8443 (web) -> app:8080 (http):"
                        + " the container listens on localhost alone");
    }

    @Test
    void a_headless_service_does_not_map_ports() {
        String headless = SERVICE.replace("selector:", "clusterIP: None\n  selector:");
        assertThat(bundle(DEPLOYMENT, headless)
                        .route("shop", 443)
                        .targets()
                        .get(0)
                        .port())
                .isEqualTo(443);
    }

    @Test
    void a_route_of_no_such_service_or_port_names_those_that_there_are() {
        Bundle bundle = bundle(DEPLOYMENT, SERVICE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundle.route("shopp", 443))
                .withMessage("the bundle has no Service with the name \"shopp\"; its Services are shop");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bundle.route("shop", 8080))
                .withMessage("Service \"shop\" has no port 8080; its ports are 443 (https), 80 (plain)");
    }

    @Test
    void what_others_need_is_rendered_first_and_objects_that_are_not_modelled_are_kept() {
        String yaml = bundle(THING, DEPLOYMENT, SERVICE).toYaml();
        assertThat(Manifests.read(yaml).objects())
                .extracting(KubernetesObject::kind)
                .containsExactly("Service", "Deployment", "Thing");
    }

    @Test
    void all_targets_of_rendering_have_the_same_text(@TempDir Path folder) throws IOException {
        Bundle bundle = bundle(DEPLOYMENT, SERVICE);
        StringBuilder text = new StringBuilder();
        bundle.toYaml(text);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bundle.toYaml(bytes);
        bundle.toYaml(folder.resolve("out.yaml"));
        assertThat(text).hasToString(bundle.toYaml());
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(bundle.toYaml());
        assertThat(Files.readString(folder.resolve("out.yaml"))).isEqualTo(bundle.toYaml());
        assertThat(Bundle.read(folder.resolve("out.yaml"))).isEqualTo(Bundle.of(Manifests.read(bundle.toYaml())));
    }

    @Test
    void a_folder_is_read_in_the_order_of_paths_and_each_finding_has_its_file(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.writeString(folder.resolve("a/service.yml"), SERVICE.replace("targetPort: web", "targetPort: wep"));
        Files.writeString(folder.resolve("deployment.yaml"), DEPLOYMENT);
        Files.writeString(folder.resolve("README.md"), "not: [a manifest");
        Bundle bundle = Bundle.read(folder);
        assertThat(bundle).hasToString("bundle of 2 objects: Service \"shop\", Deployment \"shop\"");
        Finding finding = bundle.validate().findings().stream()
                .filter(each -> each.rule().equals("service/target-port-unknown"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.location())
                .hasToString(folder.resolve("a/service.yml").toString() + ":7:32");
        assertThat(finding.related().get(0).location())
                .hasToString(folder.resolve("deployment.yaml").toString() + ":10:5");
    }

    @Test
    void what_cannot_be_read_is_in_the_report(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.yaml"), "{");
        Files.writeString(folder.resolve("good.yaml"), DEPLOYMENT);
        assertThatThrownBy(() -> Bundle.read(folder)).isInstanceOf(ManifestException.class);
        BundleReport report = Bundle.inspect(folder).validate();
        assertThat(report.reports()).hasSize(2);
        assertThat(report.hasErrors()).isTrue();
        assertThatThrownBy(report::orThrow)
                .isInstanceOfSatisfying(
                        InvalidBundleException.class,
                        e -> assertThat(e.report()).isEqualTo(report))
                .hasMessageContaining("bad.yaml:2:1");
    }

    @Test
    void objects_of_unknown_kinds_are_named_as_not_checked() {
        BundleReport report = bundle(DEPLOYMENT, THING).validate();
        assertThat(report.isClean()).isTrue();
        assertThat(report.reports())
                .extracting(each -> each.notChecked().size())
                .containsExactly(0, 1);
        assertThat(report.toString())
                .contains("example.com/v1 Thing \"thing\" is of a kind that Podwright does not model");
        assertThat(report.toJson())
                .startsWith("[{\"subject\":\"deployment \\\"shop\\\"\"")
                .endsWith("}]");
    }

    @Test
    void a_complete_bundle_lacks_what_is_not_in_it() {
        Bundle alone = bundle(SERVICE);
        assertThat(rules(alone)).isEmpty();
        assertThat(rules(alone.complete())).containsExactly("service/selects-nothing");
        assertThat(rules(bundle(SERVICE, THING).complete()))
                .as("a custom resource may make pods")
                .isEmpty();
        String needs = DEPLOYMENT.replace("containers:", "imagePullSecrets: [{name: registry}]\n      containers:");
        assertThat(rules(bundle(needs))).isEmpty();
        assertThat(rules(bundle(needs).complete())).containsExactly("bundle/missing-object");
    }

    @Test
    void a_custom_resource_with_the_kind_of_a_built_in_one_comes_after_its_definition() {
        String yaml = bundle(
                        "{apiVersion: crd.example.org/v1, kind: NetworkPolicy, metadata: {name: a}}\n",
                        "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: b}}\n",
                        "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: c}}\n")
                .toYaml();
        assertThat(Manifests.read(yaml).objects())
                .extracting(each -> Objects.requireNonNull(each.metadata()).name())
                .containsExactly("c", "b", "a");
    }

    @Test
    void what_could_not_be_read_gives_no_reason_for_findings_across_objects() {
        String unread = DEPLOYMENT
                .replace("labels: {app: shop}", "labels: {app: shop, 1: [x]}")
                .replace("name: web", "name: wep");
        Bundle bundle = Bundle.of(Manifests.inspect(unread + "---\n" + SERVICE));
        assertThat(rules(bundle.complete())).isEmpty();
    }

    private static List<String> rules(Bundle bundle) {
        return bundle.validate().reports().stream()
                .map(Report::advised)
                .flatMap(List::stream)
                .map(Finding::rule)
                .filter(each ->
                        each.startsWith("bundle/") || each.startsWith("service/") || each.startsWith("workload/"))
                .toList();
    }
}
