package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Changes in several places at once, for rules that a change in one place does not reach. */
final class Scenarios {
    private final List<Consumer<MutableObject>> all = new ArrayList<>();
    private final Rng rng;
    private final ObjectGenerator generator;

    Scenarios(Rng rng, ObjectGenerator generator) {
        this.rng = rng;
        this.generator = generator;
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
        all.addAll(new SecurityScenarios(rng, generator).all());
        all.addAll(new ContainerScenarios(rng, generator).all());
        all.addAll(new VolumeScenarios(rng, generator).all());
        all.addAll(new ResourceScenarios(rng).all());
    }

    void apply(MutableObject pod) {
        rng.pick(all).accept(pod);
    }

    private void hostNetworkPorts(MutableObject pod) {
        MutableObject spec = pod.in("spec").set("hostNetwork", true);
        for (MutableObject container : spec.objects("containers")) {
            MutableObject port = container.add("ports").set("containerPort", rng.percent(50) ? 80L : 8080L);
            if (rng.percent(60)) {
                port.set("hostPort", rng.percent(50) ? 80L : rng.percent(80) ? 8080L : 0L);
            }
        }
    }

    private void userNamespace(MutableObject pod) {
        MutableObject spec = pod.in("spec").set("hostUsers", rng.percent(85) ? false : true);
        switch (rng.below(5)) {
            case 0 -> spec.set("hostPID", true);
            case 1 -> spec.set("hostIPC", true);
            case 2 -> spec.set("hostNetwork", true);
            case 3 -> {
                MutableObject container = ContainerScenarios.any(pod, rng);
                container.add("volumeDevices").set("name", "blk").set("devicePath", "/dev/x");
                spec.add("volumes")
                        .set("name", "blk")
                        .in("persistentVolumeClaim")
                        .set("claimName", "c");
            }
            default -> ContainerScenarios.any(pod, rng).in("securityContext").set("procMount", "Unmasked");
        }
    }

    private void processNamespaces(MutableObject pod) {
        MutableObject spec = pod.in("spec").set("shareProcessNamespace", rng.percent(80));
        spec.set("hostPID", true);
        if (rng.percent(30)) {
            spec.set("hostIPC", true);
        }
    }

    private void hostnameOverride(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        spec.set(
                "hostnameOverride",
                rng.pick(
                        "a",
                        "a.b",
                        "a".repeat(65),
                        "a".repeat(33) + "." + "b".repeat(31),
                        "a".repeat(60) + "." + "b".repeat(5),
                        "",
                        "A"));
        switch (rng.below(3)) {
            case 0 -> spec.set("hostNetwork", true);
            case 1 -> spec.set("setHostnameAsFQDN", true);
            default -> {}
        }
    }

    private void gates(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        spec.add("schedulingGates").set("name", rng.pick("a", "a", "b", "", "example.com/g"));
        spec.add("schedulingGates").set("name", rng.pick("a", "a", "b", "/g"));
        if (rng.percent(50)) {
            spec.set("nodeName", "n");
        }
    }

    private void nameservers(MutableObject pod) {
        MutableObject spec = pod.in("spec").set("dnsPolicy", rng.pick("None", "None", "None", "Default"));
        spec.remove("dnsConfig");
        if (rng.percent(60)) {
            MutableObject config = spec.in("dnsConfig");
            for (int left = rng.below(5); left > 0; left--) {
                config.list("nameservers").add(rng.pick("1.1.1.1", "::1", "010.0.0.1", "x"));
            }
            if (rng.percent(30)) {
                config.add("options").set("name", rng.pick("", "a"));
            }
        }
    }

    private void searches(MutableObject pod) {
        List<Object> searches = pod.in("spec", "dnsConfig").list("searches");
        int count = rng.pick(List.of(31, 32, 33, 2, 9));
        String search = rng.pick("a", "b.c", "d".repeat(63) + "." + "e".repeat(62) + "." + "f".repeat(63) + ".g", ".");
        while (searches.size() < count) {
            searches.add(search);
        }
    }

    private void mirror(MutableObject pod) {
        pod.in("metadata").map("annotations").put("kubernetes.io/config.mirror", rng.pick("x", ""));
        MutableObject spec = pod.in("spec");
        spec.set("nodeName", rng.percent(50) ? "n" : null);
        if (rng.percent(30)) {
            spec.remove("serviceAccountName", "serviceAccount");
            MutableObject volume = spec.add("volumes").set("name", "token");
            volume.in("projected").add("sources").in("serviceAccountToken").set("path", "t");
        }
        if (rng.percent(40)) {
            spec.add("resourceClaims").set("name", "c").set("resourceClaimName", "c");
        }
    }

    private void tolerationAnnotation(MutableObject pod) {
        pod.in("metadata")
                .map("annotations")
                .put(
                        "scheduler.alpha.kubernetes.io/tolerations",
                        rng.pick(
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

    private void deletionCost(MutableObject pod) {
        pod.in("metadata")
                .map("annotations")
                .put(
                        "controller.kubernetes.io/pod-deletion-cost",
                        rng.pick(
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

    private void spread(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        for (int i = 0; i < 2; i++) {
            MutableObject constraint = spec.add("topologySpreadConstraints").set("maxSkew", 1L);
            constraint.set("topologyKey", rng.pick("zone", "zone", "host"));
            constraint.set("whenUnsatisfiable", rng.pick("DoNotSchedule", "DoNotSchedule", "ScheduleAnyway"));
            if (rng.percent(40)) {
                constraint.set("minDomains", 2L);
            }
            if (rng.percent(60)) {
                constraint.list("matchLabelKeys").add(rng.pick("app", "rev", "a b"));
            }
            if (rng.percent(60)) {
                selector(constraint.in("labelSelector"));
            }
        }
    }

    private void selector(MutableObject selector) {
        if (rng.percent(60)) {
            selector.map("matchLabels").put(rng.pick("app", "rev"), "x");
        }
        for (int left = rng.below(3); left > 0; left--) {
            MutableObject expression = selector.add("matchExpressions").set("key", rng.pick("app", "rev", "tier"));
            expression.set("operator", rng.pick("In", "Exists"));
            if (expression.text("operator").equals("In")) {
                expression.list("values").add("x");
            }
        }
    }

    private void labelKeys(MutableObject pod) {
        MutableObject affinity = pod.in("spec", "affinity").in(rng.pick("podAffinity", "podAntiAffinity"));
        MutableObject term;
        if (rng.percent(50)) {
            term = affinity.add("requiredDuringSchedulingIgnoredDuringExecution");
        } else {
            MutableObject weighted = affinity.add("preferredDuringSchedulingIgnoredDuringExecution")
                    .set("weight", 1L);
            term = weighted.in("podAffinityTerm");
        }
        term.set("topologyKey", "zone");
        for (String keys : List.of("matchLabelKeys", "mismatchLabelKeys")) {
            for (int left = rng.below(3); left > 0; left--) {
                term.list(keys).add(rng.pick("app", "rev", "tier", "/x"));
            }
        }
        if (rng.percent(80)) {
            selector(term.in("labelSelector"));
        }
    }

    private void owners(MutableObject pod) {
        for (int left = 2 + rng.below(2); left > 0; left--) {
            MutableObject owner = pod.in("metadata").add("ownerReferences");
            owner.set("apiVersion", rng.pick("apps/v1", "v1")).set("kind", rng.pick("ReplicaSet", "Job", "Event"));
            owner.set("name", "o").set("uid", rng.pick("u1", "u1", "u2"));
            if (rng.percent(60)) {
                owner.set("controller", rng.percent(70));
            }
        }
    }

    private void names(MutableObject pod) {
        MutableObject meta = pod.in("metadata");
        switch (rng.below(5)) {
            case 0 ->
                meta.remove("name")
                        .set("generateName", rng.pick("web-", "a.", "A-", "a".repeat(300), "", "a".repeat(58), "a.b-"));
            case 1 -> meta.remove("name", "generateName");
            case 2 -> meta.set("name", rng.pick("a.b", "a".repeat(64), "a.b.c"));
            case 3 -> meta.set("namespace", rng.pick("", "A", "kube-system", "a.b"));
            default -> {
                meta.list("finalizers").add("orphan");
                meta.list("finalizers").add("foregroundDeletion");
            }
        }
    }

    private void grace(MutableObject pod) {
        pod.in("spec").set("terminationGracePeriodSeconds", rng.pick(List.of(0L, -1L, 1L, 30L, 5L)));
        MutableObject container = ContainerScenarios.any(pod, rng);
        MutableObject handler = container.in("lifecycle").in(rng.pick("postStart", "preStop"));
        handler.remove("exec", "httpGet", "tcpSocket")
                .in("sleep")
                .set("seconds", rng.pick(List.of(0L, 1L, 2L, 5L, 6L, 31L, -1L)));
    }

    private void sameTwice(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        switch (rng.below(4)) {
            case 0 -> {
                spec.add("imagePullSecrets").set("name", "s");
                spec.add("imagePullSecrets").set("name", rng.pick("s", "", "t"));
            }
            case 1 -> {
                spec.add("hostAliases").set("ip", "1.2.3.4").list("hostnames").add("a");
                spec.add("hostAliases")
                        .set("ip", rng.pick("1.2.3.4", "::ffff:1.2.3.4", "::1"))
                        .list("hostnames")
                        .add("a");
                spec.add("hostAliases").set("ip", "::1").list("hostnames").add("b");
            }
            case 2 -> {
                spec.add("tolerations").set("operator", "Exists");
                spec.add("tolerations")
                        .set("operator", rng.pick("Exists", "Equal", "Lt", "Gt", ""))
                        .set("key", rng.pick("", "a"))
                        .set("value", rng.pick("", "5", "x y"));
            }
            default -> {
                MutableObject security = spec.in("securityContext");
                security.add("sysctls")
                        .set("name", rng.pick("kernel.msgmax", "net.ipv4.x", "a", "net/ipv4/x", "fs.mqueue.x"))
                        .set("value", "1");
                security.add("sysctls")
                        .set("name", rng.pick("kernel.msgmax", "net.ipv4.x", "a", "kernel.shmall", "kernel/sem"))
                        .set("value", "1");
                spec.set("hostNetwork", rng.percent(40)).set("hostIPC", rng.percent(40));
            }
        }
    }

    private void claimReferences(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        for (int left = rng.below(3); left > 0; left--) {
            MutableObject claim = spec.add("resourceClaims").set("name", rng.pick("gpu", "net", "gpu"));
            if (rng.percent(80)) {
                claim.set("resourceClaimName", "x");
            }
            if (rng.percent(25)) {
                claim.set("resourceClaimTemplateName", "x");
            }
        }
        MutableObject resources = ContainerScenarios.any(pod, rng).in("resources");
        for (int left = 1 + rng.below(3); left > 0; left--) {
            MutableObject claim = resources.add("claims").set("name", rng.pick("gpu", "net", "none", ""));
            if (rng.percent(50)) {
                claim.set("request", rng.pick("a", "b", "A_", "a"));
            }
        }
        if (rng.percent(10)) {
            spec.in("resources").add("claims").set("name", "gpu");
        }
    }

    private void nodeTerms(MutableObject pod) {
        MutableObject affinity = pod.in("spec", "affinity", "nodeAffinity");
        MutableObject term;
        if (rng.percent(60)) {
            term = affinity.in("requiredDuringSchedulingIgnoredDuringExecution").add("nodeSelectorTerms");
        } else {
            MutableObject weighted = affinity.add("preferredDuringSchedulingIgnoredDuringExecution");
            term = weighted.set("weight", rng.pick(List.of(1L, 100L, 0L))).in("preference");
        }
        MutableObject requirement = term.add(rng.pick("matchExpressions", "matchFields"));
        requirement.set(
                "key",
                rng.pick("metadata.name", "metadata.name", "metadata.namespace", "zone", "beta.kubernetes.io/os"));
        requirement.set("operator", rng.pick("In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "X"));
        for (int left = rng.below(3); left > 0; left--) {
            requirement.list("values").add(rng.pick("a", "5", "a b", "A_b", "node.x", ""));
        }
    }

    private void noContainers(MutableObject pod) {
        switch (rng.below(4)) {
            case 0 -> pod.in("spec").remove("containers");
            case 1 -> pod.in("spec").set("containers", RawJson.EMPTY_LIST);
            case 2 -> pod.remove("spec");
            default -> pod.in("spec").list("containers").add(RawJson.EMPTY_OBJECT);
        }
    }

    /** Fields behind feature gates that are off by default, which the server drops. */
    private void templateOnly(MutableObject pod) {
        MutableObject spec = pod.in("spec");
        switch (rng.below(4)) {
            case 0 -> spec.in("schedulingGroup").set("podGroupName", rng.pick("a", "A_", ""));
            case 1 -> ContainerScenarios.any(pod, rng).in("lifecycle").set("stopSignal", rng.pick("SIGTERM", "X"));
            default -> {
                MutableObject source =
                        spec.add("volumes").set("name", "off").in("projected").add("sources");
                String kind = rng.pick("clusterTrustBundle", "podCertificate");
                source.set(
                        kind,
                        rng.percent(50)
                                ? generator.valid(source.in(kind).type)
                                : generator.arbitrary(source.in(kind).type));
            }
        }
    }
}
