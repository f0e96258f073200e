package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** PostgreSQL with its data in a claim, and an exporter of its metrics. */
final class Database {
    private Database() {}

    static PodDraft draft() {
        return pod("orders-db")
                .label("app", "orders-db")
                .fsGroup(999)
                .fsGroupChangePolicy(ON_ROOT_MISMATCH)
                .terminationGracePeriod(minutes(2))
                .container(container("postgres", "postgres:17.2")
                        .port("pg", 5432)
                        .env("PGDATA", "/var/lib/postgresql/data/pgdata")
                        .env("POSTGRES_DB", "orders")
                        .env("POSTGRES_PASSWORD", secretKeyRef("orders-db", "password"))
                        .volumeMount(persistentVolumeClaim("orders-db-data"), "/var/lib/postgresql/data")
                        .volumeMount(emptyDir().medium(MEMORY).sizeLimit(mib(256)), "/dev/shm")
                        .requests(cpu(1), memory(gib(2)))
                        .limits(memory(gib(2)))
                        .startupProbe(exec("pg_isready", "-U", "postgres")
                                .period(seconds(5))
                                .failureThreshold(60))
                        .readinessProbe(exec("pg_isready", "-U", "postgres"))
                        .livenessProbe(exec("pg_isready", "-U", "postgres").failureThreshold(6))
                        .preStop(exec("pg_ctl", "stop", "-m", "fast")))
                .container(container("exporter", "quay.io/prometheuscommunity/postgres-exporter:v0.16.0")
                        .adapts("postgres", "pg")
                        .port("metrics", 9187)
                        .env("DATA_SOURCE_URI", "localhost:5432/orders?sslmode=disable")
                        .env("DATA_SOURCE_USER", "exporter")
                        .env("DATA_SOURCE_PASS", secretKeyRef("orders-db", "exporter-password"))
                        .requests(cpu("20m"), memory("32Mi"))
                        .limits(memory("64Mi"))
                        .readinessProbe(httpGet("/healthz", "metrics")));
    }
}
