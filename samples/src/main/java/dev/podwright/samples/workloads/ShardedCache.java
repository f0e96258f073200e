package dev.podwright.samples.workloads;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.StatefulSetDraft;

/** A cache of six members with its configuration and its probes from two ConfigMaps. */
final class ShardedCache {
    private ShardedCache() {}

    static StatefulSetDraft draft() {
        return statefulSet("cache")
                .replicas(6)
                .serviceName("cache")
                .template(pod().label("app", "cache")
                        .label("cluster", "cache")
                        .terminationGracePeriod(seconds(20))
                        .podAntiAffinity(a -> a.preferred(
                                100, HOSTNAME, t -> t.labelSelector(s -> s.matchExpression("app", IN, "cache"))))
                        .volume("conf", configMap("cache").defaultMode(0755))
                        .volume("probes", configMap("cache-probes").defaultMode(0555))
                        .container(
                                "cache",
                                "registry.example.com/cache:6",
                                c -> c.command("cache-server")
                                        .args("/conf/cache.conf", "--protected-mode", "no")
                                        .port("cache", 7379, TCP)
                                        .port("cluster", 17379, TCP)
                                        .requests(cpu("100m"), memory("100Mi"))
                                        .volumeMount("conf", "/conf", m -> m.readOnly(false))
                                        .volumeMount("data", "/data", m -> m.readOnly(false))
                                        .volumeMount("probes", "/probes", m -> m.readOnly())
                                        .startupProbe(tcpSocket("cache")
                                                .period(seconds(5))
                                                .timeout(seconds(5))
                                                .failureThreshold(20)
                                                .successThreshold(1))
                                        .readinessProbe(exec("sh", "-c", "/probes/readiness.sh")
                                                .period(seconds(5))
                                                .timeout(seconds(1))
                                                .failureThreshold(5)
                                                .successThreshold(1))
                                        .livenessProbe(exec("sh", "-c", "/probes/liveness.sh")
                                                .period(seconds(5))
                                                .timeout(seconds(5))
                                                .failureThreshold(5)
                                                .successThreshold(1))))
                .volumeClaimTemplate("data", c -> c.accessModes(READ_WRITE_ONCE).requests(storage("1Gi")));
    }
}
