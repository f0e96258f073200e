package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.ServiceDraft;

/** A headless Service that leads to members before they are ready. */
final class DatabaseMembers {
    private DatabaseMembers() {}

    static ServiceDraft draft() {
        return service("forge-db-members")
                .namespace("forge")
                .label("app.kubernetes.io/name", "db")
                .label("example.com/chart", "db-10.3")
                .label("app.kubernetes.io/instance", "forge")
                .label("app.kubernetes.io/managed-by", "chart")
                .label("example.com/unready", "true")
                .type(CLUSTER_IP)
                .headless()
                .selector("app.kubernetes.io/name", "db")
                .selector("app.kubernetes.io/instance", "forge")
                .port("pg", 5432, p -> p.targetPort("pg"))
                .publishNotReadyAddresses();
    }
}
