package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.DaemonSetDraft;
import java.util.Map;

/** A proxy on each node, with an init container that changes the node's network and an exporter of metrics. */
final class MetadataProxy {
    private MetadataProxy() {}

    static DaemonSetDraft draft() {
        return daemonSet("metadata-proxy")
                .namespace("platform")
                .label("component", "metadata-proxy")
                .label("example.com/service", "true")
                .label("example.com/mode", "reconcile")
                .label("version", "v12")
                .updateStrategy(ROLLING_UPDATE)
                .selector(Map.of("component", "metadata-proxy", "version", "v12"))
                .template(pod().label("component", "metadata-proxy")
                        .label("example.com/service", "true")
                        .label("version", "v12")
                        .dnsPolicy(DEFAULT)
                        .serviceAccountName("metadata-proxy")
                        .priorityClassName("system-node-critical")
                        .hostNetwork()
                        .terminationGracePeriod(seconds(30))
                        .nodeSelector("example.com/metadata", "true")
                        .nodeSelector("kubernetes.io/os", "linux")
                        .toleration(t -> t.operator(EXISTS).effect(NO_EXECUTE))
                        .toleration(t -> t.operator(EXISTS).effect(NO_SCHEDULE))
                        .volume("host", hostPath("/").type(DIRECTORY))
                        .initContainer(
                                "redirect",
                                "registry.example.com/tables:1",
                                c -> c.imagePullPolicy(ALWAYS)
                                        .command(
                                                "/bin/sh",
                                                "-c",
                                                "ip addr add dev lo 169.254.169.252/32\nredirect --to 169.254.169.252:988\n")
                                        .volumeMount("host", "/host")
                                        .privileged())
                        .container(
                                "metadata-proxy",
                                "registry.example.com/metadata:12",
                                c -> c.args("-addr=169.254.169.252:988")
                                        .requests(memory("25Mi"), cpu("30m"))
                                        .limits(memory("25Mi"), cpu("30m"))
                                        .privileged())
                        .container(
                                "exporter",
                                "registry.example.com/exporter:5",
                                c -> c.command(
                                                "/monitor",
                                                "--prefix=example.com",
                                                "--source=http://127.0.0.1:989",
                                                "--pod=$(POD_NAME)",
                                                "--namespace=$(POD_NAMESPACE)")
                                        .env("POD_NAME", fieldRef("metadata.name"))
                                        .env("POD_NAMESPACE", fieldRef("metadata.namespace"))
                                        .requests(memory("20Mi"), cpu("2m"))
                                        .limits(memory("20Mi"), cpu("2m"))));
    }
}
