package dev.podwright.benchmarks;

import static dev.podwright.dsl.Pods.configMap;
import static dev.podwright.dsl.Pods.container;
import static dev.podwright.dsl.Pods.cpu;
import static dev.podwright.dsl.Pods.emptyDir;
import static dev.podwright.dsl.Pods.fromField;
import static dev.podwright.dsl.Pods.fromSecret;
import static dev.podwright.dsl.Pods.httpGet;
import static dev.podwright.dsl.Pods.memory;
import static dev.podwright.dsl.Pods.pod;
import static dev.podwright.dsl.Pods.seconds;
import static dev.podwright.dsl.Pods.tcp;

import dev.podwright.dsl.PodDraft;

/** A realistic pod: an app, its proxy and a log shipper on a shared volume. {@link Fabric8WebPod} is the same by fabric8. */
final class WebPod {
    private WebPod() {}

    static PodDraft podwright() {
        return pod("shop")
                .label("app", "shop")
                .label("tier", "web")
                .annotation("team", "checkout")
                .pullSecret("registry-credentials")
                .sidecar(container("proxy", "registry.example.com/nginx:1.27")
                        .port("web", 8443)
                        .requests(cpu("50m"), memory("64Mi"))
                        .limits(memory("64Mi"))
                        .readiness(tcp("web"))
                        .mount(configMap("shop-proxy"), "/etc/nginx/conf.d"))
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
                                .env("DB_PASSWORD", fromSecret("shop-db", "password"))
                                .env("POD_IP", fromField("status.podIP"))
                                .requests(cpu("250m"), memory("512Mi"))
                                .limits(memory("512Mi"))
                                .readiness(httpGet("/actuator/health/readiness", "http")
                                        .every(seconds(5)))
                                .liveness(httpGet("/actuator/health/liveness", "http")
                                        .failsAfter(3)))
                .sharedVolume(
                        "logs",
                        emptyDir(),
                        v -> v.writtenBy("app", "/var/log/shop").readBy("shipper", "/logs"));
    }
}
