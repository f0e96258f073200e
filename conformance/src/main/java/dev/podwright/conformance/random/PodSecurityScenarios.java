package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pods at the limits of the Pod Security Standards: hardened ones, and ones that fail a few of the checks. */
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

    private final List<Consumer<MutableObject>> breaks = List.of(
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
    private final Rng rng;
    private final ObjectGenerator generator;

    PodSecurityScenarios(Rng rng, ObjectGenerator generator) {
        this.rng = rng;
        this.generator = generator;
    }

    void apply(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        if (rng.percent(20)) {
            MutableObject debug = ContainerScenarios.another(spec, "ephemeralContainers", "debug");
            debug.set("securityContext", rng.percent(50) ? generator.valid(debug.in("securityContext").type) : null);
        }
        if (rng.percent(80)) {
            harden(pod);
        }
        if (rng.percent(12)) {
            spec.set("hostUsers", rng.percent(80) ? false : true);
        }
        if (rng.percent(12)) {
            spec.in("os").set("name", rng.pick("windows", "windows", "linux", "Windows"));
        }
        for (int left = rng.below(4); left > 0; left--) {
            rng.pick(breaks).accept(pod);
        }
    }

    private void harden(MutableObject pod) {
        MutableObject spec = pod.in("spec").remove("hostNetwork", "hostPID", "hostIPC");
        pod.in("metadata").remove("annotations");
        boolean byPod = rng.percent(60);
        MutableObject context = spec.in("securityContext");
        context.remove("seLinuxOptions", "sysctls", "windowsOptions", "appArmorProfile", "seccompProfile");
        context.set("runAsNonRoot", byPod ? true : null).set("runAsUser", rng.percent(20) ? 1000L : null);
        if (byPod) {
            context.in("seccompProfile").set("type", "RuntimeDefault");
        }
        for (MutableObject container : containers(spec)) {
            harden(container, byPod);
        }
        for (MutableObject volume : spec.objects("volumes")) {
            String name = volume.text("name");
            if (PLAIN_VOLUMES.stream().noneMatch(volume::has)) {
                volume.type.fields().forEach(field -> volume.set(field.index(), null));
                volume.set("name", name);
                volume.in("emptyDir");
            }
        }
    }

    private void harden(MutableObject container, boolean byPod) {
        MutableObject context = container.in("securityContext");
        context.remove("privileged", "procMount", "seLinuxOptions", "windowsOptions", "appArmorProfile", "runAsUser");
        context.remove("seccompProfile", "capabilities", "runAsNonRoot");
        context.set("allowPrivilegeEscalation", false);
        MutableObject capabilities = context.in("capabilities");
        capabilities.list("drop").add("ALL");
        if (rng.percent(20)) {
            capabilities.list("add").add("NET_BIND_SERVICE");
        }
        if (!byPod) {
            context.set("runAsNonRoot", true).in("seccompProfile").set("type", rng.pick("RuntimeDefault", "Localhost"));
        }
        container.objects("ports").forEach(port -> port.remove("hostPort"));
        for (MutableObject handler : handlers(container)) {
            for (String kind : List.of("httpGet", "tcpSocket")) {
                MutableObject action = handler.find(kind);
                if (action != null) {
                    action.remove("host");
                }
            }
        }
    }

    private static List<MutableObject> handlers(MutableObject container) {
        List<MutableObject> found = new ArrayList<>();
        for (String probe : PROBES) {
            add(found, container.find(probe));
        }
        MutableObject lifecycle = container.find("lifecycle");
        if (lifecycle != null) {
            add(found, lifecycle.find("postStart"));
            add(found, lifecycle.find("preStop"));
        }
        return found;
    }

    private static void add(List<MutableObject> found, @Nullable MutableObject handler) {
        if (handler != null) {
            found.add(handler);
        }
    }

    private static List<MutableObject> containers(MutableObject spec) {
        List<MutableObject> all = new ArrayList<>();
        KINDS.forEach(kind -> all.addAll(spec.objects(kind)));
        return all;
    }

    private MutableObject anyContainer(MutableObject pod) {
        List<MutableObject> all = containers(pod.in("spec"));
        return all.isEmpty() ? ContainerScenarios.another(pod.in("spec"), "containers", "app") : rng.pick(all);
    }

    private MutableObject containerContext(MutableObject pod) {
        return anyContainer(pod).in("securityContext");
    }

    private MutableObject anyContext(MutableObject pod) {
        return rng.percent(40) ? pod.in("spec", "securityContext") : containerContext(pod);
    }

    private void escalation(MutableObject pod) {
        containerContext(pod).set("allowPrivilegeEscalation", rng.percent(50) ? true : null);
    }

    private void appArmor(MutableObject pod) {
        anyContext(pod).in("appArmorProfile").set("type", type());
    }

    private String type() {
        return rng.pick("Unconfined", "Unconfined", "RuntimeDefault", "Localhost", "", "localhost");
    }

    private void capabilities(MutableObject pod) {
        MutableObject capabilities = containerContext(pod).in("capabilities");
        if (rng.percent(40)) {
            capabilities.set("drop", null);
            if (rng.percent(50)) {
                capabilities.list("drop").add(rng.pick("all", "NET_RAW", "ALL", "CAP_ALL"));
            }
        }
        for (int left = rng.below(3); left > 0; left--) {
            capabilities
                    .list("add")
                    .add(rng.pick("CHOWN", "SYS_ADMIN", "NET_RAW", "NET_BIND_SERVICE", "KILL", "", "ALL", "chown"));
        }
    }

    private void hostNamespace(MutableObject pod) {
        pod.in("spec").set(rng.pick("hostNetwork", "hostPID", "hostIPC"), rng.percent(85));
    }

    private void volume(MutableObject pod) {
        MutableObject volume = pod.in("spec").add("volumes").set("name", "extra");
        if (rng.percent(40)) {
            volume.in("hostPath").set("path", "/");
        }
        if (rng.percent(60)) {
            var field =
                    volume.type.fields().get(1 + rng.below(volume.type.fields().size() - 1));
            volume.set(field.index(), generator.valid(volume.type.nested(field.index())));
        }
    }

    private void hostPort(MutableObject pod) {
        MutableObject port = anyContainer(pod).add("ports").set("containerPort", 8081L);
        port.set("hostPort", rng.percent(20) ? 0L : rng.percent(95) ? 8081L : -1L);
    }

    private void handlerHost(MutableObject pod) {
        MutableObject container = anyContainer(pod);
        MutableObject handler = rng.percent(60)
                ? container.in(rng.pick(PROBES))
                : container.in("lifecycle").in(rng.pick("postStart", "preStop"));
        handler.remove("exec", "httpGet", "tcpSocket");
        handler.in(rng.pick("httpGet", "tcpSocket"))
                .set("port", 80L)
                .set("host", rng.pick("127.0.0.1", "a.b", "", "::1"));
    }

    private void privileged(MutableObject pod) {
        containerContext(pod).set("privileged", rng.percent(80));
    }

    private void procMount(MutableObject pod) {
        containerContext(pod).set("procMount", rng.pick("Unmasked", "Unmasked", "Default", "", "x"));
    }

    private void nonRoot(MutableObject pod) {
        anyContext(pod).set("runAsNonRoot", rng.percent(40) ? (Object) false : rng.percent(50) ? true : null);
    }

    private void rootUser(MutableObject pod) {
        anyContext(pod).set("runAsUser", rng.percent(70) ? 0L : 1L);
    }

    private void seLinux(MutableObject pod) {
        MutableObject options = anyContext(pod).in("seLinuxOptions");
        switch (rng.below(4)) {
            case 0 -> options.set("user", rng.pick("system_u", ""));
            case 1 -> options.set("role", rng.pick("system_r", ""));
            case 2 -> options.set("level", "s0");
            default ->
                options.set(
                        "type",
                        rng.pick(
                                "container_t",
                                "container_init_t",
                                "container_kvm_t",
                                "container_engine_t",
                                "spc_t",
                                ""));
        }
    }

    private void seccomp(MutableObject pod) {
        MutableObject context = anyContext(pod);
        if (rng.percent(40)) {
            context.remove("seccompProfile");
        } else {
            context.in("seccompProfile").set("type", type());
        }
    }

    private void annotation(MutableObject pod) {
        MutableObject container = anyContainer(pod);
        String name = rng.percent(85) ? container.text("name") : "nobody";
        String key = rng.pick(
                "seccomp.security.alpha.kubernetes.io/pod",
                "container.seccomp.security.alpha.kubernetes.io/" + name,
                "container.apparmor.security.beta.kubernetes.io/" + name);
        String value =
                rng.pick("unconfined", "runtime/default", "docker/default", "localhost/a", "localhost/", "x", "");
        pod.in("metadata").map("annotations").put(key, value);
    }

    private void sysctl(MutableObject pod) {
        MutableObject sysctl = pod.in("spec", "securityContext").add("sysctls").set("value", "1");
        sysctl.set(
                "name",
                rng.pick(
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

    private void hostProcess(MutableObject pod) {
        anyContext(pod).in("windowsOptions").set("hostProcess", rng.percent(80));
    }
}
