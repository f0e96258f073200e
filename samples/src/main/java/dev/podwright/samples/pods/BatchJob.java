package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** A nightly import that reaches its database through a proxy; the proxy does not keep the job from ending. */
final class BatchJob {
    private BatchJob() {}

    static PodDraft draft() {
        return pod().generateName("import-")
                .label("job", "import")
                .restartPolicy(NEVER)
                .activeDeadline(hours(4))
                .serviceAccountName("importer")
                .sidecar(container("sql-proxy", "gcr.io/cloud-sql-connectors/cloud-sql-proxy:2.14.1")
                        .args("--port=5432", "--health-check", "--http-port=9801", "example:europe-west1:orders")
                        .port("pg", 5432)
                        .port("health", 9801)
                        .requests(cpu("100m"), memory("128Mi"))
                        .startupProbe(
                                httpGet("/startup", "health").period(seconds(1)).failureThreshold(60)))
                .container(container("import", "example.com/importer:7.0.3")
                        .args("--since", "yesterday")
                        .dials("pg")
                        .env("DB_HOST", "localhost")
                        .env("DB_USER", secretKeyRef("import-db", "user"))
                        .env("DB_PASSWORD", secretKeyRef("import-db", "password"))
                        .volumeMount(ephemeralClaim(gib(20)).storageClassName("fast"), "/scratch")
                        .requests(cpu(2), memory(gib(4)))
                        .limits(memory(gib(4)))
                        .restartPolicy(ON_FAILURE)
                        .restartPolicyRule(RESTART, exitCodes(IN, 75)));
    }
}
