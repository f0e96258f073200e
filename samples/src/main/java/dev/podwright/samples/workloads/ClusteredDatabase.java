package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.StatefulSetDraft;

/** A database of three members, one a zone, each with a claim of its own. */
final class ClusteredDatabase {
    private ClusteredDatabase() {}

    static StatefulSetDraft draft() {
        return statefulSet("orders")
                .label("app", "orders")
                .replicas(3)
                .serviceName("orders")
                .updateStrategy(ROLLING_UPDATE)
                .rollingUpdate(partition(0))
                .template(pod().label("app", "orders")
                        .podAntiAffinity(a ->
                                a.required(HOSTNAME, t -> t.labelSelector(s -> s.matchExpression("app", IN, "orders"))))
                        .topologySpreadConstraint(t -> t.maxSkew(1)
                                .topologyKey(ZONE)
                                .whenUnsatisfiable(DO_NOT_SCHEDULE)
                                .labelSelector(s -> s.matchLabel("app", "orders")))
                        .container(
                                "orders",
                                "registry.example.com/db:8",
                                c -> c.command("/bin/bash")
                                        .args("-c", "/start.sh --report-host=${HOSTNAME}.orders")
                                        .port("sql", 3306)
                                        .port("sql-x", 33060)
                                        .port("xcom", 33061)
                                        .env("DB_ROOT_PASSWORD", secretKeyRef("orders-db", "password"))
                                        .env("DB_ADMIN_PASSWORD", secretKeyRef("orders-db", "admin-password"))
                                        .env("DB_ROOT_HOST", "%")
                                        .requests(cpu("500m"), ephemeralStorage("1Gi"), memory("1Gi"))
                                        .limits(cpu("500m"), ephemeralStorage("1Gi"), memory("1Gi"))
                                        .volumeMount("orders", "/var/lib/db", m -> m.subPath("orders"))
                                        .readinessProbe(exec("bash", "-c", "check-query")
                                                .initialDelay(seconds(30))
                                                .period(seconds(2))
                                                .timeout(seconds(1)))
                                        .livenessProbe(exec("bash", "-c", "check-alive")
                                                .initialDelay(seconds(30))
                                                .period(seconds(10))
                                                .timeout(seconds(5)))))
                .volumeClaimTemplate(
                        "orders",
                        c -> c.label("app", "orders")
                                .accessModes(READ_WRITE_ONCE)
                                .storageClassName("fast")
                                .volumeMode(FILESYSTEM)
                                .requests(storage("10Gi")));
    }
}
