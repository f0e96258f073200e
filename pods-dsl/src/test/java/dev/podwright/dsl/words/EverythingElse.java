package dev.podwright.dsl.words;

import static dev.podwright.dsl.Pods.*;

import dev.podwright.model.KubernetesObject;
import java.util.List;
import java.util.Map;

/** Objects beside pods that say, in words alone, everything that words can say. Not all of it goes together on a server. */
final class EverythingElse {
    private EverythingElse() {}

    static List<KubernetesObject> objects() {
        return List.of(
                deployment("d")
                        .replicas(3)
                        .template(pod().container("app", "i"))
                        .strategy(ROLLING_UPDATE)
                        .rollingUpdate(maxSurge(1), maxUnavailable(0))
                        .minReady(seconds(5))
                        .progressDeadline(minutes(5))
                        .revisionHistoryLimit(2)
                        .paused()
                        .buildUnchecked(),
                replicaSet("r")
                        .replicas(3)
                        .selector(Map.of("app", "r"))
                        .template(pod().label("app", "r").container("app", "i"))
                        .minReady(seconds(5))
                        .buildUnchecked(),
                daemonSet("d")
                        .template(pod().container("app", "i"))
                        .updateStrategy(ROLLING_UPDATE)
                        .rollingUpdate(maxSurge("10%"), maxUnavailable(0))
                        .minReady(seconds(5))
                        .revisionHistoryLimit(2)
                        .buildUnchecked(),
                statefulSet("s")
                        .replicas(3)
                        .template(pod().container("app", "i"))
                        .serviceName("s")
                        .volumeClaimTemplate(
                                "data", c -> c.accessModes(READ_WRITE_ONCE).requests(storage("1Gi")))
                        .podManagementPolicy(PARALLEL)
                        .updateStrategy(ROLLING_UPDATE)
                        .rollingUpdate(partition(1), maxUnavailable(1))
                        .minReady(seconds(5))
                        .revisionHistoryLimit(2)
                        .persistentVolumeClaimRetentionPolicy(DELETE, RETAIN)
                        .ordinals(1)
                        .buildUnchecked(),
                service("s")
                        .selector("a", "b")
                        .port(
                                "http",
                                80,
                                p -> p.protocol(TCP)
                                        .targetPort("http")
                                        .nodePort(30080)
                                        .appProtocol("http"))
                        .type(LOAD_BALANCER)
                        .clusterIP("10.0.0.1")
                        .clusterIPs("10.0.0.1")
                        .ipFamilies(IPV4)
                        .ipFamilyPolicy(SINGLE_STACK)
                        .externalName("x")
                        .externalIPs("192.0.2.1")
                        .externalTrafficPolicy(LOCAL)
                        .internalTrafficPolicy(CLUSTER)
                        .trafficDistribution("PreferSameZone")
                        .sessionAffinity(CLIENT_IP)
                        .sessionAffinityConfig(hours(1))
                        .publishNotReadyAddresses()
                        .loadBalancerClass("example.com/internal")
                        .loadBalancerIP("192.0.2.7")
                        .loadBalancerSourceRanges("10.0.0.0/8")
                        .allocateLoadBalancerNodePorts()
                        .healthCheckNodePort(30100)
                        .buildUnchecked(),
                configMap("c")
                        .data("a", "b")
                        .binaryData("c", new byte[] {1})
                        .immutable()
                        .buildUnchecked(),
                secret("s")
                        .type("Opaque")
                        .stringData("a", "b")
                        .data("c", new byte[] {1})
                        .immutable()
                        .buildUnchecked(),
                job("j").template(pod().container("app", "i"))
                        .parallelism(2)
                        .completions(4)
                        .completionMode(INDEXED)
                        .backoffLimit(3)
                        .backoffLimitPerIndex(1)
                        .maxFailedIndexes(2)
                        .activeDeadline(hours(1))
                        .ttlAfterFinished(hours(2))
                        .suspend()
                        .podReplacementPolicy(FAILED)
                        .podFailurePolicy(r -> r.action(FAIL_JOB).onExitCodes("app", exitCodes(IN, 42)))
                        .podFailurePolicy(r -> r.onPodCondition("DisruptionTarget", "True"))
                        .successPolicy(r -> r.succeededIndexes("0-2").succeededCount(1))
                        .managedBy("example.com/queue")
                        .selector(Map.of("a", "b"))
                        .manualSelector()
                        .buildUnchecked(),
                cronJob("c")
                        .schedule("@daily")
                        .timeZone("Europe/Berlin")
                        .startingDeadline(minutes(1))
                        .concurrencyPolicy(FORBID)
                        .suspend()
                        .successfulJobsHistoryLimit(1)
                        .failedJobsHistoryLimit(1)
                        .jobTemplate(job().label("a", "b").template(pod().container("app", "i")))
                        .buildUnchecked());
    }
}
