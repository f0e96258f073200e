package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.DaemonSetDraft;
import java.util.Map;

/** A plugin of the kubelet on the nodes that have devices. */
final class GpuPlugin {
    private GpuPlugin() {}

    static DaemonSetDraft draft() {
        return daemonSet("device-plugin")
                .namespace("device-plugin")
                .updateStrategy(ROLLING_UPDATE)
                .selector(Map.of("name", "device-plugin"))
                .template(pod().label("name", "device-plugin")
                        .serviceAccountName("device-plugin")
                        .priorityClassName("system-node-critical")
                        .toleration(t ->
                                t.key("example.com/device").operator(EXISTS).effect(NO_SCHEDULE))
                        .volume(
                                "plugins",
                                hostPath("/var/lib/kubelet/device-plugins").type(DIRECTORY_OR_CREATE))
                        .container(
                                "plugin",
                                "registry.example.com/device-plugin:19",
                                c -> c.env("PASS_SPECS", "true")
                                        .volumeMount("plugins", "/var/lib/kubelet/device-plugins")
                                        .privileged()));
    }
}
