package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.CronJobDraft;

/** A CronJob whose script is one file of a ConfigMap. */
final class DailyAggregation {
    private DailyAggregation() {}

    static CronJobDraft draft() {
        return cronJob("aggregate")
                .schedule("15 0 * * *")
                .jobTemplate(job().label("app", "aggregate-today")
                        .template(pod().label("app", "aggregate-today")
                                .restartPolicy(ON_FAILURE)
                                .volume("script", configMap("aggregate-today"))
                                .container(
                                        "aggregate",
                                        "registry.example.com/shell:7",
                                        c -> c.command("shell", "--server", "answers.example", "--file", "/script.js")
                                                .volumeMount("script", "/script.js", m -> m.subPath("script.js")))));
    }
}
