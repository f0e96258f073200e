package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.DeploymentDraft;
import java.util.Map;

/** The controller of an add-on, with metrics, a webhook and a read-only file system. */
final class AddressController {
    private AddressController() {}

    static DeploymentDraft draft() {
        return deployment("controller")
                .namespace("addresses")
                .label("app", "addresses")
                .label("component", "controller")
                .revisionHistoryLimit(3)
                .selector(Map.of("app", "addresses", "component", "controller"))
                .template(pod().label("app", "addresses")
                        .label("component", "controller")
                        .annotation("prometheus.io/port", "7070")
                        .annotation("prometheus.io/scrape", "true")
                        .serviceAccountName("controller")
                        .terminationGracePeriod(seconds(0))
                        .nodeSelector("kubernetes.io/os", "linux")
                        .runAsUser(65534)
                        .fsGroup(65534)
                        .runAsNonRoot()
                        .volume("cert", secret("addresses-webhook").defaultMode(0644))
                        .container(
                                "controller",
                                "registry.example.com/addresses:1.9",
                                c -> c.args("--port=7070", "--log-level=info", "--tls-min-version=1.2")
                                        .port("monitoring", 7070)
                                        .port("webhook-server", 9443, TCP)
                                        .env("MEMBERS_SECRET", "members")
                                        .env("DEPLOYMENT", "controller")
                                        .volumeMount("cert", "/certs", m -> m.readOnly())
                                        .readinessProbe(httpGet("/metrics", "monitoring")
                                                .initialDelay(seconds(10))
                                                .period(seconds(10))
                                                .timeout(seconds(1))
                                                .failureThreshold(3)
                                                .successThreshold(1))
                                        .livenessProbe(httpGet("/metrics", "monitoring")
                                                .initialDelay(seconds(10))
                                                .period(seconds(10))
                                                .timeout(seconds(1))
                                                .failureThreshold(3)
                                                .successThreshold(1))
                                        .readOnlyRootFilesystem()
                                        .allowPrivilegeEscalation(false)
                                        .capabilities(x -> x.drop("all"))));
    }
}
