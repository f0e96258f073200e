package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.DeploymentDraft;

/** A web application with limits, probes and the restricted security context. */
final class Dashboards {
    private Dashboards() {}

    static DeploymentDraft draft() {
        return deployment("dashboards")
                .namespace("tools")
                .label("app", "dashboards")
                .replicas(1)
                .revisionHistoryLimit(10)
                .template(pod().label("app", "dashboards")
                        .runAsUser(1472)
                        .fsGroup(1472)
                        .runAsNonRoot()
                        .seccompProfile(RUNTIME_DEFAULT)
                        .container(
                                "dashboards",
                                "registry.example.com/dashboards:9",
                                c -> c.imagePullPolicy(IF_NOT_PRESENT)
                                        .port("dashboards", 3000)
                                        .env("ADMIN_USER", "admin")
                                        .env("ADMIN_PASSWORD", "admin")
                                        .requests(cpu("100m"), memory("256Mi"))
                                        .limits(cpu("100m"), memory("256Mi"))
                                        .readinessProbe(httpGet("/health", 3000)
                                                .scheme(HTTP)
                                                .initialDelay(minutes(1))
                                                .period(seconds(10))
                                                .timeout(seconds(30))
                                                .failureThreshold(10)
                                                .successThreshold(1))
                                        .livenessProbe(httpGet("/health", 3000)
                                                .scheme(HTTP)
                                                .period(seconds(10))
                                                .timeout(seconds(1))
                                                .failureThreshold(3)
                                                .successThreshold(1))
                                        .runAsNonRoot()
                                        .allowPrivilegeEscalation(false)
                                        .seccompProfile(RUNTIME_DEFAULT)
                                        .capabilities(x -> x.drop("ALL"))));
    }
}
