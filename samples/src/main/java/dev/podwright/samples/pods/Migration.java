package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** A database proxy that is up first, a migration that uses it, then the application. */
final class Migration {
    private Migration() {}

    static PodDraft draft() {
        return pod("billing")
                .label("app", "billing")
                .sidecar(container("sql-proxy", "example.com/sql-proxy:2.3.0")
                        .port("pg", 5432)
                        .requests(cpu("50m"), memory("64Mi"))
                        .startupProbe(tcpSocket("pg").period(seconds(1)).failureThreshold(60)))
                .initContainer(container("migrate", "example.com/billing:7.2.0")
                        .args("migrate", "--to", "latest")
                        .dials("pg")
                        .envFrom(secretRef("billing-db")))
                .container(container("app", "example.com/billing:7.2.0")
                        .args("serve")
                        .port("http", 8080)
                        .dials("pg")
                        .envFrom(secretRef("billing-db"))
                        .envFrom(configMapRef("billing-features").optional().prefix("FEATURE_"))
                        .requests(cpu("200m"), memory("384Mi"))
                        .limits(memory("384Mi"))
                        .readinessProbe(httpGet("/ready", "http"))
                        .livenessProbe(httpGet("/alive", "http").failureThreshold(5)));
    }
}
