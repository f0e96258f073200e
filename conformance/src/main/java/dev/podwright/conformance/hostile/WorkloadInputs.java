package dev.podwright.conformance.hostile;

import dev.podwright.conformance.hostile.GrowthInputs.Input;
import dev.podwright.model.schema.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Texts of workloads that grow: what is beside the template, by itself and against what it is about in the template and in
 * the metadata.
 */
final class WorkloadInputs {
    /** The kinds with a template. */
    static final List<String> KINDS = List.of("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob");

    private static final String LABEL = "\"k0\":\"v\"";

    private final List<Input> all = new ArrayList<>();

    private WorkloadInputs() {}

    static List<Input> all() {
        WorkloadInputs inputs = new WorkloadInputs();
        for (String kind : KINDS) {
            inputs.selectors(kind);
        }
        inputs.claims();
        inputs.jobs("Job");
        inputs.jobs("CronJob");
        inputs.schedules();
        return inputs.all;
    }

    /** A workload. */
    static String withTemplate(String kind, String spec, String template) {
        String head = "{\"apiVersion\":\"" + Schemas.ofKind(kind).apiVersion() + "\",\"kind\":\"" + kind
                + "\",\"metadata\":{\"name\":\"w\"},\"spec\":{";
        String inner = (spec.isEmpty() ? "" : spec + ",") + "\"template\":" + template + "}}";
        return kind.equals("CronJob")
                ? head + "\"schedule\":\"@daily\",\"jobTemplate\":{\"spec\":{" + inner + "}}"
                : head + inner;
    }

    private static String template(String labels, String spec) {
        return "{\"metadata\":{\"labels\":{" + labels + "}},\"spec\":{" + spec + "}}";
    }

    private static String containers(int count) {
        return GrowthInputs.list("containers", count, i -> GrowthInputs.container("c" + i, ""));
    }

    private void add(String name, IntFunction<String> text) {
        all.add(new Input(name, text));
    }

    private void selectors(String kind) {
        Map<String, IntFunction<String>> selectors = Map.of(
                "matchLabels",
                n -> "\"matchLabels\":{" + GrowthInputs.repeated(n, i -> "\"k" + i + "\":\"v\"") + "}",
                "In",
                n -> GrowthInputs.list(
                        "matchExpressions", n, i -> "{\"key\":\"k" + i + "\",\"operator\":\"In\",\"values\":[\"v\"]}"),
                "same In",
                n -> GrowthInputs.list(
                        "matchExpressions", n, i -> "{\"key\":\"k0\",\"operator\":\"In\",\"values\":[\"v\"]}"),
                "NotIn",
                n -> "\"matchExpressions\":[{\"key\":\"k0\",\"operator\":\"NotIn\","
                        + GrowthInputs.list("values", n, i -> "\"v" + i + "\"") + "}]",
                "Exists",
                n -> GrowthInputs.list("matchExpressions", n, i -> "{\"key\":\"k" + i + "\",\"operator\":\"Exists\"}"));
        String more = kind.endsWith("Job") ? "\"manualSelector\":true," : "";
        selectors.forEach((name, selector) -> {
            add(
                    kind + " selector " + name,
                    n -> withTemplate(
                            kind, more + "\"selector\":{" + selector.apply(n) + "}", template(LABEL, containers(1))));
            add(
                    kind + " selector " + name + " with labels",
                    n -> withTemplate(
                            kind,
                            more + "\"selector\":{" + selector.apply(n) + "}",
                            template(GrowthInputs.repeated(n, i -> "\"k" + i + "\":\"v\""), containers(1))));
        });
    }

    private void claims() {
        IntFunction<String> claims = n -> GrowthInputs.list(
                "volumeClaimTemplates",
                n,
                i -> "{\"metadata\":{\"name\":\"v" + i + "\"},\"spec\":{\"accessModes\":[\"ReadWriteOnce\"]}}");
        IntFunction<String> sameClaims =
                n -> GrowthInputs.list("volumeClaimTemplates", n, i -> "{\"metadata\":{\"name\":\"v\"}}");
        IntFunction<String> volumes =
                n -> GrowthInputs.list("volumes", n, i -> "{\"name\":\"v" + i + "\",\"emptyDir\":{}}");
        IntFunction<String> mounts = n -> "\"containers\":["
                + GrowthInputs.container(
                        "c",
                        GrowthInputs.list(
                                "volumeMounts", n, i -> "{\"name\":\"v" + i + "\",\"mountPath\":\"/m" + i + "\"}"))
                + "]";
        add("claim templates with volumes", n -> statefulSet(claims.apply(n), volumes.apply(n) + "," + containers(1)));
        add("claim templates with mounts", n -> statefulSet(claims.apply(n), mounts.apply(n)));
        add("claim templates with containers", n -> statefulSet(claims.apply(n), containers(n)));
        add(
                "claim templates with volumes and mounts",
                n -> statefulSet(claims.apply(n), volumes.apply(n) + "," + mounts.apply(n)));
        add(
                "same claim templates with volumes",
                n -> statefulSet(sameClaims.apply(n), volumes.apply(n) + "," + containers(1)));
        add("same claim templates with mounts", n -> statefulSet(sameClaims.apply(n), mounts.apply(n)));
        add(
                "modes of claim templates",
                n -> statefulSet(
                        "\"volumeClaimTemplates\":[{\"spec\":{"
                                + GrowthInputs.list(
                                        "accessModes",
                                        n,
                                        i -> i % 2 == 0 ? "\"ReadWriteOnce\"" : "\"ReadWriteOncePod\"")
                                + "}}]",
                        containers(1)));
    }

    private static String statefulSet(String claims, String spec) {
        return withTemplate(
                "StatefulSet", "\"selector\":{\"matchLabels\":{" + LABEL + "}}," + claims, template(LABEL, spec));
    }

    private void jobs(String kind) {
        for (String container : List.of("c%d", "c0", "x%d")) {
            IntFunction<String> rules = n -> policy(
                    n,
                    i -> "\"onExitCodes\":{\"containerName\":\"" + container.formatted(i)
                            + "\",\"operator\":\"In\",\"values\":[1]}");
            add(kind + " rules of " + container, n -> job(kind, rules.apply(n), containers(1)));
            add(kind + " rules of " + container + " with containers", n -> job(kind, rules.apply(n), containers(n)));
        }
        add(
                kind + " conditions",
                n -> job(
                        kind,
                        policy(
                                1,
                                i -> GrowthInputs.list(
                                        "onPodConditions", n, j -> "{\"type\":\"T" + j + "\",\"status\":\"True\"}")),
                        containers(1)));
        for (String value : List.of("%d", "1", "-%d")) {
            add(
                    kind + " exit codes " + value,
                    n -> job(
                            kind,
                            policy(
                                    1,
                                    i -> "\"onExitCodes\":{\"operator\":\"In\","
                                            + GrowthInputs.list("values", n, j -> value.formatted(j)) + "}"),
                            containers(1)));
        }
        for (String unit : List.of("0,", "0-1,", "-", ",", "9", "0-", " ")) {
            add(
                    kind + " indexes " + unit,
                    n -> job(
                            kind,
                            "\"completionMode\":\"Indexed\",\"completions\":100000,\"successPolicy\":{\"rules\":[{\"succeededIndexes\":\""
                                    + unit.repeat(n) + "\"}]}",
                            containers(1)));
        }
        add(
                kind + " ascending indexes",
                n -> job(
                        kind,
                        "\"completionMode\":\"Indexed\",\"completions\":100000,\"successPolicy\":{\"rules\":[{\"succeededIndexes\":\""
                                + GrowthInputs.repeated(n, i -> Integer.toString(2 * i)) + "\"}]}",
                        containers(1)));
        add(
                kind + " success rules",
                n -> job(
                        kind,
                        "\"completionMode\":\"Indexed\",\"completions\":9,\"successPolicy\":{"
                                + GrowthInputs.list(
                                        "rules", n, i -> "{\"succeededIndexes\":\"0-8\",\"succeededCount\":10}")
                                + "}",
                        containers(1)));
        for (String unit : List.of("a/", "%", "a.", "-")) {
            add(kind + " manager " + unit, n -> job(kind, "\"managedBy\":\"a/" + unit.repeat(n) + "\"", containers(1)));
        }
        add(
                kind + " template labels",
                n -> withTemplate(
                        kind,
                        "\"completions\":1",
                        template(GrowthInputs.repeated(n, i -> "\"k" + i + "\":\"v\""), containers(1))));
    }

    private static String policy(int count, IntFunction<String> rule) {
        return "\"podFailurePolicy\":{"
                + GrowthInputs.list("rules", count, i -> "{\"action\":\"Ignore\"," + rule.apply(i) + "}") + "}";
    }

    private static String job(String kind, String spec, String pod) {
        return withTemplate(kind, spec, template(LABEL, "\"restartPolicy\":\"Never\"," + pod));
    }

    private void schedules() {
        for (String unit : List.of(
                "1,",
                "*/1,",
                "0-59/2,",
                "mon,",
                "* ",
                " ",
                "-",
                "/",
                "?",
                "*",
                ",",
                "1",
                "TZ=",
                "@every 1h",
                "1h",
                "\\t",
                "é")) {
            for (String field : List.of("%s * * * *", "* * * * %s", "%s", "@every %s", "@%s", "TZ=%s * * * * *")) {
                add(
                        "schedule " + field.formatted(unit),
                        n -> cronJob("\"schedule\":\"" + field.formatted(unit.repeat(n)) + "\""));
            }
        }
        for (String unit : List.of("a", "a/", "Etc/", "/", ".", "../", "-", "\\\\", "Europe/Berlin", "é")) {
            add("time zone " + unit, n -> cronJob("\"schedule\":\"@daily\",\"timeZone\":\"" + unit.repeat(n) + "\""));
        }
    }

    private static String cronJob(String spec) {
        return "{\"apiVersion\":\"batch/v1\",\"kind\":\"CronJob\",\"metadata\":{\"name\":\"w\"},\"spec\":{" + spec
                + ",\"jobTemplate\":{\"spec\":{\"template\":"
                + template(LABEL, "\"restartPolicy\":\"Never\"," + containers(1)) + "}}}}";
    }
}
