package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Changes in several places at once, each aimed at rules that one change in one place does not reach. */
final class Scenarios {
    private final List<Consumer<Node>> all = new ArrayList<>();
    private final Draw draw;
    private final Maker maker;

    Scenarios(Draw draw, Maker maker) {
        this.draw = draw;
        this.maker = maker;
        all.addAll(List.of(
                this::hostNetworkPorts,
                this::userNamespace,
                this::processNamespaces,
                this::hostnameOverride,
                this::gates,
                this::nameservers,
                this::searches,
                this::mirror,
                this::tolerationAnnotation,
                this::deletionCost,
                this::spread,
                this::labelKeys,
                this::owners,
                this::names,
                this::grace,
                this::sameTwice,
                this::claimReferences,
                this::nodeTerms,
                this::noContainers,
                this::templateOnly));
        all.addAll(new SecurityScenarios(draw, maker).all());
        all.addAll(new ContainerScenarios(draw, maker).all());
        all.addAll(new VolumeScenarios(draw, maker).all());
        all.addAll(new ResourceScenarios(draw).all());
    }

    void play(Node pod) {
        draw.of(all).accept(pod);
    }

    private void hostNetworkPorts(Node pod) {
        Node spec = pod.in("spec").set("hostNetwork", true);
        for (Node container : spec.nodes("containers")) {
            Node port = container.add("ports").set("containerPort", draw.percent(50) ? 80L : 8080L);
            if (draw.percent(60)) {
                port.set("hostPort", draw.percent(50) ? 80L : draw.percent(80) ? 8080L : 0L);
            }
        }
    }

    private void userNamespace(Node pod) {
        Node spec = pod.in("spec").set("hostUsers", draw.percent(85) ? false : true);
        switch (draw.below(5)) {
            case 0 -> spec.set("hostPID", true);
            case 1 -> spec.set("hostIPC", true);
            case 2 -> spec.set("hostNetwork", true);
            case 3 -> {
                Node container = ContainerScenarios.any(pod, draw);
                container.add("volumeDevices").set("name", "blk").set("devicePath", "/dev/x");
                spec.add("volumes")
                        .set("name", "blk")
                        .in("persistentVolumeClaim")
                        .set("claimName", "c");
            }
            default -> ContainerScenarios.any(pod, draw).in("securityContext").set("procMount", "Unmasked");
        }
    }

    private void processNamespaces(Node pod) {
        Node spec = pod.in("spec").set("shareProcessNamespace", draw.percent(80));
        spec.set("hostPID", true);
        if (draw.percent(30)) {
            spec.set("hostIPC", true);
        }
    }

    private void hostnameOverride(Node pod) {
        Node spec = pod.in("spec");
        spec.set(
                "hostnameOverride",
                draw.of(
                        "a",
                        "a.b",
                        "a".repeat(65),
                        "a".repeat(33) + "." + "b".repeat(31),
                        "a".repeat(60) + "." + "b".repeat(5),
                        "",
                        "A"));
        switch (draw.below(3)) {
            case 0 -> spec.set("hostNetwork", true);
            case 1 -> spec.set("setHostnameAsFQDN", true);
            default -> {}
        }
    }

    private void gates(Node pod) {
        Node spec = pod.in("spec");
        spec.add("schedulingGates").set("name", draw.of("a", "a", "b", "", "example.com/g"));
        spec.add("schedulingGates").set("name", draw.of("a", "a", "b", "/g"));
        if (draw.percent(50)) {
            spec.set("nodeName", "n");
        }
    }

    private void nameservers(Node pod) {
        Node spec = pod.in("spec").set("dnsPolicy", draw.of("None", "None", "None", "Default"));
        spec.drop("dnsConfig");
        if (draw.percent(60)) {
            Node config = spec.in("dnsConfig");
            for (int left = draw.below(5); left > 0; left--) {
                config.list("nameservers").add(draw.of("1.1.1.1", "::1", "010.0.0.1", "x"));
            }
            if (draw.percent(30)) {
                config.add("options").set("name", draw.of("", "a"));
            }
        }
    }

    private void searches(Node pod) {
        List<Object> searches = pod.in("spec", "dnsConfig").list("searches");
        int count = draw.of(List.of(31, 32, 33, 2, 9));
        String search = draw.of("a", "b.c", "d".repeat(63) + "." + "e".repeat(62) + "." + "f".repeat(63) + ".g", ".");
        while (searches.size() < count) {
            searches.add(search);
        }
    }

    private void mirror(Node pod) {
        pod.in("metadata").map("annotations").put("kubernetes.io/config.mirror", draw.of("x", ""));
        Node spec = pod.in("spec");
        spec.set("nodeName", draw.percent(50) ? "n" : null);
        if (draw.percent(30)) {
            spec.drop("serviceAccountName", "serviceAccount");
            Node volume = spec.add("volumes").set("name", "token");
            volume.in("projected").add("sources").in("serviceAccountToken").set("path", "t");
        }
        if (draw.percent(40)) {
            spec.add("resourceClaims").set("name", "c").set("resourceClaimName", "c");
        }
    }

    private void tolerationAnnotation(Node pod) {
        pod.in("metadata")
                .map("annotations")
                .put(
                        "scheduler.alpha.kubernetes.io/tolerations",
                        draw.of(
                                "[]",
                                "x",
                                "[{\"key\":\"a\",\"operator\":\"Equal\",\"value\":\"b\"}]",
                                "[{\"key\":\"a b\"}]",
                                "[{\"operator\":\"Equal\"}]",
                                "[{\"key\":\"a\",\"effect\":\"X\"},{\"key\":\"a\",\"operator\":\"X\"}]",
                                "[{\"key\":\"a\",\"operator\":\"Exists\",\"value\":\"b\"}]",
                                "[{\"key\":\"a\",\"tolerationSeconds\":1}]",
                                "{}",
                                "null",
                                "[{\"unknown\":1}]",
                                "[{\"Key\":\"a b\"}]",
                                " ",
                                "[{\"key\":1}]",
                                ""));
    }

    private void deletionCost(Node pod) {
        pod.in("metadata")
                .map("annotations")
                .put(
                        "controller.kubernetes.io/pod-deletion-cost",
                        draw.of(
                                "1",
                                "-5",
                                "x",
                                "",
                                "2147483648",
                                "2147483647",
                                "01",
                                "+1",
                                "-0",
                                "1.5",
                                " 1",
                                "-2147483648",
                                "-2147483649",
                                "0"));
    }

    private void spread(Node pod) {
        Node spec = pod.in("spec");
        for (int i = 0; i < 2; i++) {
            Node constraint = spec.add("topologySpreadConstraints").set("maxSkew", 1L);
            constraint.set("topologyKey", draw.of("zone", "zone", "host"));
            constraint.set("whenUnsatisfiable", draw.of("DoNotSchedule", "DoNotSchedule", "ScheduleAnyway"));
            if (draw.percent(40)) {
                constraint.set("minDomains", 2L);
            }
            if (draw.percent(60)) {
                constraint.list("matchLabelKeys").add(draw.of("app", "rev", "a b"));
            }
            if (draw.percent(60)) {
                selector(constraint.in("labelSelector"));
            }
        }
    }

    private void selector(Node selector) {
        if (draw.percent(60)) {
            selector.map("matchLabels").put(draw.of("app", "rev"), "x");
        }
        for (int left = draw.below(3); left > 0; left--) {
            Node expression = selector.add("matchExpressions").set("key", draw.of("app", "rev", "tier"));
            expression.set("operator", draw.of("In", "Exists"));
            if (expression.text("operator").equals("In")) {
                expression.list("values").add("x");
            }
        }
    }

    private void labelKeys(Node pod) {
        Node affinity = pod.in("spec", "affinity").in(draw.of("podAffinity", "podAntiAffinity"));
        Node term;
        if (draw.percent(50)) {
            term = affinity.add("requiredDuringSchedulingIgnoredDuringExecution");
        } else {
            Node weighted = affinity.add("preferredDuringSchedulingIgnoredDuringExecution")
                    .set("weight", 1L);
            term = weighted.in("podAffinityTerm");
        }
        term.set("topologyKey", "zone");
        for (String keys : List.of("matchLabelKeys", "mismatchLabelKeys")) {
            for (int left = draw.below(3); left > 0; left--) {
                term.list(keys).add(draw.of("app", "rev", "tier", "/x"));
            }
        }
        if (draw.percent(80)) {
            selector(term.in("labelSelector"));
        }
    }

    private void owners(Node pod) {
        for (int left = 2 + draw.below(2); left > 0; left--) {
            Node owner = pod.in("metadata").add("ownerReferences");
            owner.set("apiVersion", draw.of("apps/v1", "v1")).set("kind", draw.of("ReplicaSet", "Job", "Event"));
            owner.set("name", "o").set("uid", draw.of("u1", "u1", "u2"));
            if (draw.percent(60)) {
                owner.set("controller", draw.percent(70));
            }
        }
    }

    private void names(Node pod) {
        Node meta = pod.in("metadata");
        switch (draw.below(5)) {
            case 0 ->
                meta.drop("name")
                        .set("generateName", draw.of("web-", "a.", "A-", "a".repeat(300), "", "a".repeat(58), "a.b-"));
            case 1 -> meta.drop("name", "generateName");
            case 2 -> meta.set("name", draw.of("a.b", "a".repeat(64), "a.b.c"));
            case 3 -> meta.set("namespace", draw.of("", "A", "kube-system", "a.b"));
            default -> {
                meta.list("finalizers").add("orphan");
                meta.list("finalizers").add("foregroundDeletion");
            }
        }
    }

    private void grace(Node pod) {
        pod.in("spec").set("terminationGracePeriodSeconds", draw.of(List.of(0L, -1L, 1L, 30L, 5L)));
        Node container = ContainerScenarios.any(pod, draw);
        Node handler = container.in("lifecycle").in(draw.of("postStart", "preStop"));
        handler.drop("exec", "httpGet", "tcpSocket")
                .in("sleep")
                .set("seconds", draw.of(List.of(0L, 1L, 2L, 5L, 6L, 31L, -1L)));
    }

    private void sameTwice(Node pod) {
        Node spec = pod.in("spec");
        switch (draw.below(4)) {
            case 0 -> {
                spec.add("imagePullSecrets").set("name", "s");
                spec.add("imagePullSecrets").set("name", draw.of("s", "", "t"));
            }
            case 1 -> {
                spec.add("hostAliases").set("ip", "1.2.3.4").list("hostnames").add("a");
                spec.add("hostAliases")
                        .set("ip", draw.of("1.2.3.4", "::ffff:1.2.3.4", "::1"))
                        .list("hostnames")
                        .add("a");
                spec.add("hostAliases").set("ip", "::1").list("hostnames").add("b");
            }
            case 2 -> {
                spec.add("tolerations").set("operator", "Exists");
                spec.add("tolerations")
                        .set("operator", draw.of("Exists", "Equal", "Lt", "Gt", ""))
                        .set("key", draw.of("", "a"))
                        .set("value", draw.of("", "5", "x y"));
            }
            default -> {
                Node security = spec.in("securityContext");
                security.add("sysctls")
                        .set("name", draw.of("kernel.msgmax", "net.ipv4.x", "a", "net/ipv4/x", "fs.mqueue.x"))
                        .set("value", "1");
                security.add("sysctls")
                        .set("name", draw.of("kernel.msgmax", "net.ipv4.x", "a", "kernel.shmall", "kernel/sem"))
                        .set("value", "1");
                spec.set("hostNetwork", draw.percent(40)).set("hostIPC", draw.percent(40));
            }
        }
    }

    private void claimReferences(Node pod) {
        Node spec = pod.in("spec");
        for (int left = draw.below(3); left > 0; left--) {
            Node claim = spec.add("resourceClaims").set("name", draw.of("gpu", "net", "gpu"));
            if (draw.percent(80)) {
                claim.set("resourceClaimName", "x");
            }
            if (draw.percent(25)) {
                claim.set("resourceClaimTemplateName", "x");
            }
        }
        Node resources = ContainerScenarios.any(pod, draw).in("resources");
        for (int left = 1 + draw.below(3); left > 0; left--) {
            Node claim = resources.add("claims").set("name", draw.of("gpu", "net", "none", ""));
            if (draw.percent(50)) {
                claim.set("request", draw.of("a", "b", "A_", "a"));
            }
        }
        if (draw.percent(10)) {
            spec.in("resources").add("claims").set("name", "gpu");
        }
    }

    private void nodeTerms(Node pod) {
        Node affinity = pod.in("spec", "affinity", "nodeAffinity");
        Node term;
        if (draw.percent(60)) {
            term = affinity.in("requiredDuringSchedulingIgnoredDuringExecution").add("nodeSelectorTerms");
        } else {
            Node weighted = affinity.add("preferredDuringSchedulingIgnoredDuringExecution");
            term = weighted.set("weight", draw.of(List.of(1L, 100L, 0L))).in("preference");
        }
        Node requirement = term.add(draw.of("matchExpressions", "matchFields"));
        requirement.set(
                "key",
                draw.of("metadata.name", "metadata.name", "metadata.namespace", "zone", "beta.kubernetes.io/os"));
        requirement.set("operator", draw.of("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "X"));
        for (int left = draw.below(3); left > 0; left--) {
            requirement.list("values").add(draw.of("a", "5", "a b", "A_b", "node.x", ""));
        }
    }

    private void noContainers(Node pod) {
        switch (draw.below(4)) {
            case 0 -> pod.in("spec").drop("containers");
            case 1 -> pod.in("spec").set("containers", Raw.EMPTY_LIST);
            case 2 -> pod.drop("spec");
            default -> pod.in("spec").list("containers").add(Raw.EMPTY_OBJECT);
        }
    }

    /** Fields of features that are switched off, which the server drops. */
    private void templateOnly(Node pod) {
        Node spec = pod.in("spec");
        switch (draw.below(4)) {
            case 0 -> spec.in("schedulingGroup").set("podGroupName", draw.of("a", "A_", ""));
            case 1 -> ContainerScenarios.any(pod, draw).in("lifecycle").set("stopSignal", draw.of("SIGTERM", "X"));
            default -> {
                Node source =
                        spec.add("volumes").set("name", "off").in("projected").add("sources");
                String kind = draw.of("clusterTrustBundle", "podCertificate");
                source.set(
                        kind, draw.percent(50) ? maker.sound(source.in(kind).type) : maker.wild(source.in(kind).type));
            }
        }
    }
}
