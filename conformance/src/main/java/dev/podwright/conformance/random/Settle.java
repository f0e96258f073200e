package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes an object sound for itself, whose fields were drawn one by one. */
final class Settle {
    private final Draw draw;

    Settle(Draw draw) {
        this.draw = draw;
    }

    void settle(Node node) {
        switch (node.type.name()) {
            case "ObjectMeta" -> {
                List<Object> finalizers = node.has("finalizers") ? node.list("finalizers") : List.of();
                if (finalizers.contains("orphan")) {
                    finalizers.remove("foregroundDeletion");
                }
            }
            case "PersistentVolumeClaimTemplate" -> {
                Node meta = node.find("metadata");
                if (meta != null) {
                    node.set("metadata", onlyLabelsAndAnnotations(meta));
                }
            }
            case "PersistentVolumeClaimSpec" -> claim(node);
            case "EnvVar" -> {
                if (node.has("valueFrom")) {
                    node.set("value", draw.percent(20) ? "" : null);
                }
            }
            case "EnvVarSource" -> {
                Node ref = node.find("fieldRef");
                if (ref != null && draw.percent(40)) {
                    ref.set(
                            "fieldPath",
                            draw.of("spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.podIPs"));
                }
                divisor(node);
            }
            case "DownwardAPIVolumeFile" -> {
                Node ref = node.find("resourceFieldRef");
                if (ref != null && ref.text("containerName").isEmpty()) {
                    ref.set("containerName", "app");
                }
                divisor(node);
            }
            case "ResourceRequirements" -> resources(node);
            case "Volume" -> {
                if (node.has("iscsi") && node.in("iscsi").has("initiatorName")) {
                    node.set("name", "disk");
                }
            }
            case "Container", "EphemeralContainer" -> container(node);
            case "SecurityContext" -> {
                if (node.get("privileged") == Boolean.TRUE && node.get("allowPrivilegeEscalation") == Boolean.FALSE) {
                    node.drop("privileged");
                }
            }
            case "SeccompProfile", "AppArmorProfile" -> {
                if (!node.text("type").equals("Localhost")) {
                    node.drop("localhostProfile");
                } else if (!node.has("localhostProfile")) {
                    node.set("localhostProfile", "a");
                }
            }
            case "NodeSelectorTerm" -> matchFields(node);
            case "NodeSelectorRequirement", "LabelSelectorRequirement" -> requirement(node);
            case "Toleration" -> toleration(node);
            case "TopologySpreadConstraint" -> {
                if (!node.text("whenUnsatisfiable").equals("DoNotSchedule")) {
                    node.drop("minDomains");
                }
                labelKeys(node);
            }
            case "PodAffinityTerm" -> labelKeys(node);
            case "PodResourceClaim" ->
                node.drop(draw.of("resourceClaimName", "resourceClaimTemplateName"))
                        .set(
                                node.has("resourceClaimName") ? "resourceClaimName" : "resourceClaimTemplateName",
                                draw.of("gpu", "a.b"));
            default -> volume(node);
        }
    }

    private static Node onlyLabelsAndAnnotations(Node meta) {
        return new Node(meta.type).set("labels", meta.get("labels")).set("annotations", meta.get("annotations"));
    }

    private void claim(Node spec) {
        if (draw.percent(15)) {
            spec.set("accessModes", new ArrayList<>(List.of((Object) "ReadWriteOncePod")));
        }
        Node source = spec.find("dataSource");
        for (Node ref :
                new Node[] {source == null ? spec : source, spec.has("dataSourceRef") ? spec.in("dataSourceRef") : spec
                }) {
            if (ref != spec && !ref.has("apiGroup")) {
                ref.set("kind", "PersistentVolumeClaim");
            }
        }
        Node ref = spec.find("dataSourceRef");
        if (source != null && ref != null) {
            if (ref.has("namespace")) {
                spec.drop("dataSource");
            } else {
                source.set("apiGroup", ref.get("apiGroup"))
                        .set("kind", ref.get("kind"))
                        .set("name", ref.get("name"));
            }
        }
    }

    private void divisor(Node parent) {
        Node ref = parent.find("resourceFieldRef");
        if (ref != null && draw.percent(20)) {
            ref.set(
                    "divisor",
                    ref.text("resource").endsWith("cpu") ? draw.of("1m", "1") : draw.of("1Mi", "1Ki", "1k", "1Gi"));
        }
    }

    private void resources(Node node) {
        if (node.has("limits") || node.has("requests")) {
            boolean limits = node.has("limits");
            boolean requests = node.has("requests");
            node.drop("limits", "requests");
            for (String name : List.of(
                    "cpu", "memory", "ephemeral-storage", "hugepages-2Mi", "example.com/gpu", "hugepages-1Gi")) {
                boolean usual = name.equals("cpu") || name.equals("memory");
                if (draw.percent(usual ? 65 : 8)) {
                    resource(node, name, limits, requests);
                }
            }
        }
    }

    private void resource(Node node, String name, boolean limits, boolean requests) {
        boolean counted = name.startsWith("huge") || name.indexOf('/') > 0;
        if (counted) {
            Object amount = name.equals("hugepages-2Mi") ? "4Mi" : name.equals("hugepages-1Gi") ? "2Gi" : "2";
            node.map("limits").put(name, amount);
            if (requests) {
                node.map("requests").put(name, amount);
            }
            if (name.startsWith("huge") && !node.map("limits").containsKey("cpu")) {
                node.map("limits").put("cpu", "1");
            }
            return;
        }
        boolean cpu = name.equals("cpu");
        if (limits) {
            node.map("limits")
                    .put(
                            name,
                            cpu
                                    ? draw.of("1", "500m", "2.5", "1e1")
                                    : draw.of("1Gi", "256Mi", "1.5G", "500000000500m"));
        }
        if (requests) {
            node.map("requests")
                    .put(name, cpu ? draw.of("100m", "0.5", "0", "0.1m") : draw.of("64Mi", "100M", "1.5", "100m", "0"));
        }
    }

    private void container(Node node) {
        for (String name : List.of("livenessProbe", "startupProbe")) {
            Node probe = node.find(name);
            if (probe != null) {
                probe.set("successThreshold", draw.percent(80) ? null : (Object) 1L);
            }
        }
        Node readiness = node.find("readinessProbe");
        if (readiness != null) {
            readiness.drop("terminationGracePeriodSeconds");
        }
        Set<Object> resized = new HashSet<>();
        if (node.has("resizePolicy")) {
            node.list("resizePolicy")
                    .removeIf(each -> each instanceof Node policy && !resized.add(policy.text("resourceName")));
        }
        if (node.has("restartPolicyRules") && !node.has("restartPolicy")) {
            node.set("restartPolicy", draw.of("Always", "OnFailure", "Never"));
        }
    }

    private void requirement(Node node) {
        switch (node.text("operator")) {
            case "Exists", "DoesNotExist" -> node.drop("values");
            case "Gt", "Lt" -> node.set("values", new ArrayList<>(List.of((Object) draw.of("5", "10"))));
            default -> {}
        }
    }

    private void toleration(Node node) {
        if (node.text("key").isEmpty()) {
            node.set("operator", "Exists");
        }
        if (node.text("operator").equals("Exists")) {
            node.drop("value");
        }
        if (node.has("tolerationSeconds")) {
            node.set("effect", "NoExecute");
        }
    }

    private void labelKeys(Node node) {
        Node selector = node.find("labelSelector");
        if (selector == null) {
            node.drop("matchLabelKeys");
            if (node.is("PodAffinityTerm")) {
                node.drop("mismatchLabelKeys");
            }
        } else if (draw.percent(10)) {
            node.set("labelSelector", new Node(selector.type));
        }
    }

    private void volume(Node node) {
        switch (node.type.name()) {
            case "ISCSIVolumeSource" -> {
                if (node.get("chapAuthSession") == Boolean.TRUE || node.get("chapAuthDiscovery") == Boolean.TRUE) {
                    node.in("secretRef").set("name", "chap");
                }
            }
            case "FCVolumeSource" -> {
                if (node.has("targetWWNs")) {
                    node.drop("wwids");
                } else if (!node.has("wwids")) {
                    node.list("wwids").add("3600508b400105e21");
                }
            }
            case "FlockerVolumeSource" -> {
                if (draw.percent(40) || node.has("datasetUUID")) {
                    node.drop("datasetName").set("datasetUUID", "u1");
                }
            }
            case "AzureDiskVolumeSource" ->
                node.set(
                        "diskURI",
                        node.text("kind").equals("Managed")
                                ? "/subscriptions/s/d"
                                : "https://a.blob.example.com/d.vhd");
            case "CinderVolumeSource", "StorageOSVolumeSource", "CSIVolumeSource" -> {
                String field = node.is("CSIVolumeSource") ? "nodePublishSecretRef" : "secretRef";
                Node secret = node.find(field);
                if (secret != null && secret.text("name").isEmpty()) {
                    secret.set("name", "s");
                }
            }
            case "ProjectedVolumeSource" -> distinctPaths(node);
            default -> {}
        }
    }

    private static void distinctPaths(Node projected) {
        Set<String> paths = new HashSet<>();
        int number = 0;
        for (Node source : projected.nodes("sources")) {
            for (String kind : List.of("secret", "configMap", "downwardAPI")) {
                Node projection = source.find(kind);
                for (Node item : projection == null ? List.<Node>of() : projection.nodes("items")) {
                    if (!paths.add(item.text("path"))) {
                        item.set("path", "p" + number++);
                    }
                }
            }
        }
    }

    /** The terms of matchFields have a single field that they may name. */
    private void matchFields(Node term) {
        for (Node field : term.nodes("matchFields")) {
            field.set("key", "metadata.name").set("operator", draw.of("In", "NotIn"));
            field.set("values", new ArrayList<>(List.of((Object) "node-1")));
        }
    }

    /** Renames what is there already. */
    static void distinct(List<Node> nodes, String field, Set<String> taken) {
        int number = taken.size();
        for (Node node : nodes) {
            while (!taken.add(node.text(field))) {
                node.set(field, "n" + number++);
            }
        }
    }
}
