package dev.podwright.conformance.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes a workload in one place, as an update does: mostly in a way that is allowed, or about which there is a rule. */
final class WorkloadChanges {
    static final List<String> CLAIM_STATUSES = List.of(
            "{\"phase\":\"Pending\"}",
            "{}",
            "{\"phase\":\"\"}",
            "{\"phase\":\"Bound\"}",
            "{\"capacity\":{\"storage\":\"1Gi\"}}");

    private final Rng rng;
    private final RandomWorkloads workloads;
    private final PodChanges pods;
    private final SchedulingChanges scheduling;
    private final MetadataChanges metadata;

    WorkloadChanges(RandomWorkloads workloads) {
        this.rng = workloads.pods().rng();
        this.workloads = workloads;
        this.pods = new PodChanges(rng, workloads.pods().generator());
        this.scheduling = new SchedulingChanges(rng, workloads.pods().generator());
        this.metadata = new MetadataChanges(rng);
    }

    void change(MutableObject workload) {
        MutableObject template = RandomWorkloads.template(workload);
        int kind = rng.below(100);
        if (kind < 15) {
            metadata.change(own(workload, "metadata"));
        } else if (kind < 40 && template != null) {
            own(template, "metadata");
            pods.change(template, rng.percent(20) ? "resize" : "");
        } else if (kind < 50 && template != null) {
            place(template);
        } else if (kind < 65) {
            workloads.change(workload);
        } else {
            known(workload, template);
        }
    }

    /** Makes a part a copy of its own, so that changing it changes nothing else. */
    private static MutableObject own(MutableObject object, String field) {
        MutableObject copy = object.in(field).copy();
        object.set(field, copy);
        return copy;
    }

    /** Changes where pods run, or with which resources. */
    private void place(MutableObject template) {
        MutableObject pod = template.in("spec");
        switch (rng.below(6)) {
            case 0 -> pod.map("nodeSelector").put("disk", rng.pick("ssd", "hdd"));
            case 1 -> pod.add("tolerations").set("key", "a").set("operator", "Exists");
            case 2 -> pod.remove("affinity");
            case 3 -> pod.in("affinity", "podAffinity");
            case 4 ->
                pod.in("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution")
                        .add("nodeSelectorTerms")
                        .add("matchExpressions")
                        .set("key", "zone")
                        .set("operator", "Exists");
            default -> scheduling.change(pod);
        }
    }

    private void known(MutableObject workload, @Nullable MutableObject template) {
        MutableObject spec = own(workload, "spec");
        MutableObject pods = workload.type.name().equals("CronJob") ? template : spec.find("template");
        switch (workload.type.name()) {
            case "StatefulSet" -> statefulSet(spec);
            case "Job" -> job(spec);
            case "CronJob" -> cronJob(spec);
            default -> {
                if (rng.percent(50)) {
                    selector(spec, pods);
                } else if (!workload.type.name().equals("DaemonSet")) {
                    spec.set("replicas", new RawJson(rng.pick("0", "3", "-1")));
                } else {
                    spec.set("minReadySeconds", new RawJson(rng.pick("0", "3", "-1")));
                }
            }
        }
    }

    /** Changes a selector, alone or with the labels of the template. */
    private void selector(MutableObject spec, @Nullable MutableObject template) {
        MutableObject selector = own(spec, "selector");
        switch (rng.below(4)) {
            case 0 -> selector.remove("matchExpressions");
            case 1 ->
                selector.add("matchExpressions")
                        .set("key", "app")
                        .set("operator", "In")
                        .set("values", new ArrayList<Object>(List.of("web", rng.pick("-bad-", "ok"))));
            default -> {
                Map<String, Object> labels = new LinkedHashMap<>(selector.map("matchLabels"));
                labels.put(rng.pick("app", "tier"), rng.pick("web", "db"));
                selector.set("matchLabels", labels);
                if (template != null && rng.percent(70)) {
                    own(template, "metadata").map("labels").putAll(labels);
                }
            }
        }
    }

    private void statefulSet(MutableObject spec) {
        switch (rng.below(9)) {
            case 7 -> {
                for (MutableObject claim : spec.objects("volumeClaimTemplates")) {
                    claim.set("status", rng.percent(50) ? null : new RawJson(rng.pick(CLAIM_STATUSES)));
                    claim.in("spec").set("volumeMode", rng.percent(50) ? "Filesystem" : null);
                }
            }
            case 0 -> spec.set("serviceName", rng.pick("web", "other", "", "A b"));
            case 1 -> spec.set("podManagementPolicy", rng.pick("OrderedReady", "Parallel", "", "x"));
            case 2 -> spec.remove("volumeClaimTemplates");
            case 3 -> {
                MutableObject claim = spec.add("volumeClaimTemplates");
                claim.in("metadata").set("name", rng.pick("data", "log"));
                claim.in("spec").list("accessModes").add("ReadWriteOnce");
                claim.in("spec").in("resources").map("requests").put("storage", rng.pick("1Gi", "1.5", "0"));
            }
            case 4 -> spec.set("revisionHistoryLimit", new RawJson(rng.pick("-1", "0", "10")));
            case 5 ->
                spec.in("updateStrategy")
                        .remove("rollingUpdate")
                        .set("type", rng.pick("Recreate", "OnDelete", "RollingUpdate", ""));
            case 6 -> spec.in("ordinals").set("start", new RawJson(rng.pick("1", "-1")));
            default -> selector(spec, spec.find("template"));
        }
    }

    private void job(MutableObject spec) {
        switch (rng.below(12)) {
            case 0 -> spec.set("parallelism", new RawJson(rng.pick("1", "2", "5", "7")));
            case 1 -> {
                String number = rng.pick("1", "2", "7");
                spec.set("completions", new RawJson(number));
                if (rng.percent(70)) {
                    spec.set("parallelism", new RawJson(number));
                }
            }
            case 2 -> spec.set("suspend", rng.percent(50));
            case 3 -> spec.set("completionMode", rng.pick("Indexed", "NonIndexed"));
            case 4 -> spec.set("backoffLimitPerIndex", new RawJson(rng.pick("1", "2")));
            case 5 -> spec.set("managedBy", rng.pick("a.example/b", "kubernetes.io/job-controller"));
            case 6 -> spec.remove(rng.pick("podFailurePolicy", "successPolicy", "backoffLimitPerIndex", "managedBy"));
            case 7 ->
                spec.in("podFailurePolicy")
                        .add("rules")
                        .set("action", "Ignore")
                        .add("onPodConditions")
                        .set("type", "DisruptionTarget")
                        .set("status", rng.pick("True", ""));
            case 8 -> spec.in("successPolicy").add("rules").set("succeededCount", 1L);
            case 9 -> selector(spec, spec.find("template"));
            case 10 -> spec.remove("selector");
            default -> spec.set("ttlSecondsAfterFinished", new RawJson(rng.pick("10", "-1")));
        }
    }

    private void cronJob(MutableObject spec) {
        switch (rng.below(5)) {
            case 0 ->
                spec.set("schedule", rng.pick("@daily", "TZ=UTC 0 0 * * *", "", "x", "CRON_TZ=Europe/Berlin @hourly"));
            case 1 -> spec.set("timeZone", rng.pick("Europe/Berlin", "Not/There", "", "Local"));
            case 2 -> spec.remove("timeZone");
            case 3 -> spec.set("suspend", rng.percent(50));
            default -> spec.set("concurrencyPolicy", rng.pick("Allow", "Forbid", ""));
        }
    }
}
