package dev.podwright.client.cluster;

import static dev.podwright.client.cluster.ShopManifests.manifest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.model.KubernetesObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Kills and restarts the server, its storage and its controllers while threads apply, change, prune and delete bundles
 * of workloads: afterwards, what is stored is what the results report, it becomes ready, and nothing outside the
 * bundles was touched. {@code -Doperations=200} and {@code -Dkills=10} do more than an ordinary build.
 */
@NullUnmarked
class WorkloadKillIT {
    private static final int OPERATIONS = Integer.getInteger("operations", 64);
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int THREADS = 8;
    private static final List<String> PROGRAMS = List.of("etcd", "kube-apiserver", "kube-controller-manager");
    static final WaitOptions WAIT = WaitOptions.atMost(Duration.ofMinutes(3)).withPatience(Duration.ofMinutes(1));

    private static ControlPlane cluster;

    @BeforeAll
    static void start() {
        cluster = ControlPlane.start(Path.of("target", "killed-control-plane"));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void the_state_is_what_the_results_said_and_nothing_else_was_touched() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        long start = System.nanoTime();
        String namespace = cluster.newNamespace("");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Map<String, Integer> outcomes = new ConcurrentHashMap<>();
        Map<String, Integer> kills = new TreeMap<>();
        try (PodClient client = cluster.client("kill", namespace)) {
            Map<ObjectRef, String> bystanders = bystanders(client, cluster.newNamespace(""));
            List<KilledBundle> bundles = new ArrayList<>();
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                KilledBundle bundle = new KilledBundle(client, "kill-" + thread, new Random(seed + thread), outcomes);
                bundles.add(bundle);
                all.add(threads.submit(() -> {
                    for (int i = 0; i < OPERATIONS / THREADS; i++) {
                        bundle.operate();
                    }
                }));
            }
            Random random = new Random(seed);
            for (int i = 0; i < KILLS; i++) {
                Thread.sleep(random.nextInt(2000));
                String program = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
                cluster.kill(program);
                Thread.sleep(random.nextInt(1000));
                cluster.revive(program);
                kills.merge(program, 1, Integer::sum);
            }
            for (Future<?> each : all) {
                each.get();
            }
            long operated = System.nanoTime();
            // A watch that broke when etcd was killed can leave a controller's cache behind for minutes.
            cluster.kill("kube-controller-manager");
            cluster.revive("kube-controller-manager");
            check(client, bundles, "seed " + seed);
            assertThat(contents(client, bystanders.keySet())).isEqualTo(bystanders);
            System.out.println("WorkloadKillIT: " + OPERATIONS + " operations in " + (operated - start) / 1_000_000_000
                    + " s, kills " + kills + ", seed " + seed + ": " + new TreeMap<>(outcomes) + "; "
                    + bystanders.size() + " other objects as before");
        } finally {
            threads.shutdownNow();
        }
    }

    private static void check(PodClient client, List<KilledBundle> bundles, String description) {
        Map<String, String> stored = new TreeMap<>();
        for (List<String> kind : KilledBundle.KINDS) {
            for (LiveObject<?> live :
                    client.list(kind.get(0), kind.get(1), ListOptions.all()).orThrow()) {
                KilledBundle.values(live.json()).forEach(stored::put);
            }
        }
        for (KilledBundle bundle : bundles) {
            Map<String, Set<String>> possible = bundle.possible();
            possible.forEach((key, values) -> assertThat(values)
                    .as(description + ", " + key + ": " + bundle.history(key))
                    .contains(stored.getOrDefault(key, "")));
            stored.keySet().removeAll(possible.keySet());
        }
        stored.keySet().removeIf(key -> key.indexOf('/') != key.lastIndexOf('/')); // values of an object
        assertThat(stored.keySet())
                .as(description)
                .allMatch(key -> key.equals("ConfigMap/kube-root-ca.crt")
                        || key.startsWith("ConfigMap/podwright-inventory-")
                        || key.endsWith("/bystander"));
        for (KilledBundle bundle : bundles) {
            bundle.awaitReady(WAIT, description);
        }
        assertNoOrphans(client, description);
    }

    /** Each pod and ReplicaSet has an owner that exists, a while after the controllers are back. */
    private static void assertNoOrphans(PodClient client, String description) {
        List<String> orphans = List.of();
        for (int i = 0; i < 100; i++) {
            orphans = Leftovers.orphans(client);
            if (orphans.isEmpty()) {
                return;
            }
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(orphans).as(description).isEmpty();
    }

    /** Objects that no bundle has: of the same manager, with labels of a bundle, with names of a bundle elsewhere. */
    private static Map<ObjectRef, String> bystanders(PodClient client, String other) {
        List<KubernetesObject> objects = new ArrayList<>();
        objects.add(manifest("{apiVersion: v1, kind: ConfigMap, metadata: {name: bystander}, data: {a: b}}"));
        objects.add(manifest(
                "{apiVersion: v1, kind: Secret, metadata: {name: bystander, labels: {app: kill-0}}, data: {a: Yg==}}"));
        objects.add(manifest("""
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: bystander}
            spec:
              replicas: 2
              selector: {matchLabels: {app: bystander}}
              template:
                metadata: {labels: {app: bystander}}
                spec: {containers: [{name: app, image: example.com/bystander}]}
            """));
        for (int i = 0; i < THREADS; i++) {
            objects.add(manifest("{apiVersion: v1, kind: ConfigMap, metadata: {name: kill-" + i + "-conf, namespace: "
                    + other + "}, data: {version: other}}"));
        }
        client.apply(objects).forEach(Result::orThrow);
        assertThat(client.waitUntilReady(ObjectRef.of("apps/v1", "Deployment", "bystander"), WAIT)
                        .isOk())
                .isTrue();
        List<ObjectRef> refs =
                new ArrayList<>(objects.stream().map(ObjectRef::of).toList());
        client.listPods(ListOptions.labels("app=bystander"))
                .orThrow()
                .forEach(pod -> refs.add(ObjectRef.of(pod.object())));
        return contents(client, refs);
    }

    /** What must not change of objects: all but the status and the bookkeeping of the server. */
    private static Map<ObjectRef, String> contents(PodClient client, Iterable<ObjectRef> refs) {
        Map<ObjectRef, String> out = new LinkedHashMap<>();
        for (ObjectRef ref : refs) {
            LiveObject<?> live = client.get(ref).orThrow().live();
            JsonObject json = live.json();
            out.put(ref, live.uid() + " " + JsonObjects.toJson(content(json)));
        }
        return out;
    }

    private static JsonObject content(JsonObject object) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member each : object.members()) {
            if (!each.key().equals("status") && !each.key().equals("metadata")) {
                out.add(each.key(), each.value());
            }
        }
        JsonObject metadata = JsonObjects.objectAt(object, "metadata");
        for (String each : List.of("labels", "annotations", "generation", "deletionTimestamp")) {
            if (metadata.get(each) != null) {
                out.add(each, metadata.get(each));
            }
        }
        return out.build();
    }
}
