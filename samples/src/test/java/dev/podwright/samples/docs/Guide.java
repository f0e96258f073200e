package dev.podwright.samples.docs;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.diagram.Diagram;
import dev.podwright.dsl.BundleDraft;
import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.InvalidPodException;
import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.util.List;

/** The code of the guide. */
final class Guide {
    private static final ContainerDraft PROXY = container("proxy", "nginx:1.27")
            .port("https", 8443)
            .requests(cpu("50m"), memory("64Mi"))
            .readinessProbe(tcpSocket("https"));

    private Guide() {}

    static void first() {
        Pod pod = pod("hello")
                .container("app", "example.com/hello:1", c -> c.port("http", 8080))
                .build();

        System.out.print(Manifests.toYaml(pod));
    }

    static void refused() {
        try {
            Pod pod = pod("hello").container("App", "example.com/hello:1").build();
            System.out.print(Manifests.toYaml(pod));
        } catch (InvalidPodException e) {
            System.out.println(e.getMessage());
        }
    }

    static void checked() {
        Report report = pod("hello")
                .container(container("app", "example.com/hello:1")
                        .requests(memory("2Gi"))
                        .limits(memory("1Gi")))
                .validate();

        for (Finding finding : report.rejected()) {
            System.out.println(finding.location() + " " + finding.path() + " -> " + finding.fix());
        }
    }

    static PodDraft shop() {
        return pod("shop")
                .label("app", "shop")
                .imagePullSecret("registry-credentials")
                .container(container("app", "registry.example.com/shop:1.4.2")
                        .port("http", 8080)
                        .env("SPRING_PROFILES_ACTIVE", "prod")
                        .env("DB_PASSWORD", secretKeyRef("shop-db", "password"))
                        .env("POD_IP", fieldRef("status.podIP"))
                        .requests(cpu("250m"), memory("512Mi"))
                        .limits(memory("512Mi"))
                        .readinessProbe(httpGet("/ready", "http").period(seconds(5)))
                        .preStop(sleep(seconds(5)))
                        .volumeMount(emptyDir().sizeLimit("64Mi"), "/tmp"));
    }

    static void volumes() {
        PodDraft shop = pod("shop")
                .volume("uploads", persistentVolumeClaim("shop-uploads"))
                .container(container("app", "registry.example.com/shop:1.4.2")
                        .volumeMount("uploads", "/var/uploads")
                        .volumeMount(configMap("shop-settings"), "/etc/shop", m -> m.readOnly())
                        .volumeMount(emptyDir().medium(MEMORY).sizeLimit("16Mi"), "/run/shop"));

        System.out.print(Manifests.toYaml(shop.build()));
    }

    static PodDraft monitored(PodDraft pod) {
        return pod.annotation("prometheus.io/scrape", "true")
                .inEachContainer(c -> c.env("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.monitoring:4317"));
    }

    static void pieces() {
        boolean production = true;
        List<String> registries = List.of("registry-credentials", "mirror-credentials");

        PodDraft orders = pod("orders")
                .label("app", "orders")
                .container("app", "registry.example.com/orders:3")
                .including(Guide::monitored)
                .onlyIf(production, p -> p.priorityClassName("customer-facing").spreadOver(ZONE))
                .each(registries, (p, registry) -> p.imagePullSecret(registry));

        System.out.print(Manifests.toYaml(orders.build()));
    }

    static void paired() {
        PodDraft paired = pod("shop")
                .container("app", "registry.example.com/shop:1.4.2", c -> c.listens(8080))
                .sidecar(PROXY.proxies("app", 8080)
                        .volumeMount(configMap("shop-proxy"), "/etc/nginx/conf.d", m -> m.readOnly()));

        System.out.print(Manifests.toYaml(paired.build()));
    }

    static void collision() {
        PodDraft wrong = pod("shop")
                .container("app", "registry.example.com/shop:1.4.2", c -> c.port("admin", 8443))
                .sidecar(PROXY);

        System.out.println(wrong.validate());
    }

    static void ordered() {
        PodDraft billing = pod("billing")
                .sidecar(
                        "sql-proxy",
                        "example.com/sql-proxy:2",
                        c -> c.port("pg", 5432).startupProbe(tcpSocket("pg")))
                .initContainer("migrate", "example.com/billing-migrations:7", c -> c.dials("pg"))
                .container(
                        "app",
                        "example.com/billing:7",
                        c -> c.port("http", 8080).dials("pg"));

        System.out.println(billing.validate());
    }

    static void shared() {
        PodDraft orders = pod("orders")
                .container("app", "example.com/orders:3")
                .sidecar("shipper", "fluent/fluent-bit:3.1", c -> c.follows("app"))
                .sharedVolume(
                        "logs",
                        emptyDir().sizeLimit(gib(1)),
                        v -> v.writtenBy("app", "/var/log/orders").readBy("shipper", "/logs"));

        System.out.print(Manifests.toYaml(orders.build()));
    }

    static void sharedMemory() {
        Pod inference = pod("inference")
                .container("server", "example.com/server:1", c -> c.limits(memory("4Gi")))
                .container("preprocessor", "example.com/preprocessor:1", c -> c.limits(memory("2Gi")))
                .sharedMemory("1Gi", "server", "preprocessor")
                .shareProcessNamespace()
                .build();

        System.out.print(Manifests.toYaml(inference));
    }

    static void hardened() {
        PodDraft hardened = shop().hardened().inContainer("app", c -> c.readOnlyRootFilesystem());

        for (FieldPath field : hardened.hardenedFields()) {
            System.out.println(field);
        }
        Validator restricted =
                Validator.builder().podSecurity(PodSecurityLevel.RESTRICTED).build();
        System.out.println(shop().validate(restricted).advised().size() + " findings before");
        System.out.println(hardened.validate(restricted).advised().size() + " after");
    }

    static void edited() {
        Pod old = Manifests.read("""
                        apiVersion: v1
                        kind: Pod
                        metadata:
                          name: legacy
                        spec:
                          containers:
                          - name: app
                            image: example.com/legacy:1
                            env:
                            - name: MODE
                              value: batch
                        """).single(Pod.class);

        Pod better = edit(old)
                .inContainer("app", c -> c.limits(memory("1Gi")).env("MODE", "online"))
                .build();

        System.out.print(Manifests.toYaml(better));
    }

    static void allowed() {
        PodDraft pod = pod("dns")
                .container("blue", "example.com/dns:1", c -> c.port("dns", 5353, UDP))
                .container(
                        "green",
                        "example.com/dns:2",
                        c -> c.port("dns", 5353, UDP)
                                .suppress("localhost/port-collision", "both bind with SO_REUSEPORT during the switch"));

        Report report = pod.validate();
        System.out.println(report.hasErrors());
        report.suppressed().forEach(off -> System.out.println(off.finding().rule() + ": " + off.reason()));
    }

    static void allowedEverywhere() {
        Validator lenient = Validator.builder()
                .suppress("localhost/port-collision", "these pods are drawn, not run")
                .build();

        System.out.println(pod("shop")
                .container("app", "example.com/shop:1", c -> c.port("http", 8443))
                .sidecar(PROXY)
                .validate(lenient)
                .hasErrors());
    }

    static void down() {
        Pod pod = pod("shop")
                .container("app", "example.com/shop:1", c -> c.customize(b -> b.workingDir("/srv")))
                .ownerReference("example.com/v1", "Shop", "shop", "c0ffee00-0000-4000-8000-000000000000")
                .build();

        System.out.print(Manifests.toYaml(pod));
    }

    static void picture() {
        Pod pod = pod("shop")
                .container("app", "registry.example.com/shop:1.4.2", c -> c.listens(8080))
                .sidecar(PROXY.proxies("app", 8080))
                .build();

        System.out.print(Diagram.of(pod).toMermaid());
    }

    static void bundled() {
        PodDraft proxied =
                shop().sidecar(PROXY.proxies("app", "http").volumeMount(configMap("shop-proxy"), "/etc/nginx/conf.d"));

        BundleDraft bundle = bundle(
                configMap("shop-proxy").data("default.conf", "server { listen 8443; }"),
                deployment("shop").replicas(3).template(proxied),
                service("shop").port(443).to(proxied, "https"));

        System.out.println(bundle.route("shop", 443));
        System.out.println(bundle.validate());
    }

    static void checkedTogether() {
        BundleDraft bundle = bundle(
                        secret("registry-credentials")
                                .type("kubernetes.io/dockerconfigjson")
                                .stringData(".dockerconfigjson", "{}"),
                        deployment("shop").template(shop()),
                        service("shop").port(443).selector("app", "shopp"))
                .complete();

        System.out.println(bundle.validate());
    }
}
