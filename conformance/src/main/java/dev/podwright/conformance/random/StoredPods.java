package dev.podwright.conformance.random;

import dev.podwright.schema.Field;
import java.util.List;

/**
 * Turns a manifest into a pod that a server may have stored, perhaps in an older version or under other feature gates.
 */
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

    private final Rng rng;
    private final ObjectGenerator generator;

    StoredPods(Rng rng, ObjectGenerator generator) {
        this.rng = rng;
        this.generator = generator;
    }

    /** Turns a manifest into the old pod of an update. */
    void prepare(MutableObject pod, String subresource) {
        MutableObject spec = pod.in("spec");
        if (rng.percent(15)) {
            gate(spec);
        }
        if (rng.percent(60)) {
            images(spec);
        }
        if (rng.percent(10)) {
            pod.set("status", new RawJson(rng.pick(STATUSES)));
        }
        if (rng.percent(60)) {
            store(pod, spec, subresource);
        }
    }

    private void store(MutableObject pod, MutableObject spec, String subresource) {
        MutableObject metadata = pod.in("metadata");
        metadata.set("uid", "u-1");
        if (rng.percent(50)) {
            metadata.set("creationTimestamp", "2026-01-01T00:00:00Z").set("generation", 1L);
        }
        if (rng.percent(8)) {
            metadata.set("deletionTimestamp", "2026-01-02T00:00:00Z").set("deletionGracePeriodSeconds", 30L);
        }
        if (rng.percent(2)) {
            metadata.set("generation", -1L);
        }
        if (rng.percent(70) && !spec.has("serviceAccountName")) {
            spec.set("serviceAccountName", "default");
        }
        if (rng.percent(30)) {
            pod.set("status", new RawJson(rng.pick(STATUSES)));
        }
        if (rng.percent(subresource.equals("ephemeralcontainers") ? 70 : 15)) {
            for (int left = 1 + rng.below(2); left > 0; left--) {
                ephemeral(spec, generator);
            }
        }
        if (rng.percent(25)) {
            legacy(metadata, spec);
        }
    }

    /** Adds an ephemeral container that is mostly valid. */
    static void ephemeral(MutableObject spec, ObjectGenerator generator) {
        Field list = spec.type.fields().get(spec.type.indexOf("ephemeralContainers"));
        MutableObject added = generator.valid(spec.type.nested(list.index()));
        added.remove(
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
        added.set("name", "debug-" + spec.list("ephemeralContainers").size());
        spec.list("ephemeralContainers").add(added);
    }

    private void gate(MutableObject spec) {
        spec.remove("nodeName", "schedulingGates");
        for (String name : List.of("a.example/gate", "b.example/gate")) {
            spec.add("schedulingGates").set("name", name);
        }
    }

    /** Adds pull policies, so that they do not depend on the image. */
    void images(MutableObject spec) {
        for (String list : List.of("containers", "initContainers")) {
            for (MutableObject container : spec.objects(list)) {
                if (!container.has("imagePullPolicy")) {
                    container.set("imagePullPolicy", rng.pick("Always", "IfNotPresent"));
                }
            }
        }
    }

    /** Adds what a create no longer allows, or what its feature gates drop. */
    void legacy(MutableObject metadata, MutableObject spec) {
        switch (rng.below(16)) {
            case 0 -> metadata.map("annotations").put("controller.kubernetes.io/pod-deletion-cost", "+1");
            case 1 -> container(spec).in("resources").map("limits").put("hugepages-2Mi", "3Mi");
            case 2 ->
                spec.add("tolerations").set("key", "a").set("operator", "Gt").set("value", "5");
            case 3 -> {
                MutableObject term = spec.in("affinity", "podAffinity")
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
                MutableObject constraint = spec.add("topologySpreadConstraints")
                        .set("maxSkew", 1L)
                        .set("topologyKey", "legacy")
                        .set("whenUnsatisfiable", "DoNotSchedule");
                constraint.in("labelSelector").map("matchLabels").put("app", rng.pick("-bad-", "good"));
                constraint.list("matchLabelKeys").add(rng.pick("app", "=bad", "tier"));
            }
            case 6 ->
                spec.add("volumes")
                        .set("name", "token")
                        .in("projected")
                        .add("sources")
                        .in("serviceAccountToken")
                        .set("path", rng.pick("../a", "..a", "/a"));
            case 7 -> {
                spec.set("hostNetwork", true);
                spec.in("securityContext").add("sysctls").set("name", "net.a.b").set("value", "1");
            }
            case 8 -> spec.in("securityContext").set("seLinuxChangePolicy", rng.pick("MountOption", "Recursive"));
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
                MutableObject init =
                        spec.add("initContainers").set("name", "legacy").set("image", "a:1");
                init.add("resizePolicy").set("resourceName", "cpu").set("restartPolicy", "RestartContainer");
            }
        }
    }

    private MutableObject container(MutableObject spec) {
        List<MutableObject> containers = spec.objects("containers");
        return containers.isEmpty() ? spec.add("containers").set("name", "app") : rng.pick(containers);
    }
}
