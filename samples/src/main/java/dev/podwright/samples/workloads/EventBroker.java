package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.DeploymentDraft;

/** A controller with a soft rule against two pods on one node. */
final class EventBroker {
    private EventBroker() {}

    static DeploymentDraft draft() {
        return deployment("broker")
                .namespace("events")
                .label("app.kubernetes.io/component", "broker")
                .label("app.kubernetes.io/version", "3.2.0")
                .label("app.kubernetes.io/name", "events")
                .label("example.com/unbound", "true")
                .template(pod().label("app", "broker")
                        .label("app.kubernetes.io/component", "broker")
                        .label("app.kubernetes.io/version", "3.2.0")
                        .label("app.kubernetes.io/name", "events")
                        .serviceAccountName("events")
                        .enableServiceLinks(false)
                        .podAntiAffinity(a ->
                                a.preferred(100, HOSTNAME, t -> t.labelSelector(s -> s.matchLabel("app", "broker"))))
                        .container(
                                "broker",
                                "registry.example.com/broker:3.2",
                                c -> c.port("metrics", 9090)
                                        .port("profiling", 8008)
                                        .port("probes", 8080)
                                        .env("SYSTEM_NAMESPACE", fieldRef("metadata.namespace"))
                                        .env("LOGGING_CONFIG", "logging")
                                        .env("METRICS_CONFIG", "metrics-settings")
                                        .env("METRICS_DOMAIN", "example.com/events")
                                        .env("POD_NAME", fieldRef("metadata.name"))
                                        .requests(cpu("100m"), memory("100Mi"))
                                        .readinessProbe(httpGet("/readiness", "probes")
                                                .scheme(HTTP)
                                                .initialDelay(seconds(20))
                                                .period(seconds(10))
                                                .timeout(seconds(5)))
                                        .livenessProbe(httpGet("/health", "probes")
                                                .scheme(HTTP)
                                                .initialDelay(seconds(20))
                                                .period(seconds(10))
                                                .timeout(seconds(5)))
                                        .runAsNonRoot()
                                        .readOnlyRootFilesystem()
                                        .allowPrivilegeEscalation(false)
                                        .seccompProfile(RUNTIME_DEFAULT)
                                        .capabilities(x -> x.drop("ALL"))
                                        .terminationMessagePolicy(FALLBACK_TO_LOGS_ON_ERROR)));
    }
}
