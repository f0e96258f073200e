package dev.podwright.benchmarks;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** A realistic pod: an app, its proxy and a log shipper on a shared volume. {@link Fabric8WebPod} is the same by fabric8. */
final class WebPod {
    private WebPod() {}

    static PodDraft podwright() {
        return pod("shop")
                .label("app", "shop")
                .label("tier", "web")
                .annotation("team", "checkout")
                .imagePullSecret("registry-credentials")
                .sidecar(container("proxy", "registry.example.com/nginx:1.27")
                        .port("web", 8443)
                        .requests(cpu("50m"), memory("64Mi"))
                        .limits(memory("64Mi"))
                        .readinessProbe(tcpSocket("web"))
                        .volumeMount(configMap("shop-proxy"), "/etc/nginx/conf.d"))
                .sidecar(container("shipper", "registry.example.com/fluent-bit:3.1")
                        .args("--config", "/etc/fluent.conf")
                        .requests(cpu("20m"), memory("32Mi"))
                        .limits(memory("32Mi")))
                .container(
                        "app",
                        "registry.example.com/shop:1.4.2",
                        c -> c.port("http", 8080)
                                .env("SPRING_PROFILES_ACTIVE", "prod")
                                .env("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=75")
                                .env("DB_PASSWORD", secretKeyRef("shop-db", "password"))
                                .env("POD_IP", fieldRef("status.podIP"))
                                .requests(cpu("250m"), memory("512Mi"))
                                .limits(memory("512Mi"))
                                .readinessProbe(httpGet("/actuator/health/readiness", "http")
                                        .period(seconds(5)))
                                .livenessProbe(httpGet("/actuator/health/liveness", "http")
                                        .failureThreshold(3)))
                .sharedVolume(
                        "logs",
                        emptyDir(),
                        v -> v.writtenBy("app", "/var/log/shop").readBy("shipper", "/logs"));
    }
}
