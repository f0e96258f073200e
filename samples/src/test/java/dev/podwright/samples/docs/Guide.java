package dev.podwright.samples.docs;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.InvalidPodException;
import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.meta.OwnerReference;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.PodValidator;
import dev.podwright.validate.podsecurity.PodSecurityLevel;
import java.util.List;

/** The code of the guide. */
final class Guide {
    private static final ContainerDraft PROXY = container("proxy", "nginx:1.27")
            .port("https", 8443)
            .requests(cpu("50m"), memory("64Mi"))
            .readiness(tcp("https"));

    private Guide() {}

    static void first() {
        Pod pod = pod("hello")
                .container("app", "example.com/hello:1", c -> c.port("http", 8080))
                .build();

        System.out.print(Manifests.toYaml(pod));
    }

    static void refused() {
        try {
            pod("hello").container("App", "example.com/hello:1").build();
        } catch (InvalidPodException e) {
            System.out.println(e.getMessage());
        }
    }

    static void checked() {
        Report report = pod("hello")
                .container(container("app", "example.com/hello:1")
                        .requests(memory("2Gi"))
                        .limits(memory("1Gi")))
                .check();

        for (Finding finding : report.rejected()) {
            System.out.println(finding.location() + " " + finding.path() + " -> " + finding.fix());
        }
    }

    static PodDraft shop() {
        return pod("shop")
                .label("app", "shop")
                .pullSecret("registry-credentials")
                .container(container("app", "registry.example.com/shop:1.4.2")
                        .port("http", 8080)
                        .env("SPRING_PROFILES_ACTIVE", "prod")
                        .env("DB_PASSWORD", fromSecret("shop-db", "password"))
                        .env("POD_IP", fromField("status.podIP"))
                        .requests(cpu("250m"), memory("512Mi"))
                        .limits(memory("512Mi"))
                        .readiness(httpGet("/ready", "http").every(seconds(5)))
                        .preStop(sleep(seconds(5)))
                        .mount(emptyDir().limit("64Mi"), "/tmp"));
    }

    static void volumes() {
        PodDraft shop = pod("shop")
                .volume("uploads", pvc("shop-uploads"))
                .container(container("app", "registry.example.com/shop:1.4.2")
                        .mount("uploads", "/var/uploads")
                        .mountReadOnly(configMap("shop-settings"), "/etc/shop")
                        .mount(emptyDir().inMemory().limit("16Mi"), "/run/shop"));

        System.out.print(Manifests.toYaml(shop.build()));
    }

    static PodDraft monitored(PodDraft pod) {
        return pod.annotation("prometheus.io/scrape", "true")
                .inEach(c -> c.env("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.monitoring:4317"));
    }

    static void pieces() {
        boolean production = true;
        List<String> registries = List.of("registry-credentials", "mirror-credentials");

        PodDraft orders = pod("orders")
                .label("app", "orders")
                .container("app", "registry.example.com/orders:3")
                .including(Guide::monitored)
                .when(production, p -> p.priorityClass("customer-facing").spreadOver(zones()))
                .each(registries, (p, registry) -> p.pullSecret(registry));

        System.out.print(Manifests.toYaml(orders.build()));
    }

    static void paired() {
        PodDraft paired = pod("shop")
                .container("app", "registry.example.com/shop:1.4.2", c -> c.listens(8080))
                .sidecar(PROXY.proxies("app", 8080).mountReadOnly(configMap("shop-proxy"), "/etc/nginx/conf.d"));

        System.out.print(Manifests.toYaml(paired.build()));
    }

    static void collision() {
        PodDraft wrong = pod("shop")
                .container("app", "registry.example.com/shop:1.4.2", c -> c.port("admin", 8443))
                .sidecar(PROXY);

        System.out.println(wrong.check());
    }

    static void ordered() {
        PodDraft billing = pod("billing")
                .sidecar(
                        "sql-proxy",
                        "example.com/sql-proxy:2",
                        c -> c.port("pg", 5432).startup(tcp("pg")))
                .init("migrate", "example.com/billing-migrations:7", c -> c.dials("pg"))
                .container(
                        "app",
                        "example.com/billing:7",
                        c -> c.port("http", 8080).dials("pg"));

        System.out.println(billing.check());
    }

    static void shared() {
        PodDraft orders = pod("orders")
                .container("app", "example.com/orders:3")
                .sidecar("shipper", "fluent/fluent-bit:3.1", c -> c.follows("app"))
                .sharedVolume(
                        "logs",
                        emptyDir().limit(gib(1)),
                        v -> v.writtenBy("app", "/var/log/orders").readBy("shipper", "/logs"));

        System.out.print(Manifests.toYaml(orders.build()));
    }

    static void sharedMemory() {
        Pod inference = pod("inference")
                .container("server", "example.com/server:1", c -> c.limits(memory("4Gi")))
                .container("preprocessor", "example.com/preprocessor:1", c -> c.limits(memory("2Gi")))
                .sharedMemory("1Gi", "server", "preprocessor")
                .sharesProcesses()
                .build();

        System.out.print(Manifests.toYaml(inference));
    }

    static void hardened() {
        PodDraft hardened = shop().hardened().in("app", c -> c.readOnlyRootFilesystem());

        for (FieldPath field : hardened.hardenedFields()) {
            System.out.println(field);
        }
        PodValidator restricted =
                PodValidator.builder().podSecurity(PodSecurityLevel.RESTRICTED).build();
        System.out.println(shop().check(restricted).advised().size() + " findings before");
        System.out.println(hardened.check(restricted).advised().size() + " after");
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
                .in("app", c -> c.limits(memory("1Gi")).env("MODE", "online"))
                .build();

        System.out.print(Manifests.toYaml(better));
    }

    static void allowed() {
        PodDraft pod = pod("dns")
                .container("blue", "example.com/dns:1", c -> c.udpPort("dns", 5353))
                .container(
                        "green",
                        "example.com/dns:2",
                        c -> c.udpPort("dns", 5353)
                                .allow("localhost/port-collision", "both bind with SO_REUSEPORT during the switch"));

        Report report = pod.check();
        System.out.println(!report.hasErrors());
        report.suppressed().forEach(off -> System.out.println(off.finding().rule() + ": " + off.reason()));
    }

    static void allowedEverywhere() {
        PodValidator lenient = PodValidator.builder()
                .suppress("localhost/port-collision", "these pods are drawn, not run")
                .build();

        System.out.println(!pod("shop")
                .container("app", "example.com/shop:1", c -> c.port("http", 8443))
                .sidecar(PROXY)
                .check(lenient)
                .hasErrors());
    }

    static void down() {
        Pod pod = pod("shop")
                .container("app", "example.com/shop:1", c -> c.with(b -> b.workingDir("/srv")))
                .metadata(m -> m.addOwnerReference(OwnerReference.builder()
                        .apiVersion("example.com/v1")
                        .kind("Shop")
                        .name("shop")
                        .uid("c0ffee00-0000-4000-8000-000000000000")
                        .build()))
                .build();

        System.out.print(Manifests.toYaml(pod));
    }
}
