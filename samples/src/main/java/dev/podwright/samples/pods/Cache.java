package dev.podwright.samples.pods;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.dsl.PodDraft;

/** Redis as a cache, with an exporter of its metrics and a kernel parameter of its own. */
final class Cache {
    private Cache() {}

    static PodDraft draft() {
        return pod("session-cache")
                .label("app", "session-cache")
                .sysctl("net.ipv4.tcp_keepalive_time", "300")
                .spreadOver(ZONE, s -> s.whenUnsatisfiable(SCHEDULE_ANYWAY))
                .container(container("redis", "redis:7.4.1")
                        .args("--maxmemory", "400mb", "--maxmemory-policy", "allkeys-lru", "--save", "")
                        .port("redis", 6379)
                        .requests(cpu("100m"), memory("512Mi"))
                        .limits(memory("512Mi"))
                        .readinessProbe(exec("redis-cli", "ping"))
                        .livenessProbe(tcpSocket("redis").period(seconds(20))))
                .container(container("exporter", "oliver006/redis_exporter:v1.66.0")
                        .adapts("redis", "redis")
                        .port("metrics", 9121)
                        .requests(cpu("10m"), memory("24Mi"))
                        .limits(memory("48Mi"))
                        .readinessProbe(httpGet("/health", "metrics")));
    }
}
