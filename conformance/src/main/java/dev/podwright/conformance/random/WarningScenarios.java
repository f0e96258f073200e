package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What the server accepts with a warning, and its silent neighbours: a pod that was sound nearly always stays so. */
final class WarningScenarios {
    private static final String SECCOMP = "container.seccomp.security.alpha.kubernetes.io/";
    private static final String APP_ARMOR = "container.apparmor.security.beta.kubernetes.io/";

    private final List<Consumer<Node>> all = List.of(
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
    private final Draw draw;
    private final Maker maker;

    WarningScenarios(Draw draw, Maker maker) {
        this.draw = draw;
        this.maker = maker;
    }

    void play(Node pod) {
        draw.of(all).accept(pod);
    }

    private void name(Node pod) {
        pod.in("metadata")
                .drop("generateName")
                .set("name", draw.of("a.b", "a".repeat(64), "a".repeat(63), "a-1.b.c", "1"));
    }

    private String nodeLabel() {
        return draw.of(
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

    private void nodeSelector(Node pod) {
        for (int left = 1 + draw.below(3); left > 0; left--) {
            pod.in("spec").map("nodeSelector").put(nodeLabel(), "a");
        }
    }

    private void nodeAffinity(Node pod) {
        Node affinity = pod.in("spec", "affinity", "nodeAffinity");
        boolean preferred = draw.percent(65);
        Node term = preferred
                ? affinity.add("preferredDuringSchedulingIgnoredDuringExecution")
                        .set("weight", 1L)
                        .in("preference")
                : affinity.in("requiredDuringSchedulingIgnoredDuringExecution").add("nodeSelectorTerms");
        for (int left = 1 + draw.below(2); left > 0; left--) {
            Node requirement = term.add("matchExpressions").set("key", nodeLabel());
            if (draw.percent(30)) {
                requirement.set("operator", draw.of("Exists", "DoesNotExist"));
                continue;
            }
            requirement.set("operator", draw.of("In", "NotIn"));
            for (int values = 1 + draw.below(3); values > 0; values--) {
                requirement
                        .list("values")
                        .add(
                                preferred
                                        ? draw.of(
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

    private void spread(Node pod) {
        Node spec = pod.in("spec");
        Node constraint = spec.add("topologySpreadConstraints")
                .set("topologyKey", nodeLabel())
                .set("maxSkew", 1L);
        // One key can be there once with each answer.
        constraint.set("whenUnsatisfiable", draw.of("DoNotSchedule", "ScheduleAnyway"));
        if (draw.percent(50)) {
            constraint.set("labelSelector", new Node(constraint.in("labelSelector").type));
        }
    }

    private void podAffinity(Node pod) {
        Node affinity = pod.in("spec", "affinity").in(draw.of("podAffinity", "podAntiAffinity"));
        Node term = draw.percent(50)
                ? affinity.add("requiredDuringSchedulingIgnoredDuringExecution")
                : affinity.add("preferredDuringSchedulingIgnoredDuringExecution")
                        .set("weight", 1L)
                        .in("podAffinityTerm");
        term.set("topologyKey", nodeLabel());
        if (draw.percent(30)) {
            term.set("labelSelector", new Node(term.in("labelSelector").type));
        }
    }

    private void annotation(Node pod, String key, String value) {
        pod.in("metadata").map("annotations").put(key, value);
    }

    private void obsoleteAnnotations(Node pod) {
        annotation(
                pod,
                draw.of(
                        "scheduler.alpha.kubernetes.io/critical-pod",
                        "security.alpha.kubernetes.io/sysctls",
                        "security.alpha.kubernetes.io/unsafe-sysctls"),
                draw.of("", "a"));
    }

    private void seccomp(Node pod) {
        boolean ofPod = draw.percent(40);
        Node owner = ofPod ? pod.in("spec") : ContainerScenarios.any(pod, draw);
        String key = ofPod ? "seccomp.security.alpha.kubernetes.io/pod" : SECCOMP + owner.text("name");
        annotation(pod, draw.percent(90) ? key : SECCOMP + "nobody", "unconfined");
        if (draw.percent(40)) {
            owner.in("securityContext")
                    .in("seccompProfile")
                    .drop("localhostProfile")
                    .set("type", "Unconfined");
        }
    }

    private void appArmor(Node pod) {
        String value = draw.of("unconfined", "runtime/default", "localhost/a", "localhost/", "localhost/ a", "");
        Node container = ContainerScenarios.any(pod, draw);
        annotation(pod, APP_ARMOR + container.text("name"), value);
        if (draw.percent(60)) {
            Node owner = draw.percent(70) ? pod.in("spec") : container;
            Node profile = owner.in("securityContext").in("appArmorProfile").drop("localhostProfile");
            switch (value) {
                case "unconfined" -> profile.set("type", "Unconfined");
                case "runtime/default" -> profile.set("type", "RuntimeDefault");
                default -> profile.set("type", "Localhost").set("localhostProfile", "a");
            }
        }
    }

    private Node volume(Node pod) {
        Node spec = pod.in("spec");
        return spec.add("volumes").set("name", "warned-" + spec.list("volumes").size());
    }

    private void deprecatedVolume(Node pod) {
        String kind = draw.of(
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
        Node volume = volume(pod);
        volume.set(kind, maker.sound(volume.in(kind).type));
    }

    private String bytes() {
        return draw.of("1.5", "100m", "1", "0.1", "1n", "1.0005", "1Gi", "0.5Ki", "0.3Ki", "9E", "10E", "1000.0m");
    }

    private void claim(Node pod) {
        Node spec = volume(pod).in("ephemeral", "volumeClaimTemplate", "spec");
        spec.list("accessModes").add("ReadWriteOnce");
        spec.in("resources").map("requests").put("storage", bytes());
        if (draw.percent(50)) {
            spec.in("resources").map("limits").put("storage", bytes());
        }
    }

    private String path() {
        return draw.of("a", "a", "a/b", "a/b/c", "b", "a/", "a//", "a//b", "./a", "ab", "a-b", "a/b/d", "é", "é/x");
    }

    private void items(Node source) {
        for (int left = draw.percent(8) ? 15 : draw.below(5); left > 0; left--) {
            Node item = source.add("items").set("path", left > 5 ? path() + left : path());
            if (item.is("KeyToPath")) {
                item.set("key", "k");
            } else {
                item.in("fieldRef").set("fieldPath", "metadata.name");
            }
        }
    }

    private void keys(Node pod) {
        Node source = volume(pod).in(draw.of("configMap", "secret", "downwardAPI"));
        if (!source.is("DownwardAPIVolumeSource")) {
            source.set(source.is("SecretVolumeSource") ? "secretName" : "name", "x");
        }
        items(source);
    }

    private void projected(Node pod) {
        Node projected = volume(pod).in("projected");
        for (int left = 1 + draw.below(3); left > 0; left--) {
            Node source = projected.add("sources");
            switch (draw.below(7)) {
                case 0 -> {}
                case 1 -> source.in("serviceAccountToken").set("path", path());
                case 2 -> items(source.in("downwardAPI"));
                case 3 -> source.in("clusterTrustBundle").set("name", "a").set("path", path());
                default -> items(source.in(draw.of("configMap", "secret")).set("name", draw.of("a", "b")));
            }
        }
    }

    private String ip() {
        return draw.of(
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

    private void hostAliases(Node pod) {
        for (int left = 1 + draw.below(4); left > 0; left--) {
            pod.in("spec").add("hostAliases").set("ip", ip()).list("hostnames").add("a");
        }
    }

    private void nameservers(Node pod) {
        Node dns = pod.in("spec", "dnsConfig");
        while (dns.list("nameservers").size() < 3) {
            dns.list("nameservers").add(ip());
        }
    }

    private void pullSecrets(Node pod) {
        for (int left = 1 + draw.below(4); left > 0; left--) {
            pod.in("spec").add("imagePullSecrets").set("name", draw.percent(80) ? draw.of("a", "b", "", "\t") : null);
        }
    }

    private void amounts(Node pod) {
        Node resources = ContainerScenarios.any(pod, draw).in("resources");
        String name = draw.of("memory", "ephemeral-storage", "cpu");
        String amount = bytes();
        resources.map("requests").remove(name);
        resources.map("limits").remove(name);
        if (draw.percent(70)) {
            resources.map("limits").put(name, amount);
        }
        if (draw.percent(40)) {
            resources.map("requests").put(name, draw.percent(70) ? amount : "0.4");
        }
    }

    private void overhead(Node pod) {
        pod.in("spec").map("overhead").put(draw.of("memory", "ephemeral-storage", "cpu"), bytes());
    }

    private void environment(Node pod) {
        Node container = ContainerScenarios.any(pod, draw);
        boolean many = draw.percent(10);
        for (int left = many ? 20 : 2 + draw.below(3); left > 0; left--) {
            Node env = container.add("env").set("name", left > 5 ? "V" + left : draw.of("A", "A", "B", "a b"));
            if (draw.percent(20)) {
                env.in("valueFrom", "fieldRef").set("fieldPath", "metadata.name");
            } else if (draw.percent(80)) {
                env.set("value", draw.of("x", "$(A)", "$(A):y", "x$(A)y", "", "$$(A)", "$(B)", "$(a b)z"));
            }
        }
    }

    private void ports(Node pod) {
        Node spec = pod.in("spec");
        boolean hostNetwork = spec.get("hostNetwork") == Boolean.TRUE;
        List<Node> containers = new ArrayList<>(spec.nodes("containers"));
        containers.addAll(spec.nodes("initContainers"));
        if (draw.percent(60)) {
            containers.add(ContainerScenarios.another(
                    spec,
                    draw.of("containers", "initContainers"),
                    "w" + spec.list("initContainers").size()
                            + spec.list("containers").size()));
        }
        for (int left = draw.percent(8) ? 15 : 1 + draw.below(4); left > 0; left--) {
            Node port = draw.of(containers).add("ports").set("containerPort", draw.of(List.of(80L, 80L, 80L, 81L)));
            if (draw.percent(25)) {
                port.set("name", draw.of("http", "web", "p" + left));
            }
            if (!hostNetwork && draw.percent(50)) {
                port.set("hostPort", draw.of(List.of(8080L, 8080L, 8081L, 0L)));
            }
            if (draw.percent(50)) {
                port.set("hostIP", draw.of("10.0.0.1", "10.0.0.2", "::1", "0.0.0.0", "x", "", "\t"));
            }
            if (draw.percent(25)) {
                port.set("protocol", draw.of("UDP", "TCP", "SCTP"));
            }
        }
    }

    private void grace(Node pod) {
        pod.in("spec").set("terminationGracePeriodSeconds", draw.of(List.of(-1L, -30L, 0L, 1L)));
    }

    private void owners(Node pod) {
        for (int left = 1 + draw.below(4); left > 0; left--) {
            Node owner = pod.in("metadata").add("ownerReferences");
            owner.set("apiVersion", "v1").set("kind", "Thing").set("name", "a");
            owner.set("uid", draw.of("u", "u", "v", "a\tb"));
            if (draw.percent(20)) {
                owner.set("controller", false);
            }
        }
    }
}
