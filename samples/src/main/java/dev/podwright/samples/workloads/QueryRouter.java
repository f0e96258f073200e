package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.DeploymentDraft;

/** A router in front of a database: near it in its zone, and never on its nodes. */
final class QueryRouter {
    private QueryRouter() {}

    static DeploymentDraft draft() {
        return deployment("router")
                .label("app", "router")
                .replicas(3)
                .template(pod().label("app", "router")
                        .podAffinity(a ->
                                a.required(ZONE, t -> t.labelSelector(s -> s.matchExpression("app", IN, "orders"))))
                        .podAntiAffinity(a -> a.required(
                                        HOSTNAME, t -> t.labelSelector(s -> s.matchExpression("app", IN, "orders")))
                                .required(HOSTNAME, t -> t.labelSelector(s -> s.matchExpression("app", IN, "router")))
                                .preferred(
                                        100, ZONE, t -> t.labelSelector(s -> s.matchExpression("app", IN, "router"))))
                        .container(
                                "router",
                                "registry.example.com/router:8",
                                c -> c.port("rw", 6446)
                                        .port("ro", 6447)
                                        .port("rw-x", 16446)
                                        .port("ro-x", 16447)
                                        .env("DB_HOST", "orders-0.orders")
                                        .env("DB_PORT", "3306")
                                        .env("DB_USER", "root")
                                        .env("DB_PASSWORD", secretKeyRef("orders-db", "password"))
                                        .env("MEMBERS", "3")
                                        .requests(cpu("500m"), ephemeralStorage("1Gi"), memory("2Gi"))
                                        .limits(cpu("500m"), ephemeralStorage("1Gi"), memory("2Gi"))
                                        .readinessProbe(tcpSocket(6446)
                                                .initialDelay(seconds(150))
                                                .period(seconds(30))
                                                .timeout(seconds(30))
                                                .failureThreshold(60))
                                        .livenessProbe(tcpSocket(6446)
                                                .initialDelay(seconds(150))
                                                .period(seconds(30))
                                                .timeout(seconds(30))
                                                .failureThreshold(60))));
    }
}
