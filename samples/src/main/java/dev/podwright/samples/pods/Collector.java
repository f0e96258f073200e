package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** A service that sends its traces to an OpenTelemetry collector beside it. */
final class Collector {
    private Collector() {}

    static PodDraft draft() {
        return pod("checkout")
                .label("app.kubernetes.io/name", "checkout")
                .annotation("prometheus.io/scrape", "true")
                .annotation("prometheus.io/port", "8888")
                .sidecar(container("collector", "otel/opentelemetry-collector-contrib:0.115.1")
                        .args("--config=/conf/collector.yaml")
                        .port("metrics", 8888)
                        .listens(4317)
                        .listens(13133)
                        .env("GOMEMLIMIT", "160MiB")
                        .env("API_KEY", secretKeyRef("telemetry", "api-key"))
                        .volumeMount(
                                configMap("checkout-collector").item("collector.yaml", "collector.yaml"),
                                "/conf",
                                m -> m.readOnly())
                        .requests(cpu("50m"), memory("200Mi"))
                        .limits(memory("200Mi"))
                        .startupProbe(httpGet("/", 13133).period(seconds(1)).failureThreshold(30)))
                .container(container("app", "example.com/checkout:4.4.0")
                        .port("http", 8080)
                        .dials(4317)
                        .env("POD_NAME", fieldRef("metadata.name"))
                        .env("NODE_NAME", fieldRef("spec.nodeName"))
                        .env("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317")
                        .env("OTEL_RESOURCE_ATTRIBUTES", "k8s.pod.name=$(POD_NAME),k8s.node.name=$(NODE_NAME)")
                        .requests(cpu("200m"), memory("256Mi"))
                        .limits(memory("256Mi"))
                        .readinessProbe(grpc(8080)));
    }
}
