package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.JobDraft;

/** A Job of twelve indexes, three at a time. */
final class YearlyAggregation {
    private YearlyAggregation() {}

    static JobDraft draft() {
        return job("aggregate-2025")
                .label("app", "aggregate")
                .label("year", "2025")
                .parallelism(3)
                .completions(12)
                .completionMode(INDEXED)
                .template(pod().label("app", "aggregate")
                        .label("year", "2025")
                        .restartPolicy(ON_FAILURE)
                        .volume("script", configMap("aggregate-indexed"))
                        .container(
                                "aggregate",
                                "registry.example.com/shell:7",
                                c -> c.command("shell", "--server", "answers.example", "--file", "/script.js")
                                        .env("YEAR", "2025")
                                        .volumeMount("script", "/script.js", m -> m.subPath("script.js"))));
    }
}
