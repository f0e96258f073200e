package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.DeploymentDraft;
import java.util.Map;

/** A component of the cluster network, which runs on the network of its node. */
final class RouteReflector {
    private RouteReflector() {}

    static DeploymentDraft draft() {
        return deployment("reflector")
                .namespace("network")
                .label("role", "reflector")
                .replicas(1)
                .strategy(ROLLING_UPDATE)
                .rollingUpdate(maxSurge("100%"), maxUnavailable(1))
                .revisionHistoryLimit(2)
                .selector(Map.of("role", "reflector"))
                .template(pod().label("role", "reflector")
                        .annotation("cluster-autoscaler.kubernetes.io/safe-to-evict", "true")
                        .serviceAccountName("network")
                        .priorityClassName("system-cluster-critical")
                        .hostNetwork()
                        .terminationGracePeriod(minutes(5))
                        .nodeSelector("kubernetes.io/os", "linux")
                        .toleration(t -> t.key("CriticalAddonsOnly").operator(EXISTS))
                        .toleration(t -> t.operator(EXISTS).effect(NO_SCHEDULE))
                        .toleration(t -> t.operator(EXISTS).effect(NO_EXECUTE))
                        .fsGroup(65534)
                        .seccompProfile(RUNTIME_DEFAULT)
                        .container(
                                "reflector",
                                "registry.example.com/reflector:5",
                                c -> c.imagePullPolicy(IF_NOT_PRESENT)
                                        .args("run", "reflector")
                                        .port("reflector", 7473, TCP)
                                        .env("REFLECTOR_LOG_SCREEN", "info")
                                        .env("REFLECTOR_LOG_FILE", "none")
                                        .env("REFLECTOR_LOG_SYSTEM", "none")
                                        .env("REFLECTOR_REBALANCING", "kubernetes")
                                        .env("REFLECTOR_STORE", "kubernetes")
                                        .env("REFLECTOR_HEALTH", "true")
                                        .env("REFLECTOR_SHUTDOWN", "300")
                                        .envFrom(configMapRef("api-endpoint").optional())
                                        .readinessProbe(httpGet("/readiness", 7098)
                                                .host("localhost")
                                                .period(seconds(10))
                                                .timeout(seconds(10)))
                                        .livenessProbe(httpGet("/liveness", 7098)
                                                .host("localhost")
                                                .initialDelay(seconds(30))
                                                .period(seconds(30))
                                                .timeout(seconds(10)))
                                        .runAsNonRoot()
                                        .allowPrivilegeEscalation(false)));
    }
}
