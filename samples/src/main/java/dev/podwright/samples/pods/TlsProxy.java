package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** A Spring Boot service that listens on localhost only, behind an nginx that ends TLS. */
final class TlsProxy {
    private TlsProxy() {}

    static PodDraft draft() {
        return pod("shop")
                .label("app", "shop")
                .imagePullSecret("registry-credentials")
                .container(container("app", "registry.example.com/shop:1.4.2")
                        .env("SERVER_ADDRESS", "127.0.0.1")
                        .env("SERVER_PORT", "8080")
                        .env("SPRING_PROFILES_ACTIVE", "prod")
                        .env("DB_PASSWORD", secretKeyRef("shop-db", "password"))
                        .listens(8080)
                        .requests(cpu("250m"), memory("512Mi"))
                        .limits(memory("512Mi"))
                        .preStop(sleep(seconds(5))))
                .sidecar(container("proxy", "registry.example.com/nginx:1.27")
                        .proxies("app", 8080)
                        .port("https", 8443)
                        .volumeMount(configMap("shop-proxy"), "/etc/nginx/conf.d", m -> m.readOnly())
                        .volumeMount(secret("shop-tls").defaultMode(0440), "/etc/nginx/tls", m -> m.readOnly())
                        .requests(cpu("50m"), memory("64Mi"))
                        .limits(memory("64Mi"))
                        .readinessProbe(httpGet("/actuator/health/readiness", "https")
                                .scheme(HTTPS)
                                .period(seconds(5))));
    }
}
