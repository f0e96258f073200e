package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.DeploymentDraft;
import java.util.Map;

/** A database with a claim that exists, whose probes run a query. */
final class TuningDatabase {
    private TuningDatabase() {}

    static DeploymentDraft draft() {
        return deployment("tuning-db")
                .namespace("tuning")
                .label("example.com/part", "database")
                .replicas(1)
                .strategy(RECREATE)
                .selector(Map.of("example.com/part", "database"))
                .template(pod().label("example.com/part", "database")
                        .label("mesh.example.com/inject", "false")
                        .fsGroup(999)
                        .fsGroupChangePolicy(ON_ROOT_MISMATCH)
                        .volume("tuning-db", persistentVolumeClaim("tuning-db"))
                        .container(
                                "tuning-db",
                                "mysql:8.4",
                                c -> c.args("--datadir", "/var/lib/mysql/datadir")
                                        .port("sql", 3306)
                                        .env("MYSQL_ROOT_PASSWORD", secretKeyRef("tuning-db", "MYSQL_ROOT_PASSWORD"))
                                        .env("MYSQL_ALLOW_EMPTY_PASSWORD", "true")
                                        .env("MYSQL_DATABASE", "tuning")
                                        .volumeMount("tuning-db", "/var/lib/mysql")
                                        .readinessProbe(exec("/bin/bash", "-c", "check-query ${MYSQL_DATABASE}")
                                                .initialDelay(seconds(10))
                                                .period(seconds(5))
                                                .failureThreshold(10))
                                        .livenessProbe(exec("/bin/bash", "-c", "check-query ${MYSQL_DATABASE}")
                                                .initialDelay(seconds(10))
                                                .period(seconds(5))
                                                .failureThreshold(10))
                                        .runAsUser(999)
                                        .runAsGroup(999)
                                        .runAsNonRoot()
                                        .allowPrivilegeEscalation(false)
                                        .seccompProfile(RUNTIME_DEFAULT)
                                        .capabilities(x -> x.drop("ALL"))));
    }
}
