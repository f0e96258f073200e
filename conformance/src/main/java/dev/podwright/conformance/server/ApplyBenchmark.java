package dev.podwright.conformance.server;

import dev.podwright.client.PodClient;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import io.kubernetes.client.openapi.ApiClient;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1Pod;
import io.kubernetes.client.openapi.models.V1PodList;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.util.ServerSideApply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures pods applied from several threads to a real server, in turn and in alternating order by Podwright's client, with and without its look
 * at the live object, and by the official client's own server-side apply.
 */
public final class ApplyBenchmark {
    /** One of the ways to apply a pod that are compared. */
    @FunctionalInterface
    private interface Apply {
        void apply(Pod pod) throws Exception;
    }

    private final ApiClient api;
    private final int pods;
    private final ExecutorService threads;

    private ApplyBenchmark(ApiClient api, int pods, int threads) {
        this.api = api;
        this.pods = pods;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    /** Runs a round to warm up and then the given number of rounds, and prints pods a second. */
    public static void run(LiveServer server, int pods, int threads, int rounds)
            throws InterruptedException, ExecutionException {
        ApplyBenchmark benchmark = new ApplyBenchmark(server.api(), pods, threads);
        try {
            for (int round = 0; round <= rounds; round++) {
                benchmark.round(round);
            }
        } finally {
            benchmark.threads.shutdown();
        }
    }

    private void round(int round) throws InterruptedException, ExecutionException {
        PodClient looking = PodClient.of(api, "bench");
        PodClient blind = PodClient.builder(api, "bench").skipPreflightGet().build();
        String name = "bench-" + ProcessHandle.current().pid() + "-" + round;
        double[] rates = new double[3];
        for (int i = 0; i < rates.length; i++) {
            // another one goes first in each round
            int way = (i + round) % rates.length;
            rates[way] = switch (way) {
                case 0 -> run(looking, name + "-look", pod -> looking.apply(pod).orThrow());
                case 1 -> run(looking, name + "-official", this::official);
                default -> run(looking, name + "-blind", pod -> blind.apply(pod).orThrow());
            };
        }
        System.out.printf(
                "%s: pods a second: podwright %.0f, with a look first %.0f; official ServerSideApply %.0f%n",
                round == 0 ? "warm-up" : "round " + round, rates[2], rates[0], rates[1]);
    }

    /** Applies the same pod as the official class, without its empty overhead, which an admission plugin refuses. */
    private void official(Pod pod) throws Exception {
        V1Pod body = JSON.deserialize(Manifests.toJson(pod), V1Pod.class);
        V1PodSpec spec = body.getSpec();
        if (spec != null) {
            spec.setOverhead(null);
        }
        ServerSideApply.apply(api, V1Pod.class, V1PodList.class, body, "bench");
    }

    private double run(PodClient client, String namespace, Apply apply)
            throws InterruptedException, ExecutionException {
        KubernetesObject object = Manifests.read(
                        "{apiVersion: v1, kind: Namespace, metadata: {name: " + namespace + "}}")
                .objects()
                .get(0);
        client.apply(object).orThrow();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < pods; i++) {
            Pod pod = pod(namespace, i);
            tasks.add(() -> {
                apply.apply(pod);
                return null;
            });
        }
        long started = System.nanoTime();
        for (Future<Void> each : threads.invokeAll(tasks)) {
            each.get();
        }
        return pods / ((System.nanoTime() - started) / 1e9);
    }

    private static Pod pod(String namespace, int number) {
        return Manifests.read("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web-%d, namespace: %s, labels: {app: web}}
                spec:
                  containers:
                  - name: app
                    image: registry.example.com/shop:1.4.2
                    ports: [{name: http, containerPort: 8080}]
                    env: [{name: MODE, value: prod}]
                    resources: {requests: {cpu: 250m, memory: 512Mi}, limits: {memory: 512Mi}}
                    readinessProbe: {httpGet: {path: /ready, port: http}, periodSeconds: 5}
                """.formatted(number, namespace)).single(Pod.class);
    }
}
