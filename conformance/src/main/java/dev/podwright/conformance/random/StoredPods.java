package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import java.util.List;

/** Makes of a manifest what a server may have stored, some of it by older versions or under other feature gates. */
final class StoredPods {
    private static final List<String> STATUSES = List.of(
            "{}",
            "{\"phase\":\"Running\",\"qosClass\":\"Burstable\"}",
            "{\"qosClass\":\"Guaranteed\"}",
            "{\"qosClass\":\"BestEffort\",\"containerStatuses\":[]}",
            "{\"containerStatuses\":[{\"name\":\"app\",\"state\":{\"running\":{}}}]}",
            "{\"containerStatuses\":[{\"name\":\"app\",\"state\":{\"waiting\":{}}},"
                    + "{\"name\":\"b\",\"state\":{\"running\":{}},\"resources\":{}}]}",
            "{\"nodeAllocatableResourceClaimStatuses\":[{}]}");

    private final Draw draw;
    private final Maker maker;

    StoredPods(Draw draw, Maker maker) {
        this.draw = draw;
        this.maker = maker;
    }

    /** Makes an old pod of a manifest. */
    void prepare(Node pod, String subresource) {
        Node spec = pod.in("spec");
        if (draw.percent(15)) {
            gate(spec);
        }
        if (draw.percent(60)) {
            images(spec);
        }
        if (draw.percent(10)) {
            pod.set("status", new Raw(draw.of(STATUSES)));
        }
        if (draw.percent(60)) {
            store(pod, spec, subresource);
        }
    }

    private void store(Node pod, Node spec, String subresource) {
        Node metadata = pod.in("metadata");
        metadata.set("uid", "u-1");
        if (draw.percent(50)) {
            metadata.set("creationTimestamp", "2026-01-01T00:00:00Z").set("generation", 1L);
        }
        if (draw.percent(8)) {
            metadata.set("deletionTimestamp", "2026-01-02T00:00:00Z").set("deletionGracePeriodSeconds", 30L);
        }
        if (draw.percent(2)) {
            metadata.set("generation", -1L);
        }
        if (draw.percent(70) && !spec.has("serviceAccountName")) {
            spec.set("serviceAccountName", "default");
        }
        if (draw.percent(30)) {
            pod.set("status", new Raw(draw.of(STATUSES)));
        }
        if (draw.percent(subresource.equals("ephemeralcontainers") ? 70 : 15)) {
            for (int left = 1 + draw.below(2); left > 0; left--) {
                ephemeral(spec, maker);
            }
        }
        if (draw.percent(25)) {
            legacy(metadata, spec);
        }
    }

    /** Adds an ephemeral container that is mostly sound. */
    static void ephemeral(Node spec, Maker maker) {
        Field list = spec.type.fields().get(spec.type.indexOf("ephemeralContainers"));
        Node made = maker.sound(spec.type.nested(list.index()));
        made.drop(
                "ports",
                "resources",
                "resizePolicy",
                "restartPolicy",
                "restartPolicyRules",
                "livenessProbe",
                "readinessProbe",
                "startupProbe",
                "lifecycle",
                "volumeMounts",
                "volumeDevices",
                "targetContainerName");
        made.set("name", "debug-" + spec.list("ephemeralContainers").size());
        spec.list("ephemeralContainers").add(made);
    }

    private void gate(Node spec) {
        spec.drop("nodeName", "schedulingGates");
        for (String name : List.of("a.example/gate", "b.example/gate")) {
            spec.add("schedulingGates").set("name", name);
        }
    }

    /** Pull policies that do not depend on the image. */
    private void images(Node spec) {
        for (String list : List.of("containers", "initContainers")) {
            for (Node container : spec.nodes(list)) {
                if (!container.has("imagePullPolicy")) {
                    container.set("imagePullPolicy", draw.of("Always", "IfNotPresent"));
                }
            }
        }
    }

    /** What a create no longer allows, or what its feature gates drop. */
    private void legacy(Node metadata, Node spec) {
        switch (draw.below(16)) {
            case 0 -> metadata.map("annotations").put("controller.kubernetes.io/pod-deletion-cost", "+1");
            case 1 -> container(spec).in("resources").map("limits").put("hugepages-2Mi", "3Mi");
            case 2 ->
                spec.add("tolerations").set("key", "a").set("operator", "Gt").set("value", "5");
            case 3 -> {
                Node term = spec.in("affinity", "podAffinity")
                        .add("requiredDuringSchedulingIgnoredDuringExecution")
                        .set("topologyKey", "zone");
                term.in("labelSelector")
                        .add("matchExpressions")
                        .set("key", "a")
                        .set("operator", "In")
                        .list("values")
                        .add("-bad-");
            }
            case 4 ->
                spec.in("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
                        .add("nodeSelectorTerms")
                        .add("matchExpressions")
                        .set("key", "a")
                        .set("operator", "In")
                        .list("values")
                        .add("-bad-");
            case 5 -> {
                Node constraint = spec.add("topologySpreadConstraints")
                        .set("maxSkew", 1L)
                        .set("topologyKey", "legacy")
                        .set("whenUnsatisfiable", "DoNotSchedule");
                constraint.in("labelSelector").map("matchLabels").put("app", draw.of("-bad-", "good"));
                constraint.list("matchLabelKeys").add(draw.of("app", "=bad", "tier"));
            }
            case 6 ->
                spec.add("volumes")
                        .set("name", "token")
                        .in("projected")
                        .add("sources")
                        .in("serviceAccountToken")
                        .set("path", draw.of("../a", "..a", "/a"));
            case 7 -> {
                spec.set("hostNetwork", true);
                spec.in("securityContext").add("sysctls").set("name", "net.a.b").set("value", "1");
            }
            case 8 -> spec.in("securityContext").set("seLinuxChangePolicy", draw.of("MountOption", "Recursive"));
            case 9 -> {
                spec.set("hostUsers", false);
                container(spec).add("volumeDevices").set("name", "data").set("devicePath", "/dev/x");
            }
            case 10 -> spec.set("hostUsers", false).set("hostNetwork", true);
            case 11 -> {
                container(spec).in("lifecycle").set("stopSignal", "SIGUSR1");
                spec.in("os").set("name", "linux");
            }
            case 12 -> spec.in("schedulingGroup").set("podGroupName", "group");
            case 13 ->
                spec.add("volumes")
                        .set("name", "trust")
                        .in("projected")
                        .add("sources")
                        .in("clusterTrustBundle")
                        .set("name", "bundle")
                        .set("path", "ca.pem");
            case 14 ->
                spec.add("volumes")
                        .set("name", "certificate")
                        .in("projected")
                        .add("sources")
                        .in("podCertificate")
                        .set("signerName", "a.example/b")
                        .set("keyType", "ED25519")
                        .set("credentialBundlePath", "c.pem");
            default -> {
                Node init = spec.add("initContainers").set("name", "legacy").set("image", "a:1");
                init.add("resizePolicy").set("resourceName", "cpu").set("restartPolicy", "RestartContainer");
            }
        }
    }

    private Node container(Node spec) {
        List<Node> containers = spec.nodes("containers");
        return containers.isEmpty() ? spec.add("containers").set("name", "app") : draw.of(containers);
    }
}
