package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.DeploymentDraft;
import java.util.Map;

/** A collector of resource usage, spread over zones and nodes. */
final class ResourceMetrics {
    private ResourceMetrics() {}

    static DeploymentDraft draft() {
        return deployment("usage")
                .namespace("platform")
                .label("example.com/addon", "usage.example.com")
                .label("app.kubernetes.io/managed-by", "installer")
                .label("component", "usage")
                .replicas(2)
                .selector(Map.of("component", "usage"))
                .template(pod().label("component", "usage")
                        .label("example.com/installer", "installer")
                        .serviceAccountName("usage")
                        .priorityClassName("system-cluster-critical")
                        .nodeSelector("kubernetes.io/os", "linux")
                        .topologySpreadConstraint(t -> t.maxSkew(1)
                                .topologyKey(ZONE)
                                .whenUnsatisfiable(SCHEDULE_ANYWAY)
                                .labelSelector(s -> s.matchLabel("component", "usage")))
                        .topologySpreadConstraint(t -> t.maxSkew(1)
                                .topologyKey(HOSTNAME)
                                .whenUnsatisfiable(DO_NOT_SCHEDULE)
                                .labelSelector(s -> s.matchLabel("component", "usage")))
                        .volume("certs", secret("usage-tls"))
                        .volume("tmp-dir", emptyDir())
                        .container(
                                "usage",
                                "registry.example.com/usage:2.1",
                                c -> c.imagePullPolicy(IF_NOT_PRESENT)
                                        .args(
                                                "--secure-port=10250",
                                                "--use-node-port",
                                                "--resolution=15s",
                                                "--address-types=Hostname",
                                                "--tls-cert-file=/certs/tls.crt",
                                                "--tls-private-key-file=/certs/tls.key")
                                        .port("https", 10250, TCP)
                                        .requests(cpu("100m"), memory("200Mi"))
                                        .volumeMount("certs", "/certs")
                                        .volumeMount("tmp-dir", "/tmp")
                                        .readinessProbe(httpGet("/readyz", "https")
                                                .scheme(HTTPS)
                                                .initialDelay(seconds(20))
                                                .period(seconds(10))
                                                .failureThreshold(3))
                                        .livenessProbe(httpGet("/livez", "https")
                                                .scheme(HTTPS)
                                                .period(seconds(10))
                                                .failureThreshold(3))
                                        .runAsUser(1000)
                                        .runAsNonRoot()
                                        .readOnlyRootFilesystem()
                                        .allowPrivilegeEscalation(false)
                                        .seccompProfile(RUNTIME_DEFAULT)
                                        .capabilities(x -> x.drop("ALL"))));
    }
}
