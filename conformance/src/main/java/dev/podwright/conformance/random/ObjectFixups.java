package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes an object valid by itself, after its fields were chosen one by one. */
final class ObjectFixups {
    private final Rng rng;

    ObjectFixups(Rng rng) {
        this.rng = rng;
    }

    void apply(MutableObject object) {
        switch (object.type.name()) {
            case "ObjectMeta" -> {
                List<Object> finalizers = object.has("finalizers") ? object.list("finalizers") : List.of();
                if (finalizers.contains("orphan")) {
                    finalizers.remove("foregroundDeletion");
                }
            }
            case "PersistentVolumeClaimTemplate" -> {
                MutableObject meta = object.find("metadata");
                if (meta != null) {
                    object.set("metadata", onlyLabelsAndAnnotations(meta));
                }
            }
            case "PersistentVolumeClaimSpec" -> claim(object);
            case "EnvVar" -> {
                if (object.has("valueFrom")) {
                    object.set("value", rng.percent(20) ? "" : null);
                }
            }
            case "EnvVarSource" -> {
                MutableObject ref = object.find("fieldRef");
                if (ref != null && rng.percent(40)) {
                    ref.set(
                            "fieldPath",
                            rng.pick("spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.podIPs"));
                }
                divisor(object);
            }
            case "DownwardAPIVolumeFile" -> {
                MutableObject ref = object.find("resourceFieldRef");
                if (ref != null && ref.text("containerName").isEmpty()) {
                    ref.set("containerName", "app");
                }
                divisor(object);
            }
            case "ResourceRequirements" -> resources(object);
            case "Volume" -> {
                if (object.has("iscsi") && object.in("iscsi").has("initiatorName")) {
                    object.set("name", "disk");
                }
            }
            case "Container", "EphemeralContainer" -> container(object);
            case "SecurityContext" -> {
                if (object.get("privileged") == Boolean.TRUE
                        && object.get("allowPrivilegeEscalation") == Boolean.FALSE) {
                    object.remove("privileged");
                }
            }
            case "SeccompProfile", "AppArmorProfile" -> {
                if (!object.text("type").equals("Localhost")) {
                    object.remove("localhostProfile");
                } else if (!object.has("localhostProfile")) {
                    object.set("localhostProfile", "a");
                }
            }
            case "NodeSelectorTerm" -> matchFields(object);
            case "NodeSelectorRequirement", "LabelSelectorRequirement" -> requirement(object);
            case "Toleration" -> toleration(object);
            case "TopologySpreadConstraint" -> {
                if (!object.text("whenUnsatisfiable").equals("DoNotSchedule")) {
                    object.remove("minDomains");
                }
                labelKeys(object);
            }
            case "PodAffinityTerm" -> labelKeys(object);
            case "PodResourceClaim" ->
                object.remove(rng.pick("resourceClaimName", "resourceClaimTemplateName"))
                        .set(
                                object.has("resourceClaimName") ? "resourceClaimName" : "resourceClaimTemplateName",
                                rng.pick("gpu", "a.b"));
            default -> volume(object);
        }
    }

    private static MutableObject onlyLabelsAndAnnotations(MutableObject meta) {
        return new MutableObject(meta.type)
                .set("labels", meta.get("labels"))
                .set("annotations", meta.get("annotations"));
    }

    private void claim(MutableObject spec) {
        if (rng.percent(15)) {
            spec.set("accessModes", new ArrayList<>(List.of((Object) "ReadWriteOncePod")));
        }
        MutableObject source = spec.find("dataSource");
        for (MutableObject ref : new MutableObject[] {
            source == null ? spec : source, spec.has("dataSourceRef") ? spec.in("dataSourceRef") : spec
        }) {
            if (ref != spec && !ref.has("apiGroup")) {
                ref.set("kind", "PersistentVolumeClaim");
            }
        }
        MutableObject ref = spec.find("dataSourceRef");
        if (source != null && ref != null) {
            if (ref.has("namespace")) {
                spec.remove("dataSource");
            } else {
                source.set("apiGroup", ref.get("apiGroup"))
                        .set("kind", ref.get("kind"))
                        .set("name", ref.get("name"));
            }
        }
    }

    private void divisor(MutableObject parent) {
        MutableObject ref = parent.find("resourceFieldRef");
        if (ref != null && rng.percent(20)) {
            ref.set(
                    "divisor",
                    ref.text("resource").endsWith("cpu") ? rng.pick("1m", "1") : rng.pick("1Mi", "1Ki", "1k", "1Gi"));
        }
    }

    private void resources(MutableObject object) {
        if (object.has("limits") || object.has("requests")) {
            boolean limits = object.has("limits");
            boolean requests = object.has("requests");
            object.remove("limits", "requests");
            for (String name : List.of(
                    "cpu", "memory", "ephemeral-storage", "hugepages-2Mi", "example.com/gpu", "hugepages-1Gi")) {
                boolean usual = name.equals("cpu") || name.equals("memory");
                if (rng.percent(usual ? 65 : 8)) {
                    resource(object, name, limits, requests);
                }
            }
        }
    }

    private void resource(MutableObject object, String name, boolean limits, boolean requests) {
        boolean counted = name.startsWith("huge") || name.indexOf('/') > 0;
        if (counted) {
            Object amount = name.equals("hugepages-2Mi") ? "4Mi" : name.equals("hugepages-1Gi") ? "2Gi" : "2";
            object.map("limits").put(name, amount);
            if (requests) {
                object.map("requests").put(name, amount);
            }
            if (name.startsWith("huge") && !object.map("limits").containsKey("cpu")) {
                object.map("limits").put("cpu", "1");
            }
            return;
        }
        boolean cpu = name.equals("cpu");
        if (limits) {
            object.map("limits")
                    .put(
                            name,
                            cpu
                                    ? rng.pick("1", "500m", "2.5", "1e1")
                                    : rng.pick("1Gi", "256Mi", "1.5G", "500000000500m"));
        }
        if (requests) {
            object.map("requests")
                    .put(
                            name,
                            cpu ? rng.pick("100m", "0.5", "0", "0.1m") : rng.pick("64Mi", "100M", "1.5", "100m", "0"));
        }
    }

    private void container(MutableObject object) {
        for (String name : List.of("livenessProbe", "startupProbe")) {
            MutableObject probe = object.find(name);
            if (probe != null) {
                probe.set("successThreshold", rng.percent(80) ? null : (Object) 1L);
            }
        }
        MutableObject readiness = object.find("readinessProbe");
        if (readiness != null) {
            readiness.remove("terminationGracePeriodSeconds");
        }
        Set<Object> resized = new HashSet<>();
        if (object.has("resizePolicy")) {
            object.list("resizePolicy")
                    .removeIf(
                            each -> each instanceof MutableObject policy && !resized.add(policy.text("resourceName")));
        }
        if (object.has("restartPolicyRules") && !object.has("restartPolicy")) {
            object.set("restartPolicy", rng.pick("Always", "OnFailure", "Never"));
        }
    }

    private void requirement(MutableObject object) {
        switch (object.text("operator")) {
            case "Exists", "DoesNotExist" -> object.remove("values");
            case "Gt", "Lt" -> object.set("values", new ArrayList<>(List.of((Object) rng.pick("5", "10"))));
            default -> {}
        }
    }

    private void toleration(MutableObject object) {
        if (object.text("key").isEmpty()) {
            object.set("operator", "Exists");
        }
        if (object.text("operator").equals("Exists")) {
            object.remove("value");
        }
        if (object.has("tolerationSeconds")) {
            object.set("effect", "NoExecute");
        }
    }

    private void labelKeys(MutableObject object) {
        MutableObject selector = object.find("labelSelector");
        if (selector == null) {
            object.remove("matchLabelKeys");
            if (object.isOfType("PodAffinityTerm")) {
                object.remove("mismatchLabelKeys");
            }
        } else if (rng.percent(10)) {
            object.set("labelSelector", new MutableObject(selector.type));
        }
    }

    private void volume(MutableObject object) {
        switch (object.type.name()) {
            case "ISCSIVolumeSource" -> {
                if (object.get("chapAuthSession") == Boolean.TRUE || object.get("chapAuthDiscovery") == Boolean.TRUE) {
                    object.in("secretRef").set("name", "chap");
                }
            }
            case "FCVolumeSource" -> {
                if (object.has("targetWWNs")) {
                    object.remove("wwids");
                } else if (!object.has("wwids")) {
                    object.list("wwids").add("3600508b400105e21");
                }
            }
            case "FlockerVolumeSource" -> {
                if (rng.percent(40) || object.has("datasetUUID")) {
                    object.remove("datasetName").set("datasetUUID", "u1");
                }
            }
            case "AzureDiskVolumeSource" ->
                object.set(
                        "diskURI",
                        object.text("kind").equals("Managed")
                                ? "/subscriptions/s/d"
                                : "https://a.blob.example.com/d.vhd");
            case "CinderVolumeSource", "StorageOSVolumeSource", "CSIVolumeSource" -> {
                String field = object.isOfType("CSIVolumeSource") ? "nodePublishSecretRef" : "secretRef";
                MutableObject secret = object.find(field);
                if (secret != null && secret.text("name").isEmpty()) {
                    secret.set("name", "s");
                }
            }
            case "ProjectedVolumeSource" -> distinctPaths(object);
            default -> {}
        }
    }

    private static void distinctPaths(MutableObject projected) {
        Set<String> paths = new HashSet<>();
        int number = 0;
        for (MutableObject source : projected.objects("sources")) {
            for (String kind : List.of("secret", "configMap", "downwardAPI")) {
                MutableObject projection = source.find(kind);
                for (MutableObject item : projection == null ? List.<MutableObject>of() : projection.objects("items")) {
                    if (!paths.add(item.text("path"))) {
                        item.set("path", "p" + number++);
                    }
                }
            }
        }
    }

    /** The requirements in matchFields may name only one field. */
    private void matchFields(MutableObject term) {
        for (MutableObject field : term.objects("matchFields")) {
            field.set("key", "metadata.name").set("operator", rng.pick("In", "NotIn"));
            field.set("values", new ArrayList<>(List.of((Object) "node-1")));
        }
    }

    /** Makes the values of a field distinct. */
    static void distinct(List<MutableObject> objects, String field, Set<String> taken) {
        int number = taken.size();
        for (MutableObject object : objects) {
            while (!taken.add(object.text(field))) {
                object.set(field, "n" + number++);
            }
        }
    }
}
