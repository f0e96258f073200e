package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pods near the edges of the Pod Security Standards: hardened ones, and ones that break a few of the checks. */
final class PodSecurityScenarios {
    private static final List<String> KINDS = List.of("initContainers", "containers", "ephemeralContainers");
    private static final List<String> PROBES = List.of("livenessProbe", "readinessProbe", "startupProbe");
    private static final List<String> PLAIN_VOLUMES = List.of(
            "configMap",
            "csi",
            "downwardAPI",
            "emptyDir",
            "ephemeral",
            "image",
            "persistentVolumeClaim",
            "projected",
            "secret");

    private final List<Consumer<Node>> breaks = List.of(
            this::escalation,
            this::appArmor,
            this::capabilities,
            this::hostNamespace,
            this::volume,
            this::hostPort,
            this::handlerHost,
            this::privileged,
            this::procMount,
            this::nonRoot,
            this::rootUser,
            this::seLinux,
            this::seccomp,
            this::annotation,
            this::sysctl,
            this::hostProcess);
    private final Draw draw;
    private final Maker maker;

    PodSecurityScenarios(Draw draw, Maker maker) {
        this.draw = draw;
        this.maker = maker;
    }

    void play(Node pod) {
        Node spec = pod.in("spec");
        if (draw.percent(20)) {
            Node debug = ContainerScenarios.another(spec, "ephemeralContainers", "debug");
            debug.set("securityContext", draw.percent(50) ? maker.sound(debug.in("securityContext").type) : null);
        }
        if (draw.percent(80)) {
            harden(pod);
        }
        if (draw.percent(12)) {
            spec.set("hostUsers", draw.percent(80) ? false : true);
        }
        if (draw.percent(12)) {
            spec.in("os").set("name", draw.of("windows", "windows", "linux", "Windows"));
        }
        for (int left = draw.below(4); left > 0; left--) {
            draw.of(breaks).accept(pod);
        }
    }

    private void harden(Node pod) {
        Node spec = pod.in("spec").drop("hostNetwork", "hostPID", "hostIPC");
        pod.in("metadata").drop("annotations");
        boolean byPod = draw.percent(60);
        Node context = spec.in("securityContext");
        context.drop("seLinuxOptions", "sysctls", "windowsOptions", "appArmorProfile", "seccompProfile");
        context.set("runAsNonRoot", byPod ? true : null).set("runAsUser", draw.percent(20) ? 1000L : null);
        if (byPod) {
            context.in("seccompProfile").set("type", "RuntimeDefault");
        }
        for (Node container : containers(spec)) {
            harden(container, byPod);
        }
        for (Node volume : spec.nodes("volumes")) {
            String name = volume.text("name");
            if (PLAIN_VOLUMES.stream().noneMatch(volume::has)) {
                volume.type.fields().forEach(field -> volume.set(field.index(), null));
                volume.set("name", name);
                volume.in("emptyDir");
            }
        }
    }

    private void harden(Node container, boolean byPod) {
        Node context = container.in("securityContext");
        context.drop("privileged", "procMount", "seLinuxOptions", "windowsOptions", "appArmorProfile", "runAsUser");
        context.drop("seccompProfile", "capabilities", "runAsNonRoot");
        context.set("allowPrivilegeEscalation", false);
        Node capabilities = context.in("capabilities");
        capabilities.list("drop").add("ALL");
        if (draw.percent(20)) {
            capabilities.list("add").add("NET_BIND_SERVICE");
        }
        if (!byPod) {
            context.set("runAsNonRoot", true).in("seccompProfile").set("type", draw.of("RuntimeDefault", "Localhost"));
        }
        container.nodes("ports").forEach(port -> port.drop("hostPort"));
        for (Node handler : handlers(container)) {
            for (String kind : List.of("httpGet", "tcpSocket")) {
                Node action = handler.find(kind);
                if (action != null) {
                    action.drop("host");
                }
            }
        }
    }

    private static List<Node> handlers(Node container) {
        List<Node> found = new ArrayList<>();
        for (String probe : PROBES) {
            add(found, container.find(probe));
        }
        Node lifecycle = container.find("lifecycle");
        if (lifecycle != null) {
            add(found, lifecycle.find("postStart"));
            add(found, lifecycle.find("preStop"));
        }
        return found;
    }

    private static void add(List<Node> found, @Nullable Node node) {
        if (node != null) {
            found.add(node);
        }
    }

    private static List<Node> containers(Node spec) {
        List<Node> all = new ArrayList<>();
        KINDS.forEach(kind -> all.addAll(spec.nodes(kind)));
        return all;
    }

    private Node anyContainer(Node pod) {
        List<Node> all = containers(pod.in("spec"));
        return all.isEmpty() ? ContainerScenarios.another(pod.in("spec"), "containers", "app") : draw.of(all);
    }

    private Node containerContext(Node pod) {
        return anyContainer(pod).in("securityContext");
    }

    private Node anyContext(Node pod) {
        return draw.percent(40) ? pod.in("spec", "securityContext") : containerContext(pod);
    }

    private void escalation(Node pod) {
        containerContext(pod).set("allowPrivilegeEscalation", draw.percent(50) ? true : null);
    }

    private void appArmor(Node pod) {
        anyContext(pod).in("appArmorProfile").set("type", type());
    }

    private String type() {
        return draw.of("Unconfined", "Unconfined", "RuntimeDefault", "Localhost", "", "localhost");
    }

    private void capabilities(Node pod) {
        Node capabilities = containerContext(pod).in("capabilities");
        if (draw.percent(40)) {
            capabilities.set("drop", null);
            if (draw.percent(50)) {
                capabilities.list("drop").add(draw.of("all", "NET_RAW", "ALL", "CAP_ALL"));
            }
        }
        for (int left = draw.below(3); left > 0; left--) {
            capabilities
                    .list("add")
                    .add(draw.of("CHOWN", "SYS_ADMIN", "NET_RAW", "NET_BIND_SERVICE", "KILL", "", "ALL", "chown"));
        }
    }

    private void hostNamespace(Node pod) {
        pod.in("spec").set(draw.of("hostNetwork", "hostPID", "hostIPC"), draw.percent(85));
    }

    private void volume(Node pod) {
        Node volume = pod.in("spec").add("volumes").set("name", "extra");
        if (draw.percent(40)) {
            volume.in("hostPath").set("path", "/");
        }
        if (draw.percent(60)) {
            var field =
                    volume.type.fields().get(1 + draw.below(volume.type.fields().size() - 1));
            volume.set(field.index(), maker.sound(volume.type.nested(field.index())));
        }
    }

    private void hostPort(Node pod) {
        Node port = anyContainer(pod).add("ports").set("containerPort", 8081L);
        port.set("hostPort", draw.percent(20) ? 0L : draw.percent(95) ? 8081L : -1L);
    }

    private void handlerHost(Node pod) {
        Node container = anyContainer(pod);
        Node handler = draw.percent(60)
                ? container.in(draw.of(PROBES))
                : container.in("lifecycle").in(draw.of("postStart", "preStop"));
        handler.drop("exec", "httpGet", "tcpSocket");
        handler.in(draw.of("httpGet", "tcpSocket"))
                .set("port", 80L)
                .set("host", draw.of("127.0.0.1", "a.b", "", "::1"));
    }

    private void privileged(Node pod) {
        containerContext(pod).set("privileged", draw.percent(80));
    }

    private void procMount(Node pod) {
        containerContext(pod).set("procMount", draw.of("Unmasked", "Unmasked", "Default", "", "x"));
    }

    private void nonRoot(Node pod) {
        anyContext(pod).set("runAsNonRoot", draw.percent(40) ? (Object) false : draw.percent(50) ? true : null);
    }

    private void rootUser(Node pod) {
        anyContext(pod).set("runAsUser", draw.percent(70) ? 0L : 1L);
    }

    private void seLinux(Node pod) {
        Node options = anyContext(pod).in("seLinuxOptions");
        switch (draw.below(4)) {
            case 0 -> options.set("user", draw.of("system_u", ""));
            case 1 -> options.set("role", draw.of("system_r", ""));
            case 2 -> options.set("level", "s0");
            default ->
                options.set(
                        "type",
                        draw.of(
                                "container_t",
                                "container_init_t",
                                "container_kvm_t",
                                "container_engine_t",
                                "spc_t",
                                ""));
        }
    }

    private void seccomp(Node pod) {
        Node context = anyContext(pod);
        if (draw.percent(40)) {
            context.drop("seccompProfile");
        } else {
            context.in("seccompProfile").set("type", type());
        }
    }

    private void annotation(Node pod) {
        Node container = anyContainer(pod);
        String name = draw.percent(85) ? container.text("name") : "nobody";
        String key = draw.of(
                "seccomp.security.alpha.kubernetes.io/pod",
                "container.seccomp.security.alpha.kubernetes.io/" + name,
                "container.apparmor.security.beta.kubernetes.io/" + name);
        String value = draw.of("unconfined", "runtime/default", "docker/default", "localhost/a", "localhost/", "x", "");
        pod.in("metadata").map("annotations").put(key, value);
    }

    private void sysctl(Node pod) {
        Node sysctl = pod.in("spec", "securityContext").add("sysctls").set("value", "1");
        sysctl.set(
                "name",
                draw.of(
                        "kernel.shm_rmid_forced",
                        "net.ipv4.ip_local_port_range",
                        "net.ipv4.ip_local_reserved_ports",
                        "net.ipv4.tcp_keepalive_time",
                        "net.ipv4.tcp_fin_timeout",
                        "net.ipv4.tcp_rmem",
                        "net.ipv4.tcp_wmem",
                        "net/ipv4/tcp_syncookies",
                        "kernel.msgmax",
                        ""));
    }

    private void hostProcess(Node pod) {
        anyContext(pod).in("windowsOptions").set("hostProcess", draw.percent(80));
    }
}
