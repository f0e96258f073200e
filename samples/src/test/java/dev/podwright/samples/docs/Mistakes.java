package dev.podwright.samples.docs;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import java.time.Duration;

/** One mistake a method, for the page of error messages. */
final class Mistakes {
    private Mistakes() {}

    static PodDraft twoListenersOnOnePort() {
        return pod("shop")
                .container(
                        "app", "example.com/shop:1", c -> c.port("http", 8080).port("admin", 8443))
                .sidecar("proxy", "nginx:1.27", c -> c.port("https", 8443));
    }

    static PodDraft aListenerThatPortsDoNotShow() {
        return pod("shop")
                .container(
                        "app", "example.com/shop:1", c -> c.port("http", 8080).listens(9901))
                .sidecar("envoy", "envoyproxy/envoy:v1.32.1", c -> c.port("admin", 9901));
    }

    static PodDraft aPartnerThatIsNotThere() {
        return pod("shop")
                .container("app", "example.com/shop:1", c -> c.port("http", 8080))
                .sidecar("proxy", "nginx:1.27", c -> c.port("https", 8443).proxies("shop", "http"));
    }

    static PodDraft aPortThatThePartnerHasNot() {
        return pod("shop")
                .container("app", "example.com/shop:1", c -> c.port("http", 8080))
                .sidecar("proxy", "nginx:1.27", c -> c.port("https", 8443).proxies("app", 8081));
    }

    static PodDraft aMountOfAnUnknownVolume() {
        return pod("shop")
                .volume("cache", emptyDir())
                .container(
                        "app", "example.com/shop:1", c -> c.port("http", 8080).volumeMount("cahce", "/var/cache"));
    }

    static PodDraft moreMemoryThanItsLimit() {
        return pod("shop")
                .container(
                        "app",
                        "example.com/shop:1",
                        c -> c.limits(memory("512Mi")).requests(memory("1Gi")));
    }

    static PodDraft aProbeOnAContainerThatRunsOnce() {
        return pod("shop")
                .initContainer(
                        "migrate", "example.com/shop:1", c -> c.args("migrate").readinessProbe(tcpSocket(8080)))
                .container("app", "example.com/shop:1");
    }

    static PodDraft oneHostPortTwice() {
        return pod("agents")
                .container("metrics", "example.com/metrics:1", c -> c.port("metrics", 9100, p -> p.hostPort(9100)))
                .container("traces", "example.com/traces:1", c -> c.port("traces", 4317, p -> p.hostPort(9100)));
    }

    static PodDraft aRuleThatThereIsNot() {
        return pod("shop")
                .container("app", "example.com/shop:1", c -> c.port("http", 8080))
                .suppress("localhost/port-colision", "they share it on purpose");
    }

    static PodDraft namesThatKubernetesDoesNotTake() {
        return pod("Shop")
                .label("app", "the shop")
                .container("app_1", "example.com/shop:1", c -> c.port("admin-interface-port", 9090));
    }

    static PodDraft aPortWhereNobodyListens() {
        return pod("shop")
                .container(
                        "app", "example.com/shop:1", c -> c.port("http", 8080).dials(5432))
                .sidecar("sql-proxy", "example.com/sql-proxy:2", c -> c.port("pg", 5433));
    }

    static PodDraft aSidecarThatWaitsForWhatStartsLater() {
        return pod("shop")
                .sidecar(
                        "proxy",
                        "nginx:1.27",
                        c -> c.port("https", 8443).proxies("app", "http").startupProbe(httpGet("/ready", 8080)))
                .container("app", "example.com/shop:1", c -> c.port("http", 8080));
    }

    static PodDraft aProbeAtAPortThatTheContainerHasNot() {
        return pod("shop")
                .container(container("app", "example.com/shop:1")
                        .port("http", 8080)
                        .readinessProbe(httpGet("/ready", "web")));
    }

    static PodDraft aSidecarThatKeepsAJobFromEnding() {
        return pod("import")
                .restartPolicy(NEVER)
                .container("import", "example.com/importer:1")
                .container("sql-proxy", "example.com/sql-proxy:2", c -> c.adapts("import"));
    }

    static PodDraft aSharedVolumeForAContainerThatIsNotThere() {
        return pod("orders")
                .container("app", "example.com/orders:3")
                .sidecar("shipper", "fluent/fluent-bit:3.1", c -> c.follows("app"))
                .sharedVolume(
                        "logs",
                        emptyDir(),
                        v -> v.writtenBy("orders", "/var/log/orders").readBy("shipper", "/logs"));
    }

    static PodDraft twoWritersOfOneVolume() {
        return pod("orders")
                .container("app", "example.com/orders:3", c -> c.volumeMount("logs", "/var/log/app"))
                .container("audit", "example.com/audit:3")
                .sidecar("shipper", "fluent/fluent-bit:3.1", c -> c.follows("app"))
                .sharedVolume(
                        "logs",
                        emptyDir(),
                        v -> v.writtenBy("app", "/var/log/orders")
                                .writtenBy("audit", "/var/log/orders")
                                .readBy("shipper", "/logs"));
    }

    static PodDraft moreSharedMemoryThanMemory() {
        return pod("inference")
                .sharedMemory("1Gi", "server", "preprocessor")
                .container("server", "example.com/server:1", c -> c.limits(memory("4Gi")))
                .container("preprocessor", "example.com/preprocessor:1", c -> c.limits(memory("512Mi")));
    }

    static PodDraft aGracePeriodThatIsTooShort() {
        return pod("shop")
                .terminationGracePeriod(seconds(10))
                .container(
                        "app", "example.com/shop:1", c -> c.port("http", 8080).preStop(sleep(seconds(15))));
    }

    static PodDraft anAmountInAUnitThatThereIsNot() {
        return pod("shop").container("app", "example.com/shop:1", c -> c.limits(memory("512MB")));
    }

    static PodDraft aPortThatIsNotANumber() {
        return pod("shop").container("app", "example.com/shop:1", c -> c.port("http", "80a"));
    }

    static PodDraft aTimeThatIsNotWholeSeconds() {
        return pod("shop")
                .container(
                        "app",
                        "example.com/shop:1",
                        c -> c.port("http", 8080)
                                .readinessProbe(tcpSocket("http").period(Duration.ofMillis(2500))));
    }

    static PodDraft aDecimalMode() {
        return pod("shop")
                .container(
                        "app",
                        "example.com/shop:1",
                        c -> c.volumeMount(secret("shop-tls").defaultMode(440), "/etc/tls"));
    }

    static PodDraft aSidecarThatSaysThatItIsNotRestarted() {
        ContainerDraft piece = container("shipper", "fluent/fluent-bit:3.1").restartPolicy(NEVER);
        return pod("shop").container("app", "example.com/shop:1").sidecar(piece);
    }

    static PodDraft twoMountsOnOnePath() {
        return pod("shop")
                .volume("cache", emptyDir())
                .volume("uploads", emptyDir())
                .container(
                        "app",
                        "example.com/shop:1",
                        c -> c.volumeMount("cache", "/var/data").volumeMount("uploads", "/var/data"));
    }

    static PodDraft aValueThatKubernetesDoesNotKnow() {
        return pod("shop").container("app", "example.com/shop:1", c -> c.imagePullPolicy("always"));
    }
}
