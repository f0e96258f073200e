package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** An application that writes files, and a Fluent Bit that ships them. */
final class LogShipper {
    private LogShipper() {}

    static PodDraft draft() {
        return pod("orders")
                .label("app", "orders")
                .container(container("app", "example.com/orders:3.2.0")
                        .port("http", 8080)
                        .env("LOG_FILE", "/var/log/orders/orders.log")
                        .requests(cpu("200m"), memory("256Mi"))
                        .limits(memory("256Mi"))
                        .readinessProbe(httpGet("/healthz", "http")))
                .sidecar(container("shipper", "fluent/fluent-bit:3.1.9")
                        .follows("app")
                        .env("NODE_NAME", fieldRef("spec.nodeName"))
                        .volumeMount(configMap("orders-fluent-bit"), "/fluent-bit/etc", m -> m.readOnly())
                        .requests(cpu("20m"), memory("48Mi"))
                        .limits(memory("96Mi")))
                .sharedVolume(
                        "logs",
                        emptyDir().sizeLimit(gib(1)),
                        v -> v.writtenBy("app", "/var/log/orders").readBy("shipper", "/logs"));
    }
}
