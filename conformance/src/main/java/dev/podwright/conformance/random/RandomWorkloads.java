package dev.podwright.conformance.random;

import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.schema.Schemas;
import dev.podwright.schema.Field;
import dev.podwright.schema.FieldKind;
import dev.podwright.schema.ObjectSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Random workloads as JSON: one kind after the other, each with the template of a random pod. A workload depends on the seed
 * and its number alone. What can be changed beside the template are all fields of all types that lead to it and are not the
 * template's own.
 */
public final class RandomWorkloads {
    /** The kinds, with the path of the template. */
    static final List<String> KINDS = List.of("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob");

    private static final Set<String> TO_TEMPLATE = Set.of("PodTemplateSpec", "JobTemplateSpec", "JobSpec");
    private static final List<String> KEYS = List.of("app", "app.kubernetes.io/name", "tier");
    private static final List<String> NUMBERS = List.of("0", "1", "-1", "", "x", "+7", "9223372036854775808", "1.5");
    private static final List<String> NUMBER_ANNOTATIONS =
            List.of("deprecated.deployment.rollback.to", "deprecated.daemonset.template.generation");

    private static final List<String> JOB_LABELS =
            List.of("job-name", "batch.kubernetes.io/job-name", "controller-uid", "batch.kubernetes.io/controller-uid");
    private static final List<String> CLAIM_NAMES = List.of("data", "data", "log", "a", "volume");
    private static final List<String> WRONG_CLAIM_NAMES = List.of("", "A", "a.b", "a b");

    private final RandomPods pods;
    private final Rng rng;
    private final ObjectGenerator generator;
    private final RandomStatus status;

    /** Workloads from a seed. */
    public RandomWorkloads(long seed) {
        this.pods = new RandomPods(seed);
        this.rng = pods.rng();
        this.generator = pods.generator();
        this.status = new RandomStatus(rng);
    }

    /** The workload with a number, from 0, as one line of JSON. */
    public String workload(long which) {
        boolean sound = which / KINDS.size() % 3 != 2;
        return workload(which, sound ? pods.valid(which) : pods.any(which));
    }

    /** The workload with a number, with the template of a pod that is at the limits of the Pod Security Standards. */
    public String securityWorkload(long which) {
        return workload(which, pods.security(which));
    }

    private String workload(long which, MutableObject pod) {
        MutableObject workload = object(which, pod, own -> own.percent(50) ? 0 : 1 + own.below(3));
        if (rng.percent(10)) {
            workload.set("status", status.of(workload.type.name()));
        }
        return workload.toString();
    }

    /**
     * The workload with a number, from 0.
     *
     * @param pod has the template
     * @param changes in how many places it is changed beside the template
     */
    MutableObject object(long which, MutableObject pod, ToIntFunction<Rng> changes) {
        String kind = KINDS.get((int) (which % KINDS.size()));
        ObjectSchema<?> schema = Schemas.ofKind(kind);
        MutableObject workload = new MutableObject(schema);
        workload.set("metadata", pod.get("metadata"));
        MutableObject spec = filled(workload.in("spec"));
        boolean jobs = kind.equals("Job") || kind.equals("CronJob");
        if (kind.equals("CronJob")) {
            shorten(workload);
            spec = filled(filled(spec.in("jobTemplate")).in("spec"));
        }
        MutableObject template = spec.in("template");
        template.set("metadata", pod.get("metadata")).set("spec", pod.get("spec"));
        if (jobs) {
            ends(spec, template);
            if (rng.percent(85)) {
                settle(spec);
            }
        } else {
            agree(spec, template);
        }
        if (kind.equals("StatefulSet")) {
            claims(spec);
        }
        for (int left = changes.applyAsInt(rng); left > 0; left--) {
            change(workload);
        }
        limit(workload);
        workload.extra("\"apiVersion\":\"" + schema.apiVersion() + "\",\"kind\":\"" + kind + "\"");
        return workload;
    }

    /** Removes what the server does not answer in one way. */
    static void limit(MutableObject workload) {
        String kind = workload.type.name();
        if (kind.equals("Job") || kind.equals("CronJob")) {
            complete(workload);
        }
        MutableObject spec = kind.equals("StatefulSet") ? workload.find("spec") : null;
        if (spec != null && spec.get("volumeClaimTemplates") instanceof List<?> claims && claims.size() > 1) {
            spec.set("volumeClaimTemplates", new ArrayList<>(claims.subList(0, 1)));
        }
    }

    /** The template of a workload, null where there is none. */
    static @Nullable MutableObject template(MutableObject workload) {
        MutableObject spec = workload.find("spec");
        if (spec != null && workload.type.name().equals("CronJob")) {
            MutableObject jobs = spec.find("jobTemplate");
            spec = jobs == null ? null : jobs.find("spec");
        }
        return spec == null ? null : spec.find("template");
    }

    /** The random pods that the templates are from. */
    RandomPods pods() {
        return pods;
    }

    /** An object with some of its own fields, and no template. */
    private MutableObject filled(MutableObject object) {
        for (Field field : object.type.fields()) {
            if (!leadsToTemplate(object.type, field) && rng.percent(generator.chance(object.type, field))) {
                object.set(field.index(), generator.validValue(object.type, field));
            }
        }
        return object;
    }

    private static boolean leadsToTemplate(ObjectSchema<?> type, Field field) {
        return field.kind() == FieldKind.OBJECT
                && TO_TEMPLATE.contains(type.nested(field.index()).name());
    }

    private static boolean isOfTemplate(ObjectSchema<?> type, Field field) {
        return field.kind() == FieldKind.OBJECT
                && type.nested(field.index()).name().equals("PodTemplateSpec");
    }

    /** Makes the pods of a job end, and leaves its selector to the server, mostly. */
    private void ends(MutableObject spec, MutableObject template) {
        if (rng.percent(85)) {
            spec.remove("selector", "manualSelector");
        } else if (rng.percent(50)) {
            agree(spec, template);
            spec.set("manualSelector", true);
        }
        MutableObject pod = template.find("spec");
        if (pod != null && rng.percent(92)) {
            pod.remove("ephemeralContainers");
            pod.set("restartPolicy", rng.percent(70) ? "Never" : "OnFailure");
        }
        if (rng.percent(10)) {
            MutableObject metadata = template.in("metadata").copy();
            Map<String, Object> labels = new LinkedHashMap<>();
            labels.put(rng.pick(JOB_LABELS), rng.percent(50) ? "a" : "x");
            template.set("metadata", metadata.set("labels", labels));
        }
    }

    /** Makes the fields of a job's spec fit each other. */
    private void settle(MutableObject spec) {
        spec.remove("selector", "manualSelector");
        if (!"Indexed".equals(spec.get("completionMode"))) {
            spec.remove("backoffLimitPerIndex", "maxFailedIndexes", "successPolicy");
        } else if (!(spec.get("completions") instanceof Number)) {
            spec.set("completions", 5);
        }
        if (spec.get("backoffLimitPerIndex") == null) {
            spec.remove("maxFailedIndexes");
        }
        if (rng.percent(70)) {
            spec.remove("podFailurePolicy");
        }
        if (rng.percent(70)) {
            spec.remove("successPolicy");
        }
    }

    /** Gives a CronJob a name that has room for what the controller appends, mostly. */
    private void shorten(MutableObject cronJob) {
        String name = String.valueOf(cronJob.in("metadata").get("name"));
        if (name.length() > 50 && rng.percent(85)) {
            cronJob.set("metadata", cronJob.in("metadata").copy().set("name", name.substring(0, 50) + "xy"));
        }
    }

    /** The server panics where it compares a rule with completions that are absent. */
    private static void complete(MutableObject workload) {
        MutableObject job = workload.find("spec");
        if (job != null && workload.type.name().equals("CronJob")) {
            MutableObject jobs = job.find("jobTemplate");
            job = jobs == null ? null : jobs.find("spec");
        }
        if (job != null && job.get("successPolicy") != null && !(job.get("completions") instanceof Number)) {
            job.set("completions", 5);
        }
    }

    /** Makes selector and template agree, and the pods run on, mostly. */
    private void agree(MutableObject spec, MutableObject template) {
        if (rng.percent(88)) {
            Map<String, Object> labels = new LinkedHashMap<>();
            for (String key : KEYS) {
                if (labels.isEmpty() || rng.percent(30)) {
                    labels.put(key, "web");
                }
            }
            MutableObject selector = spec.in("selector");
            selector.remove("matchLabels", "matchExpressions").set("matchLabels", new LinkedHashMap<>(labels));
            if (rng.percent(25)) {
                MutableObject expression = selector.add("matchExpressions");
                expression.set("key", "app").set("operator", rng.percent(50) ? "Exists" : "In");
                if ("In".equals(expression.get("operator"))) {
                    expression.set("values", List.of("web", "db"));
                }
            }
            MutableObject metadata = template.in("metadata").copy();
            metadata.set("labels", labels);
            template.set("metadata", metadata);
        }
        MutableObject pod = template.find("spec");
        if (pod != null && rng.percent(92)) {
            pod.remove("restartPolicy", "activeDeadlineSeconds", "ephemeralContainers");
        }
    }

    /**
     * Leaves one claim template: the server orders the volumes of several at random. Mostly there is a volume mount for it.
     */
    private void claims(MutableObject spec) {
        List<MutableObject> claims = spec.objects("volumeClaimTemplates");
        if (claims.isEmpty()) {
            return;
        }
        MutableObject claim = claims.get(0);
        spec.set("volumeClaimTemplates", new ArrayList<>(List.of(claim)));
        MutableObject metadata = new MutableObject(Schemas.of(ObjectMeta.class));
        metadata.set("name", rng.percent(90) ? rng.pick(CLAIM_NAMES) : rng.pick(WRONG_CLAIM_NAMES));
        claim.set("metadata", metadata);
        if (rng.percent(10)) {
            claim.extra("\"apiVersion\":\"v1\",\"kind\":\"PersistentVolumeClaim\"");
        }
        MutableObject pod = spec.in("template").find("spec");
        if (pod != null && !pod.objects("containers").isEmpty() && rng.percent(70)) {
            MutableObject mount = pod.objects("containers").get(0).add("volumeMounts");
            mount.set("name", metadata.get("name")).set("mountPath", "/claim");
        }
    }

    /** Changes a field of the workload that is not the template's. */
    void change(MutableObject workload) {
        if (rng.percent(4)) {
            MutableObject metadata = workload.in("metadata").copy();
            Map<String, Object> annotations = new LinkedHashMap<>();
            annotations.put(rng.pick(NUMBER_ANNOTATIONS), rng.pick(NUMBERS));
            workload.set("metadata", metadata.set("annotations", annotations));
            return;
        }
        List<MutableObject> own = new ArrayList<>();
        collect(workload.in("spec"), own, new HashSet<>());
        MutableObject object = rng.pick(own);
        List<Field> fields = object.type.fields().stream()
                .filter(field -> !leadsToTemplate(object.type, field) || rng.percent(3))
                .toList();
        Field field = rng.pick(fields);
        int kind = rng.below(100);
        if (kind < 55) {
            object.set(field.index(), generator.hostileValue(object.type, field));
        } else if (kind < 80) {
            object.set(field.index(), generator.validValue(object.type, field));
        } else if (kind < 90) {
            object.set(field.index(), null);
        } else {
            object.set(field.index(), kind < 95 ? RawJson.NULL : RawJson.EMPTY_OBJECT);
        }
    }

    /** The objects of the workload that are not in the template; absent ones are made now and then. */
    private void collect(MutableObject object, List<MutableObject> out, Set<MutableObject> seen) {
        if (object.type.fields().isEmpty() || !seen.add(object)) {
            return;
        }
        out.add(object);
        for (Field field : object.type.fields()) {
            if (field.kind() != FieldKind.OBJECT || isOfTemplate(object.type, field)) {
                continue;
            }
            if (object.get(field.name()) == null && rng.percent(20)) {
                object.set(field.index(), generator.validValue(object.type, field));
            }
            MutableObject found = object.find(field.name());
            if (found != null) {
                collect(found, out, seen);
            }
            object.objects(field.name()).forEach(each -> collect(each, out, seen));
        }
    }
}
