package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the server accepts with a warning, and similar input without one. A valid pod nearly always stays valid. */
final class WarningScenarios {
    private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";

    private final List<Consumer<MutableObject>> all = List.of(
            this::name,
            this::nodeSelector,
            this::nodeAffinity,
            this::nodeAffinity,
            this::spread,
            this::podAffinity,
            this::obsoleteAnnotations,
            this::seccomp,
            this::appArmor,
            this::deprecatedVolume,
            this::claim,
            this::keys,
            this::keys,
            this::projected,
            this::projected,
            this::projected,
            this::hostAliases,
            this::nameservers,
            this::pullSecrets,
            this::amounts,
            this::overhead,
            this::environment,
            this::ports,
            this::ports,
            this::ports,
            this::grace,
            this::owners);
    private final Rng rng;
    private final ObjectGenerator generator;

    WarningScenarios(Rng rng, ObjectGenerator generator) {
        this.rng = rng;
        this.generator = generator;
    }

    void apply(MutableObject pod) {
        rng.pick(all).accept(pod);
    }

    private void name(MutableObject pod) {
        pod.in("metadata")
                .remove("generateName")
                .set("name", rng.pick("a.b", "a".repeat(64), "a".repeat(63), "a-1.b.c", "1"));
    }

    private String nodeLabel() {
        return rng.pick(
                "beta.kubernetes.io/arch",
                "beta.kubernetes.io/os",
                "beta.kubernetes.io/instance-type",
                "failure-domain.beta.kubernetes.io/region",
                "failure-domain.beta.kubernetes.io/zone",
                "app.kubernetes.io/created-by",
                "scheduler.alpha.kubernetes.io/preferAvoidPods",
                "node-role.kubernetes.io/master",
                "kubernetes.io/arch",
                "zone");
    }

    private void nodeSelector(MutableObject pod) {
        for (int left = 1 + rng.below(3); left > 0; left--) {
            pod.in("spec").map("nodeSelector").put(nodeLabel(), "a");
        }
    }

    private void nodeAffinity(MutableObject pod) {
        MutableObject affinity = pod.in("spec", "affinity", "nodeAffinity");
        boolean preferred = rng.percent(65);
        MutableObject term = preferred
                ? affinity.add("preferredDuringSchedulingIgnoredDuringExecution")
                        .set("weight", 1L)
                        .in("preference")
                : affinity.in("requiredDuringSchedulingIgnoredDuringExecution").add("nodeSelectorTerms");
        for (int left = 1 + rng.below(2); left > 0; left--) {
            MutableObject requirement = term.add("matchExpressions").set("key", nodeLabel());
            if (rng.percent(30)) {
                requirement.set("operator", rng.pick("Exists", "DoesNotExist"));
                continue;
            }
            requirement.set("operator", rng.pick("In", "NotIn"));
            for (int values = 1 + rng.below(3); values > 0; values--) {
                requirement
                        .list("values")
                        .add(
                                preferred
                                        ? rng.pick(
                                                "a",
                                                "",
                                                "a b",
                                                "-",
                                                "a".repeat(64),
                                                "é",
                                                "é".repeat(40),
                                                "a\tb",
                                                "\u0085",
                                                "\"")
                                        : "a");
            }
        }
    }

    private void spread(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        MutableObject constraint = spec.add("topologySpreadConstraints")
                .set("topologyKey", nodeLabel())
                .set("maxSkew", 1L);
        // A key may occur once with each value of whenUnsatisfiable.
        constraint.set("whenUnsatisfiable", rng.pick("DoNotSchedule", "ScheduleAnyway"));
        if (rng.percent(50)) {
            constraint.set("labelSelector", new MutableObject(constraint.in("labelSelector").type));
        }
    }

    private void podAffinity(MutableObject pod) {
        MutableObject affinity = pod.in("spec", "affinity").in(rng.pick("podAffinity", "podAntiAffinity"));
        MutableObject term = rng.percent(50)
                ? affinity.add("requiredDuringSchedulingIgnoredDuringExecution")
                : affinity.add("preferredDuringSchedulingIgnoredDuringExecution")
                        .set("weight", 1L)
                        .in("podAffinityTerm");
        term.set("topologyKey", nodeLabel());
        if (rng.percent(30)) {
            term.set("labelSelector", new MutableObject(term.in("labelSelector").type));
        }
    }

    private void annotation(MutableObject pod, String key, String value) {
        pod.in("metadata").map("annotations").put(key, value);
    }

    private void obsoleteAnnotations(MutableObject pod) {
        annotation(
                pod,
                rng.pick(
                        "scheduler.alpha.kubernetes.io/critical-pod",
                        "security.alpha.kubernetes.io/sysctls",
                        "security.alpha.kubernetes.io/unsafe-sysctls"),
                rng.pick("", "a"));
    }

    private void seccomp(MutableObject pod) {
        boolean ofPod = rng.percent(40);
        MutableObject owner = ofPod ? pod.in("spec") : ContainerScenarios.any(pod, rng);
        String key = ofPod ? "seccomp.security.alpha.kubernetes.io/pod" : SECCOMP + owner.text("name");
        annotation(pod, rng.percent(90) ? key : SECCOMP + "nobody", "unconfined");
        if (rng.percent(40)) {
            owner.in("securityContext")
                    .in("seccompProfile")
                    .remove("localhostProfile")
                    .set("type", "Unconfined");
        }
    }

    private void appArmor(MutableObject pod) {
        String value = rng.pick("unconfined", "runtime/default", "localhost/a", "localhost/", "localhost/ a", "");
        MutableObject container = ContainerScenarios.any(pod, rng);
        annotation(pod, APP_ARMOR + container.text("name"), value);
        if (rng.percent(60)) {
            MutableObject owner = rng.percent(70) ? pod.in("spec") : container;
            MutableObject profile =
                    owner.in("securityContext").in("appArmorProfile").remove("localhostProfile");
            switch (value) {
                case "unconfined" -> profile.set("type", "Unconfined");
                case "runtime/default" -> profile.set("type", "RuntimeDefault");
                default -> profile.set("type", "Localhost").set("localhostProfile", "a");
            }
        }
    }

    private MutableObject volume(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        return spec.add("volumes").set("name", "warned-" + spec.list("volumes").size());
    }

    private void deprecatedVolume(MutableObject pod) {
        String kind = rng.pick(
                "photonPersistentDisk",
                "gitRepo",
                "scaleIO",
                "flocker",
                "storageos",
                "quobyte",
                "glusterfs",
                "cephfs",
                "rbd",
                "flexVolume",
                "azureDisk");
        MutableObject volume = volume(pod);
        volume.set(kind, generator.valid(volume.in(kind).type));
    }

    private String bytes() {
        return rng.pick("1.5", "100m", "1", "0.1", "1n", "1.0005", "1Gi", "0.5Ki", "0.3Ki", "9E", "10E", "1000.0m");
    }

    private void claim(MutableObject pod) {
        MutableObject spec = volume(pod).in("ephemeral", "volumeClaimTemplate", "spec");
        spec.list("accessModes").add("ReadWriteOnce");
        spec.in("resources").map("requests").put("storage", bytes());
        if (rng.percent(50)) {
            spec.in("resources").map("limits").put("storage", bytes());
        }
    }

    private String path() {
        return rng.pick("a", "a", "a/b", "a/b/c", "b", "a/", "a//", "a//b", "./a", "ab", "a-b", "a/b/d", "é", "é/x");
    }

    private void items(MutableObject source) {
        for (int left = rng.percent(8) ? 15 : rng.below(5); left > 0; left--) {
            MutableObject item = source.add("items").set("path", left > 5 ? path() + left : path());
            if (item.isOfType("KeyToPath")) {
                item.set("key", "k");
            } else {
                item.in("fieldRef").set("fieldPath", "metadata.name");
            }
        }
    }

    private void keys(MutableObject pod) {
        MutableObject source = volume(pod).in(rng.pick("configMap", "secret", "downwardAPI"));
        if (!source.isOfType("DownwardAPIVolumeSource")) {
            source.set(source.isOfType("SecretVolumeSource") ? "secretName" : "name", "x");
        }
        items(source);
    }

    private void projected(MutableObject pod) {
        MutableObject projected = volume(pod).in("projected");
        for (int left = 1 + rng.below(3); left > 0; left--) {
            MutableObject source = projected.add("sources");
            switch (rng.below(7)) {
                case 0 -> {}
                case 1 -> source.in("serviceAccountToken").set("path", path());
                case 2 -> items(source.in("downwardAPI"));
                case 3 -> source.in("clusterTrustBundle").set("name", "a").set("path", path());
                default -> items(source.in(rng.pick("configMap", "secret")).set("name", rng.pick("a", "b")));
            }
        }
    }

    private String ip() {
        return rng.pick(
                "10.0.0.1",
                "10.0.0.2",
                "::1",
                "0:0::1",
                "2001:db8::1",
                "2001:DB8::1",
                "2001:db8:0:0:0:0:0:1",
                "1:0:0:2:0:0:0:3",
                "1:0:0:2:3:0:0:4",
                "1::2:3:0:0:4",
                "1:0:2:3:4:5:6:7",
                "1::2:3:4:5:6:7",
                "::",
                "0::0",
                "1::",
                "::1.2.3.4",
                "::102:304",
                "64:ff9b::1.2.3.4",
                "2001:0db8::1",
                "fe80::a:b");
    }

    private void hostAliases(MutableObject pod) {
        for (int left = 1 + rng.below(4); left > 0; left--) {
            pod.in("spec").add("hostAliases").set("ip", ip()).list("hostnames").add("a");
        }
    }

    private void nameservers(MutableObject pod) {
        MutableObject dns = pod.in("spec", "dnsConfig");
        while (dns.list("nameservers").size() < 3) {
            dns.list("nameservers").add(ip());
        }
    }

    private void pullSecrets(MutableObject pod) {
        for (int left = 1 + rng.below(4); left > 0; left--) {
            pod.in("spec").add("imagePullSecrets").set("name", rng.percent(80) ? rng.pick("a", "b", "", "\t") : null);
        }
    }

    private void amounts(MutableObject pod) {
        MutableObject resources = ContainerScenarios.any(pod, rng).in("resources");
        String name = rng.pick("memory", "ephemeral-storage", "cpu");
        String amount = bytes();
        resources.map("requests").remove(name);
        resources.map("limits").remove(name);
        if (rng.percent(70)) {
            resources.map("limits").put(name, amount);
        }
        if (rng.percent(40)) {
            resources.map("requests").put(name, rng.percent(70) ? amount : "0.4");
        }
    }

    private void overhead(MutableObject pod) {
        pod.in("spec").map("overhead").put(rng.pick("memory", "ephemeral-storage", "cpu"), bytes());
    }

    private void environment(MutableObject pod) {
        MutableObject container = ContainerScenarios.any(pod, rng);
        boolean many = rng.percent(10);
        for (int left = many ? 20 : 2 + rng.below(3); left > 0; left--) {
            MutableObject env =
                    container.add("env").set("name", left > 5 ? "V" + left : rng.pick("A", "A", "B", "a b"));
            if (rng.percent(20)) {
                env.in("valueFrom", "fieldRef").set("fieldPath", "metadata.name");
            } else if (rng.percent(80)) {
                env.set("value", rng.pick("x", "$(A)", "$(A):y", "x$(A)y", "", "$$(A)", "$(B)", "$(a b)z"));
            }
        }
    }

    private void ports(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        boolean hostNetwork = spec.get("hostNetwork") == Boolean.TRUE;
        List<MutableObject> containers = new ArrayList<>(spec.objects("containers"));
        containers.addAll(spec.objects("initContainers"));
        if (rng.percent(60)) {
            containers.add(ContainerScenarios.another(
                    spec,
                    rng.pick("containers", "initContainers"),
                    "w" + spec.list("initContainers").size()
                            + spec.list("containers").size()));
        }
        for (int left = rng.percent(8) ? 15 : 1 + rng.below(4); left > 0; left--) {
            MutableObject port =
                    rng.pick(containers).add("ports").set("containerPort", rng.pick(List.of(80L, 80L, 80L, 81L)));
            if (rng.percent(25)) {
                port.set("name", rng.pick("http", "web", "p" + left));
            }
            if (!hostNetwork && rng.percent(50)) {
                port.set("hostPort", rng.pick(List.of(8080L, 8080L, 8081L, 0L)));
            }
            if (rng.percent(50)) {
                port.set("hostIP", rng.pick("10.0.0.1", "10.0.0.2", "::1", "0.0.0.0", "x", "", "\t"));
            }
            if (rng.percent(25)) {
                port.set("protocol", rng.pick("UDP", "TCP", "SCTP"));
            }
        }
    }

    private void grace(MutableObject pod) {
        pod.in("spec").set("terminationGracePeriodSeconds", rng.pick(List.of(-1L, -30L, 0L, 1L)));
    }

    private void owners(MutableObject pod) {
        for (int left = 1 + rng.below(4); left > 0; left--) {
            MutableObject owner = pod.in("metadata").add("ownerReferences");
            owner.set("apiVersion", "v1").set("kind", "Thing").set("name", "a");
            owner.set("uid", rng.pick("u", "u", "v", "a\tb"));
            if (rng.percent(20)) {
                owner.set("controller", false);
            }
        }
    }
}
