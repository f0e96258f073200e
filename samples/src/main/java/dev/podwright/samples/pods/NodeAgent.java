package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** An agent on every node: it sees the node's network, processes and file system, and changes none of it. */
final class NodeAgent {
    private NodeAgent() {}

    static PodDraft draft() {
        return pod("node-exporter")
                .label("app", "node-exporter")
                .hostNetwork()
                .hostPID()
                .dnsPolicy(CLUSTER_FIRST_WITH_HOST_NET)
                .priorityClassName("system-node-critical")
                .toleration(t -> t.operator(EXISTS))
                .automountServiceAccountToken(false)
                .nodeSelector("kubernetes.io/os", "linux")
                .runAsNonRoot()
                .runAsUser(65534)
                .container(container("exporter", "quay.io/prometheus/node-exporter:v1.8.2")
                        .args("--path.rootfs=/host", "--web.listen-address=:9100")
                        .port("metrics", 9100, p -> p.hostPort(9100))
                        .volumeMount(
                                hostPath("/").type(DIRECTORY),
                                "/host",
                                m -> m.readOnly().mountPropagation(HOST_TO_CONTAINER))
                        .readOnlyRootFilesystem()
                        .allowPrivilegeEscalation(false)
                        .capabilities(x -> x.drop("ALL"))
                        .capabilities(x -> x.add("SYS_TIME"))
                        .requests(cpu("50m"), memory("32Mi"))
                        .limits(memory("64Mi"))
                        .readinessProbe(httpGet("/", "metrics")));
    }
}
