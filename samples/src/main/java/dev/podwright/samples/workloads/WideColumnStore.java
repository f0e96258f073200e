package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.StatefulSetDraft;

/** A store that drains before it stops, for which the pods have half an hour. */
final class WideColumnStore {
    private WideColumnStore() {}

    static StatefulSetDraft draft() {
        return statefulSet("columns")
                .label("app", "columns")
                .replicas(3)
                .serviceName("columns")
                .template(pod().label("app", "columns")
                        .terminationGracePeriod(minutes(30))
                        .container(
                                "columns",
                                "registry.example.com/columns:4",
                                c -> c.imagePullPolicy(ALWAYS)
                                        .port("intra-node", 7000)
                                        .port("tls-intra-node", 7001)
                                        .port("jmx", 7199)
                                        .port("query", 9042)
                                        .env("MAX_HEAP_SIZE", "512M")
                                        .env("HEAP_NEW", "100M")
                                        .env("SEEDS", "columns-0.columns")
                                        .env("CLUSTER", "demo")
                                        .env("DATACENTER", "dc-1")
                                        .env("RACK", "rack-1")
                                        .env("SEED_PROVIDER", "com.example.Seeds")
                                        .env("POD_IP", fieldRef("status.podIP"))
                                        .requests(cpu("500m"), memory("1Gi"))
                                        .limits(cpu("500m"), memory("1Gi"))
                                        .volumeMount("columns-data", "/var/lib/columns")
                                        .readinessProbe(exec("/bin/bash", "-c", "/ready-probe.sh")
                                                .initialDelay(seconds(15))
                                                .period(seconds(10))
                                                .timeout(seconds(5))
                                                .failureThreshold(3))
                                        .livenessProbe(exec("/bin/bash", "-c", "columns-tool status")
                                                .initialDelay(seconds(15))
                                                .period(seconds(10))
                                                .timeout(seconds(5))
                                                .failureThreshold(3))
                                        .preStop(exec("/bin/sh", "-c", "columns-tool drain"))
                                        .capabilities(x -> x.add("IPC_LOCK"))))
                .volumeClaimTemplate(
                        "columns-data",
                        c -> c.annotation("example.com/storage", "fast")
                                .accessModes(READ_WRITE_ONCE)
                                .requests(storage("1Gi")));
    }
}
