package dev.podwright.conformance.random;

import java.util.List;
import java.util.function.Consumer;

/** Security contexts against annotations, the operating system and each other. */
final class SecurityScenarios {
    private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";

    private final Draw draw;
    private final Maker maker;

    SecurityScenarios(Draw draw, Maker maker) {
        this.draw = draw;
        this.maker = maker;
    }

    List<Consumer<Node>> all() {
        return List.of(
                this::operatingSystem,
                this::operatingSystem,
                this::hostProcess,
                this::hostProcess,
                this::escalation,
                this::seccompOfPod,
                this::seccompOfContainer,
                this::seccompOfContainer,
                this::appArmor,
                this::appArmor,
                this::windowsNames);
    }

    private void operatingSystem(Node pod) {
        Node spec = pod.in("spec");
        spec.in("os").set("name", draw.of("windows", "windows", "windows", "linux", "linux", "", "Linux"));
        for (int left = 1 + draw.below(3); left > 0; left--) {
            Node context = draw.percent(50)
                    ? spec.in("securityContext")
                    : ContainerScenarios.any(pod, draw).in("securityContext");
            var field = draw.of(context.type.fields());
            context.set(field.index(), maker.soundValue(context.type, field));
        }
        if (draw.percent(30)) {
            spec.set(
                    draw.of("hostUsers", "hostPID", "hostIPC", "shareProcessNamespace", "hostNetwork"),
                    draw.percent(70));
        }
        if (draw.percent(10)) {
            spec.in("resources").map("limits").put("cpu", "64");
        }
    }

    private void hostProcess(Node pod) {
        Node spec = pod.in("spec");
        if (draw.percent(50)) {
            spec.in("os").set("name", "windows");
        }
        if (draw.percent(60)) {
            spec.set("hostNetwork", true);
        }
        if (draw.percent(50)) {
            spec.in("securityContext", "windowsOptions").set("hostProcess", draw.percent(70));
        }
        for (String kind : List.of("containers", "initContainers")) {
            for (Node container : spec.nodes(kind)) {
                if (draw.percent(60)) {
                    container.in("securityContext", "windowsOptions").set("hostProcess", draw.percent(70));
                }
            }
        }
    }

    private void escalation(Node pod) {
        Node context = ContainerScenarios.any(pod, draw).in("securityContext").set("allowPrivilegeEscalation", false);
        if (draw.percent(50)) {
            context.set("privileged", true);
        }
        if (draw.percent(60)) {
            context.in("capabilities").list("add").add(draw.of("CAP_SYS_ADMIN", "CAP_SYS_ADMIN", "SYS_ADMIN"));
        }
    }

    private Node profile(Node context, String field) {
        Node profile = context.in(field).set("type", draw.of("Unconfined", "RuntimeDefault", "Localhost"));
        profile.drop("localhostProfile");
        if (profile.text("type").equals("Localhost") ? draw.percent(90) : draw.percent(10)) {
            profile.set("localhostProfile", draw.of("a", "b", "/a", "../a"));
        }
        return profile;
    }

    private String seccomp() {
        return draw.of(
                "unconfined",
                "runtime/default",
                "docker/default",
                "localhost/a",
                "localhost/b",
                "localhost//a",
                "localhost/../a",
                "x",
                "");
    }

    private void seccompOfPod(Node pod) {
        pod.in("metadata").map("annotations").put(SECCOMP_POD, seccomp());
        if (draw.percent(70)) {
            profile(pod.in("spec", "securityContext"), "seccompProfile");
        }
    }

    private void seccompOfContainer(Node pod) {
        Node container = ContainerScenarios.any(pod, draw);
        String name = draw.percent(90) ? container.text("name") : "nobody";
        pod.in("metadata").map("annotations").put(SECCOMP_CONTAINER + name, seccomp());
        if (draw.percent(70)) {
            profile(container.in("securityContext"), "seccompProfile");
        }
        if (draw.percent(20)) {
            profile(pod.in("spec", "securityContext"), "seccompProfile");
        }
    }

    private void appArmor(Node pod) {
        Node container = ContainerScenarios.any(pod, draw);
        String name = draw.percent(90) ? container.text("name") : "nobody";
        pod.in("metadata")
                .map("annotations")
                .put(
                        APPARMOR + name,
                        draw.of("unconfined", "runtime/default", "localhost/a", "localhost/b", "localhost/", "x", ""));
        if (draw.percent(50)) {
            profile(container.in("securityContext"), "appArmorProfile");
        }
        if (draw.percent(30)) {
            profile(pod.in("spec", "securityContext"), "appArmorProfile");
        }
        if (draw.percent(5)) {
            pod.in("spec", "os").set("name", "windows");
        }
    }

    private void windowsNames(Node pod) {
        Node context = draw.percent(50)
                ? pod.in("spec", "securityContext")
                : ContainerScenarios.any(pod, draw).in("securityContext");
        Node options = context.in("windowsOptions");
        var field = options.type.fields().get(draw.below(3));
        options.set(field.index(), maker.hostileOne(options.type, field));
    }
}
