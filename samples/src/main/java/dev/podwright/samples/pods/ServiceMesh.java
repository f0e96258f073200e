package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** A service in a mesh: rules for the traffic first, then Envoy beside it from before it starts until after it ends. */
final class ServiceMesh {
    private ServiceMesh() {}

    static PodDraft draft() {
        return pod("cart")
                .label("app", "cart")
                .label("version", "v2")
                .serviceAccountName("cart")
                .initContainer(container("mesh-init", "docker.io/istio/proxyv2:1.24.1")
                        .args("istio-iptables", "-p", "15001", "-z", "15006", "-u", "1337", "-m", "REDIRECT")
                        .runAsUser(0)
                        .runAsGroup(0)
                        .capabilities(x -> x.add("NET_ADMIN", "NET_RAW")))
                .sidecar(container("envoy", "docker.io/istio/proxyv2:1.24.1")
                        .args("proxy", "sidecar", "--domain", "$(POD_NAMESPACE).svc.cluster.local")
                        .env("POD_NAME", fieldRef("metadata.name"))
                        .env("POD_NAMESPACE", fieldRef("metadata.namespace"))
                        .env("INSTANCE_IP", fieldRef("status.podIP"))
                        .port("http-envoy-prom", 15090)
                        .port("status", 15021)
                        .proxies("app", 8080)
                        .volumeMount(
                                projected(serviceAccountToken("istio-token").audience("istio-ca")),
                                "/var/run/secrets/tokens")
                        .volumeMount(emptyDir().medium(MEMORY), "/etc/istio/proxy")
                        .requests(cpu("100m"), memory("128Mi"))
                        .limits(cpu("2"), memory("1Gi"))
                        .runAsUser(1337)
                        .runAsGroup(1337)
                        .startupProbe(httpGet("/healthz/ready", "status")
                                .period(seconds(1))
                                .failureThreshold(600))
                        .readinessProbe(httpGet("/healthz/ready", "status").period(seconds(15))))
                .container(container("app", "example.com/cart:2.0.1")
                        .listens(8080)
                        .requests(cpu("200m"), memory("256Mi"))
                        .limits(memory("256Mi")));
    }
}
