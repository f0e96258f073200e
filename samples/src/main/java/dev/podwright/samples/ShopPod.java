package dev.podwright.samples;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.ContainerDraft;
import dev.podwright.dsl.PodDraft;
import dev.podwright.manifest.Manifests;

/** A Spring Boot shop with an nginx proxy as its sidecar, both from a private registry: prints validated YAML. */
public final class ShopPod {
    static final ContainerDraft NGINX = container("proxy", "registry.example.com/nginx:1.27")
            .port("web", 8443)
            .requests(cpu("50m"), memory("64Mi"))
            .limits(memory("64Mi"))
            .readinessProbe(tcpSocket("web"));

    private ShopPod() {}

    static PodDraft shop() {
        return shop("1.4.2");
    }

    /** A version of the shop. */
    static PodDraft shop(String version) {
        return pod("shop")
                .label("app", "shop")
                .imagePullSecret("registry-credentials")
                .container(
                        "app",
                        "registry.example.com/shop:" + version,
                        c -> c.port("http", 8080)
                                .env("SPRING_PROFILES_ACTIVE", "prod")
                                .env("DB_PASSWORD", secretKeyRef("shop-db", "password"))
                                .env("POD_IP", fieldRef("status.podIP"))
                                .requests(cpu("250m"), memory("512Mi"))
                                .limits(memory("512Mi"))
                                .readinessProbe(httpGet("/actuator/health/readiness", "http")
                                        .period(seconds(5)))
                                .livenessProbe(httpGet("/actuator/health/liveness", "http")
                                        .failureThreshold(3)))
                .sidecar(NGINX.proxies("app", "http").volumeMount(configMap("shop-proxy"), "/etc/nginx/conf.d"));
    }

    /** Prints the pod as YAML, ready for {@code kubectl apply -f -}. */
    public static void main(String[] args) {
        System.out.print(Manifests.toYaml(shop().build()));
    }
}
