package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** An application that talks to its database through a pooler on localhost. */
final class ConnectionPooler {
    private ConnectionPooler() {}

    static PodDraft draft() {
        return pod("catalog")
                .label("app", "catalog")
                .sidecar(container("pooler", "bitnami/pgbouncer:1.23.1")
                        .listens(6432)
                        .env("PGBOUNCER_LISTEN_ADDRESS", "127.0.0.1")
                        .env("PGBOUNCER_PORT", "6432")
                        .env("POSTGRESQL_HOST", "catalog-db")
                        .env("POSTGRESQL_PASSWORD", secretKeyRef("catalog-db", "password"))
                        .env("PGBOUNCER_POOL_MODE", "transaction")
                        .requests(cpu("20m"), memory("32Mi"))
                        .limits(memory("64Mi"))
                        .startupProbe(exec("pg_isready", "-h", "127.0.0.1", "-p", "6432")
                                .period(seconds(1))
                                .failureThreshold(30)))
                .container(container("app", "example.com/catalog:6.3.0")
                        .port("http", 8080)
                        .dials(6432)
                        .env("DATABASE_URL", "postgres://catalog@127.0.0.1:6432/catalog")
                        .requests(cpu("250m"), memory("256Mi"))
                        .limits(memory("256Mi"))
                        .readinessProbe(httpGet("/healthz", "http")));
    }
}
