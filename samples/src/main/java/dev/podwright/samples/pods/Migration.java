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
                        .startup(tcp("pg").every(seconds(1)).failsAfter(60)))
                .init(container("migrate", "example.com/billing:7.2.0")
                        .args("migrate", "--to", "latest")
                        .dials("pg")
                        .envFrom(secret("billing-db")))
                .container(container("app", "example.com/billing:7.2.0")
                        .args("serve")
                        .port("http", 8080)
                        .dials("pg")
                        .envFrom(secret("billing-db"))
                        .envFrom("FEATURE_", configMap("billing-features").optional())
                        .requests(cpu("200m"), memory("384Mi"))
                        .limits(memory("384Mi"))
                        .readiness(httpGet("/ready", "http"))
                        .liveness(httpGet("/alive", "http").failsAfter(5)));
    }
}
