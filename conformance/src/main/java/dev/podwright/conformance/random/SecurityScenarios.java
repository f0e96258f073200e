package dev.podwright.conformance.random;

import java.util.List;
import java.util.function.Consumer;

/** Security contexts together with annotations, the operating system and each other. */
final class SecurityScenarios {
    private static final String SECCOMP_POD = "seccomp.security.alpha.kubernetes.io/pod";
    private static final String SECCOMP_CONTAINER = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String APPARMOR = "container.apparmor.security.beta.kubernetes.io/";

    private final Rng rng;
    private final ObjectGenerator generator;

    SecurityScenarios(Rng rng, ObjectGenerator generator) {
        this.rng = rng;
        this.generator = generator;
    }

    List<Consumer<MutableObject>> all() {
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

    private void operatingSystem(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        spec.in("os").set("name", rng.pick("windows", "windows", "windows", "linux", "linux", "", "Linux"));
        for (int left = 1 + rng.below(3); left > 0; left--) {
            MutableObject context = rng.percent(50)
                    ? spec.in("securityContext")
                    : ContainerScenarios.any(pod, rng).in("securityContext");
            var field = rng.pick(context.type.fields());
            context.set(field.index(), generator.validValue(context.type, field));
        }
        if (rng.percent(30)) {
            spec.set(
                    rng.pick("hostUsers", "hostPID", "hostIPC", "shareProcessNamespace", "hostNetwork"),
                    rng.percent(70));
        }
        if (rng.percent(10)) {
            spec.in("resources").map("limits").put("cpu", "64");
        }
    }

    private void hostProcess(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        if (rng.percent(50)) {
            spec.in("os").set("name", "windows");
        }
        if (rng.percent(60)) {
            spec.set("hostNetwork", true);
        }
        if (rng.percent(50)) {
            spec.in("securityContext", "windowsOptions").set("hostProcess", rng.percent(70));
        }
        for (String kind : List.of("containers", "initContainers")) {
            for (MutableObject container : spec.objects(kind)) {
                if (rng.percent(60)) {
                    container.in("securityContext", "windowsOptions").set("hostProcess", rng.percent(70));
                }
            }
        }
    }

    private void escalation(MutableObject pod) {
        MutableObject context =
                ContainerScenarios.any(pod, rng).in("securityContext").set("allowPrivilegeEscalation", false);
        if (rng.percent(50)) {
            context.set("privileged", true);
        }
        if (rng.percent(60)) {
            context.in("capabilities").list("add").add(rng.pick("CAP_SYS_ADMIN", "CAP_SYS_ADMIN", "SYS_ADMIN"));
        }
    }

    private MutableObject profile(MutableObject context, String field) {
        MutableObject profile = context.in(field).set("type", rng.pick("Unconfined", "RuntimeDefault", "Localhost"));
        profile.remove("localhostProfile");
        if (profile.text("type").equals("Localhost") ? rng.percent(90) : rng.percent(10)) {
            profile.set("localhostProfile", rng.pick("a", "b", "/a", "../a"));
        }
        return profile;
    }

    private String seccomp() {
        return rng.pick(
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

    private void seccompOfPod(MutableObject pod) {
        pod.in("metadata").map("annotations").put(SECCOMP_POD, seccomp());
        if (rng.percent(70)) {
            profile(pod.in("spec", "securityContext"), "seccompProfile");
        }
    }

    private void seccompOfContainer(MutableObject pod) {
        MutableObject container = ContainerScenarios.any(pod, rng);
        String name = rng.percent(90) ? container.text("name") : "nobody";
        pod.in("metadata").map("annotations").put(SECCOMP_CONTAINER + name, seccomp());
        if (rng.percent(70)) {
            profile(container.in("securityContext"), "seccompProfile");
        }
        if (rng.percent(20)) {
            profile(pod.in("spec", "securityContext"), "seccompProfile");
        }
    }

    private void appArmor(MutableObject pod) {
        MutableObject container = ContainerScenarios.any(pod, rng);
        String name = rng.percent(90) ? container.text("name") : "nobody";
        pod.in("metadata")
                .map("annotations")
                .put(
                        APPARMOR + name,
                        rng.pick("unconfined", "runtime/default", "localhost/a", "localhost/b", "localhost/", "x", ""));
        if (rng.percent(50)) {
            profile(container.in("securityContext"), "appArmorProfile");
        }
        if (rng.percent(30)) {
            profile(pod.in("spec", "securityContext"), "appArmorProfile");
        }
        if (rng.percent(5)) {
            pod.in("spec", "os").set("name", "windows");
        }
    }

    private void windowsNames(MutableObject pod) {
        MutableObject context = rng.percent(50)
                ? pod.in("spec", "securityContext")
                : ContainerScenarios.any(pod, rng).in("securityContext");
        MutableObject options = context.in("windowsOptions");
        var field = options.type.fields().get(rng.below(3));
        options.set(field.index(), generator.hostileElement(options.type, field));
    }
}
