package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.DaemonSetDraft;

/** The network of a node: two init containers install it, and the main one shares the network and files of the node. */
final class NodeNetwork {
    private NodeNetwork() {}

    static DaemonSetDraft draft() {
        return daemonSet("overlay")
                .namespace("overlay")
                .label("tier", "node")
                .label("app", "overlay")
                .template(pod().label("tier", "node")
                        .label("app", "overlay")
                        .serviceAccountName("overlay")
                        .priorityClassName("system-node-critical")
                        .hostNetwork()
                        .toleration(t -> t.operator(EXISTS).effect(NO_SCHEDULE))
                        .nodeAffinity(n -> n.required(t -> t.matchExpression("kubernetes.io/os", IN, "linux")))
                        .volume("run", hostPath("/run/overlay"))
                        .volume("cni-plugin", hostPath("/opt/cni/bin"))
                        .volume("cni", hostPath("/etc/cni/net.d"))
                        .volume("settings", configMap("overlay"))
                        .volume("tables-lock", hostPath("/run/tables.lock").type(FILE_OR_CREATE))
                        .initContainer(
                                "install-plugin",
                                "registry.example.com/overlay-plugin:3",
                                c -> c.command("cp")
                                        .args("-f", "/overlay", "/opt/cni/bin/overlay")
                                        .volumeMount("cni-plugin", "/opt/cni/bin"))
                        .initContainer(
                                "install-config",
                                "registry.example.com/overlay:28",
                                c -> c.command("cp")
                                        .args("-f", "/etc/overlay/cni-conf.json", "/etc/cni/net.d/10-overlay.conflist")
                                        .volumeMount("cni", "/etc/cni/net.d")
                                        .volumeMount("settings", "/etc/overlay/"))
                        .container(
                                "overlay",
                                "registry.example.com/overlay:28",
                                c -> c.command("/opt/bin/overlayd")
                                        .args("--ip-masq", "--subnets")
                                        .env("POD_NAME", fieldRef("metadata.name"))
                                        .env("POD_NAMESPACE", fieldRef("metadata.namespace"))
                                        .env("QUEUE_DEPTH", "5000")
                                        .env("START_WITHOUT_CACHE", "false")
                                        .requests(cpu("100m"), memory("50Mi"))
                                        .volumeMount("run", "/run/overlay")
                                        .volumeMount("settings", "/etc/overlay/")
                                        .volumeMount("tables-lock", "/run/tables.lock")
                                        .privileged(false)
                                        .capabilities(x -> x.add("NET_ADMIN", "NET_RAW"))));
    }
}
