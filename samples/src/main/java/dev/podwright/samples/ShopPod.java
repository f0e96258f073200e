package dev.podwright.samples;

import static dev.podwright.dsl.Pods.configMap;
import static dev.podwright.dsl.Pods.container;
import static dev.podwright.dsl.Pods.cpu;
import static dev.podwright.dsl.Pods.fromField;
import static dev.podwright.dsl.Pods.fromSecret;
import static dev.podwright.dsl.Pods.httpGet;
import static dev.podwright.dsl.Pods.memory;
import static dev.podwright.dsl.Pods.pod;
import static dev.podwright.dsl.Pods.seconds;
import static dev.podwright.dsl.Pods.tcp;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;

/** A Spring Boot shop with an nginx proxy as its sidecar, both from a private registry: prints validated YAML. */
public final class ShopPod {
    static final ContainerDraft NGINX = container("proxy", "registry.example.com/nginx:1.27")
            .port("web", 8443)
            .requests(cpu("50m"), memory("64Mi"))
            .limits(memory("64Mi"))
            .readiness(tcp("web"));

    private ShopPod() {}

    static PodDraft shop() {
        return pod("shop")
                .label("app", "shop")
                .pullSecret("registry-credentials")
                .container(
                        "app",
                        "registry.example.com/shop:1.4.2",
                        c -> c.port("http", 8080)
                                .env("SPRING_PROFILES_ACTIVE", "prod")
                                .env("DB_PASSWORD", fromSecret("shop-db", "password"))
                                .env("POD_IP", fromField("status.podIP"))
                                .requests(cpu("250m"), memory("512Mi"))
                                .limits(memory("512Mi"))
                                .readiness(httpGet("/actuator/health/readiness", "http")
                                        .every(seconds(5)))
                                .liveness(httpGet("/actuator/health/liveness", "http")
                                        .failsAfter(3)))
                .sidecar(NGINX.proxies("app", "http").mount(configMap("shop-proxy"), "/etc/nginx/conf.d"));
    }

    /** Prints the pod as YAML, ready for {@code kubectl apply -f -}. */
    public static void main(String[] args) {
        System.out.print(Manifests.toYaml(shop().build()));
    }
}
