package dev.podwright.conformance.random;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a manifest into a workload that a server may have stored, perhaps in an older version. */
final class StoredWorkloads {
    private static final List<String> JOB_STATUSES = List.of(
            "{}",
            "{}",
            "{\"startTime\":\"2026-01-01T00:00:00Z\"}",
            "{\"startTime\":\"2026-01-01T00:00:00Z\",\"active\":1}",
            "{\"active\":1,\"conditions\":[{\"type\":\"Suspended\",\"status\":\"True\"}]}",
            "{\"startTime\":\"2026-01-01T00:00:00Z\",\"active\":0,\"conditions\":[{\"type\":\"Suspended\",\"status\":\"True\"}]}",
            "{\"startTime\":\"2026-01-01T00:00:00Z\",\"conditions\":[{\"type\":\"Suspended\",\"status\":\"False\"}]}",
            "{\"conditions\":[{\"type\":\"Complete\",\"status\":\"True\"},{\"type\":\"Suspended\",\"status\":\"True\"}]}");

    private static final List<String> NAMES = List.of("job-name", "batch.kubernetes.io/job-name");
    private static final List<String> UIDS = List.of("controller-uid", "batch.kubernetes.io/controller-uid");
    private static final String TEMPLATE_GENERATION = "deprecated.daemonset.template.generation";

    private final Rng rng;
    private final StoredPods pods;

    StoredWorkloads(Rng rng, StoredPods pods) {
        this.rng = rng;
        this.pods = pods;
    }

    /** Turns a manifest into the old object of an update. */
    void prepare(MutableObject workload) {
        String kind = workload.type.name();
        MutableObject template = RandomWorkloads.template(workload);
        if (template != null && rng.percent(60)) {
            pods.images(template.in("spec"));
        }
        if (rng.percent(kind.equals("Job") ? 85 : 55)) {
            store(workload, template);
        }
    }

    private void store(MutableObject workload, @Nullable MutableObject template) {
        MutableObject metadata = workload.in("metadata").copy();
        workload.set("metadata", metadata);
        metadata.set("uid", "u-1");
        if (rng.percent(50)) {
            metadata.set("creationTimestamp", "2026-01-01T00:00:00Z").set("generation", 1L);
        }
        if (rng.percent(8)) {
            metadata.set("deletionTimestamp", "2026-01-02T00:00:00Z").set("deletionGracePeriodSeconds", 30L);
        }
        if (rng.percent(2)) {
            metadata.set("generation", new RawJson(rng.pick("-1", "9223372036854775807")));
        }
        switch (workload.type.name()) {
            case "Job" -> job(workload, metadata);
            case "DaemonSet" -> {
                if (rng.percent(40)) {
                    metadata.map("annotations")
                            .put(TEMPLATE_GENERATION, rng.percent(90) ? "3" : rng.pick("-5", "9223372036854775807"));
                }
            }
            case "StatefulSet" -> {
                for (MutableObject claim : workload.in("spec").objects("volumeClaimTemplates")) {
                    if (rng.percent(50)) {
                        claim.set("status", new RawJson(rng.pick(WorkloadChanges.CLAIM_STATUSES)));
                    }
                }
                if (rng.percent(5)) {
                    workload.in("spec")
                            .in("updateStrategy")
                            .remove("rollingUpdate")
                            .set("type", "Recreate");
                }
            }
            case "CronJob" -> {
                if (rng.percent(10)) {
                    workload.in("spec")
                            .set(
                                    "schedule",
                                    rng.pick("TZ=UTC 0 0 * * *", "CRON_TZ=UTC @daily", "TZ=Not/There * * * * *"));
                }
            }
            default -> {}
        }
        if (template != null && rng.percent(25)) {
            MutableObject own = template.in("metadata").copy();
            template.set("metadata", own);
            pods.legacy(own, template.in("spec"));
        }
    }

    /** Gives a Job the labels and the selector that a create makes, and a status. */
    private void job(MutableObject job, MutableObject metadata) {
        MutableObject spec = job.in("spec");
        if (!Boolean.TRUE.equals(spec.get("manualSelector")) && rng.percent(95)) {
            Map<String, Object> labels = new LinkedHashMap<>();
            MutableObject own = spec.in("template").in("metadata").copy();
            labels.putAll(own.map("labels"));
            boolean old = rng.percent(15);
            for (String key : NAMES) {
                if (!old || key.indexOf('/') < 0) {
                    labels.put(key, metadata.get("name") instanceof String name ? name : "");
                }
            }
            for (String key : UIDS) {
                if (!old || key.indexOf('/') < 0) {
                    labels.put(key, "u-1");
                }
            }
            spec.in("template").set("metadata", own.set("labels", labels));
            spec.in("selector")
                    .map("matchLabels")
                    .put(old ? "controller-uid" : "batch.kubernetes.io/controller-uid", "u-1");
        }
        if (rng.percent(40)) {
            spec.set("suspend", true);
        }
        if (rng.percent(60)) {
            job.set("status", new RawJson(rng.pick(JOB_STATUSES)));
        }
    }
}
