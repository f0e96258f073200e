package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.podwright.dsl.BundleDraft;
import dev.podwright.dsl.DeploymentDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.dsl.ServiceDraft;
import dev.podwright.dsl.source.ConfigMapDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.apps.Deployment;
import dev.podwright.report.Channel;
import dev.podwright.report.Finding;
import dev.podwright.report.Location;
import dev.podwright.report.Report;
import dev.podwright.report.Severity;
import dev.podwright.validate.Bundle;
import dev.podwright.validate.BundleReport;
import dev.podwright.validate.InvalidBundleException;
import dev.podwright.validate.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What bundles of drafts render, find and name the lines of, in this very file. */
class BundleWordsTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/podwright/dsl/words/BundleWordsTest.java");

    private static final ConfigMapDraft CONF = configMap("shop-proxy").data("default.conf", "listen 8443;");

    private static final PodDraft SHOP = pod("shop")
            .label("app", "shop") // pod label
            .container("app", "example/shop:1", c -> c.port("http", 8080))
            .sidecar(
                    "proxy",
                    "example/proxy:1",
                    s -> s.port("web", 8443).proxies("app", "http").volumeMount(CONF, "/etc/nginx/conf.d"));

    private static final DeploymentDraft DEPLOYMENT = deployment("shop").template(SHOP);

    private static final ServiceDraft SERVICE =
            service("shop").port("https", 443).to(SHOP, "web");

    private static final BundleDraft BUNDLE = bundle(DEPLOYMENT, CONF, SERVICE);

    @Test
    void should_render_what_others_need_first() {
        assertThat(BUNDLE.toYaml()).isEqualTo("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: shop-proxy
                data:
                  default.conf: listen 8443;
                ---
                apiVersion: v1
                kind: Service
                metadata:
                  name: shop
                spec:
                  selector:
                    app: shop
                  ports:
                  - name: https
                    port: 443
                    targetPort: web
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: shop
                spec:
                  selector:
                    matchLabels:
                      app: shop
                  template:
                    metadata:
                      labels:
                        app: shop
                      annotations:
                        proxies.podwright.dev/proxy: app:http
                    spec:
                      initContainers:
                      - name: proxy
                        image: example/proxy:1
                        ports:
                        - name: web
                          containerPort: 8443
                        restartPolicy: Always
                        volumeMounts:
                        - name: configmap-shop-proxy
                          mountPath: /etc/nginx/conf.d
                      containers:
                      - name: app
                        image: example/shop:1
                        ports:
                        - name: http
                          containerPort: 8080
                      volumes:
                      - name: configmap-shop-proxy
                        configMap:
                          name: shop-proxy
                """);
    }

    @Test
    void should_build_the_objects_in_the_order_of_the_words() {
        Bundle bundle = BUNDLE.build();

        assertThat(bundle.objects()).containsExactly(DEPLOYMENT.build(), CONF.build(), SERVICE.build());
        assertThat(bundle.isComplete()).isFalse();
        assertThat(bundle).isEqualTo(Bundle.of(bundle.objects()));
        assertThat(bundle().build().objects()).isEmpty();
    }

    @Test
    void should_be_sound_when_it_fits_together() {
        BundleReport report = BUNDLE.complete().validate();

        assertThat(report.findings()).isEmpty();
        assertThat(BUNDLE.complete().build().isComplete()).isTrue();
    }

    @Test
    void should_name_the_lines_of_both_objects() throws IOException {
        ServiceDraft other = service("shop").port(443).selector("app", "shopp"); // selector

        Finding finding = only(bundle(DEPLOYMENT, other).validate());

        assertThat(finding.rule()).isEqualTo("service/selects-nothing");
        assertThat(line(finding.location())).endsWith("// selector");
        assertThat(line(finding.related().get(0).location())).endsWith("// pod label");
    }

    @Test
    void should_name_the_line_of_what_is_missing() throws IOException {
        DeploymentDraft needy = deployment("shop").template(SHOP.imagePullSecret("registry")); // pull secret

        Finding finding = only(bundle(needy, CONF, SERVICE).complete().validate());

        assertThat(finding.rule()).isEqualTo("bundle/missing-object");
        assertThat(line(finding.location())).endsWith("// pull secret");
    }

    @Test
    void should_name_the_line_that_adds_a_ready_object() throws IOException {
        KubernetesObject other =
                service("shop").port(443).selector("app", "shopp").build();

        BundleDraft draft = bundle(DEPLOYMENT).with(other); // ready
        Finding finding = only(draft.validate());

        assertThat(finding.path()).hasToString("spec.selector");
        assertThat(line(finding.location())).endsWith("// ready");
        assertThat(line(finding.related().get(0).location())).endsWith("// pod label");
    }

    @Test
    void should_name_the_line_that_adds_a_draft_where_no_word_wrote_the_field() throws IOException {
        Deployment read = Manifests.read(DEPLOYMENT.toYaml()).single(Deployment.class);

        ServiceDraft other = service("shop").selector("app", "x").port(1);
        BundleDraft draft = bundle(edit(read).replicas(2), other); // edited
        Finding finding = only(draft.validate());

        assertThat(line(finding.related().get(0).location())).endsWith("// edited");
    }

    @Test
    void should_report_every_object_with_its_own_lines() throws IOException {
        BundleReport report = bundle(
                        deployment("shop").replicas(-1).template(SHOP), // replicas
                        CONF.data("no/key", ""), // key
                        SERVICE)
                .validate();

        assertThat(report.reports()).hasSize(3);
        assertThat(report.reports()).extracting(each -> each.findings().size()).containsExactly(1, 1, 0);
        assertThat(line(report.findings().get(0).location())).endsWith("// replicas");
        assertThat(line(report.findings().get(1).location())).endsWith("// key");
        assertThat(report.findings()).extracting(Finding::channel).containsOnly(Channel.REJECTED);
    }

    @Test
    void should_report_the_arguments_of_words_as_each_draft_does() {
        PodDraft mode =
                pod("a").container("c", "i:1", c -> c.port("p", "80x").volumeMount(CONF.defaultMode(440), "/v"));
        ServiceDraft port = service("s").port("p", "70000x").selector("a", "b");

        List<Report> reports = bundle(mode, port).validate().reports();

        assertThat(reports.get(0).findings())
                .isEqualTo(mode.validate().findings())
                .hasSize(2);
        assertThat(reports.get(1).findings())
                .isEqualTo(port.validate().findings())
                .hasSize(1);
        assertThat(bundle(mode, port).buildUnchecked().validate().reports()).isEqualTo(reports);
    }

    @Test
    void should_conclude_nothing_from_a_draft_with_an_argument_that_cannot_be_read() {
        ServiceDraft service = service("shop").selector("app", "other");
        BundleDraft pods = bundle(DEPLOYMENT, CONF).complete();

        assertThat(only(pods.with(service.port("web", "443")).validate()).rule())
                .isEqualTo("service/selects-nothing");
        assertThat(only(pods.with(service.port("web", "443x")).validate()).channel())
                .isEqualTo(Channel.REJECTED);
    }

    @Test
    void should_report_once_what_a_word_knows_as_well() throws IOException {
        ServiceDraft wrong = service("shop").port(443).to(SHOP, "wob"); // wrong port
        BundleDraft draft = bundle(DEPLOYMENT, CONF, wrong);

        Finding finding = only(draft.validate());

        assertThat(finding.rule()).isEqualTo("service/target-port-unknown");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(line(finding.location())).endsWith("// wrong port");
        assertThat(finding.related()).hasSize(1);
        assertThat(finding.related().get(0).label()).isEqualTo("Deployment \"shop\"");
        assertThatThrownBy(draft::build)
                .isInstanceOfSatisfying(
                        InvalidBundleException.class,
                        e -> assertThat(e.report()).isEqualTo(draft.validate()));
        assertThatThrownBy(draft::toYaml).isInstanceOf(InvalidBundleException.class);
    }

    @Test
    void should_suppress_once_what_a_word_knows_as_well() {
        ServiceDraft wrong = service("shop")
                .port(443)
                .to(SHOP, "wob")
                .annotation("suppress.podwright.dev/service.target-port-unknown", "an injected sidecar has it");

        BundleReport report = bundle(DEPLOYMENT, CONF, wrong).validate();

        assertThat(report.findings()).isEmpty();
        assertThat(report.reports().get(2).suppressed()).hasSize(1);
    }

    @Test
    void should_ask_another_validator() {
        BundleDraft draft = bundle(SERVICE.to(SHOP, "wob"), DEPLOYMENT, CONF);
        Validator lenient = Validator.builder()
                .suppress("service/target-port-unknown", "not here")
                .build();

        assertThat(draft.validate(lenient).findings()).isEmpty();
        assertThat(draft.build(lenient).objects()).hasSize(3);
    }

    @Test
    void should_not_change() {
        BundleDraft one = bundle(CONF);
        BundleDraft more = one.with(SERVICE, DEPLOYMENT).complete();

        assertThat(one.buildUnchecked().objects()).hasSize(1);
        assertThat(one.buildUnchecked().isComplete()).isFalse();
        assertThat(more.buildUnchecked().objects()).containsExactly(CONF.build(), SERVICE.build(), DEPLOYMENT.build());
        assertThat(more.with(CONF.name("other")).buildUnchecked().isComplete()).isTrue();
    }

    @Test
    void should_know_its_routes() {
        String route = "shop:443 -> Deployment shop -> proxy:8443 (web) -> app:8080 (http)";

        assertThat(BUNDLE.route("shop", 443)).hasToString(route);
        assertThat(BUNDLE.route("shop", "https")).hasToString(route);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BUNDLE.route("shop", 80))
                .withMessage("Service \"shop\" has no port 80; its ports are 443 (https)");
    }

    @Test
    void should_show_the_objects_and_none_of_their_values() {
        assertThat(BUNDLE)
                .hasToString(
                        "draft of bundle of 3 objects: Deployment \"shop\", ConfigMap \"shop-proxy\", Service \"shop\"");
    }

    private static Finding only(BundleReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    private static String line(@Nullable Location location) throws IOException {
        Location known = requireNonNull(location);
        assertThat(known.source()).isEqualTo("BundleWordsTest.java");
        return Files.readAllLines(SOURCE).get(known.line() - 1);
    }
}
