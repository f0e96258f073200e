package dev.podwright.conformance;

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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Pods applied from several threads to a real server: Podwright's client, with and without its look at the live object,
 * and the official client's own server-side apply, in turn. {@code ApplyBenchmark PODS THREADS ROUNDS}, with
 * {@code PODWRIGHT_KUBECONFIG} naming a cluster on loopback.
 */
public final class ApplyBenchmark {
    /** Applies one pod by one of the ways that are compared. */
    @FunctionalInterface
    private interface Way {
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

    /** Runs the rounds and prints pods a second. The first round warms up. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int rounds = Integer.parseInt(args[2]);
        ApplyBenchmark benchmark =
                new ApplyBenchmark(LiveServer.find().api(), Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        for (int round = 0; round <= rounds; round++) {
            benchmark.round(round);
        }
        benchmark.threads.shutdown();
    }

    private void round(int round) throws InterruptedException, ExecutionException {
        PodClient looking = PodClient.of(api, "bench");
        PodClient blind = PodClient.builder(api, "bench").skipPreflightGet().build();
        String name = "bench-" + ProcessHandle.current().pid() + "-" + round;
        double look = run(looking, name + "-look", pod -> looking.apply(pod).orThrow());
        double official = run(looking, name + "-official", this::official);
        double ours = run(looking, name + "-blind", pod -> blind.apply(pod).orThrow());
        System.out.printf(
                "%s: pods a second: podwright %.0f, with a look first %.0f; official ServerSideApply %.0f%n",
                round == 0 ? "warm-up" : "round " + round, ours, look, official);
    }

    /** Builds the official class from the same pod; its empty overhead, which an admission plugin refuses, is taken away. */
    private void official(Pod pod) throws Exception {
        V1Pod body = JSON.deserialize(Manifests.toJson(pod), V1Pod.class);
        V1PodSpec spec = body.getSpec();
        if (spec != null) {
            spec.setOverhead(null);
        }
        ServerSideApply.apply(api, V1Pod.class, V1PodList.class, body, "bench");
    }

    private double run(PodClient client, String namespace, Way way) throws InterruptedException, ExecutionException {
        KubernetesObject home = Manifests.read("{apiVersion: v1, kind: Namespace, metadata: {name: " + namespace + "}}")
                .objects()
                .get(0);
        client.apply(home).orThrow();
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < pods; i++) {
            Pod pod = pod(namespace, i);
            tasks.add(() -> {
                way.apply(pod);
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
