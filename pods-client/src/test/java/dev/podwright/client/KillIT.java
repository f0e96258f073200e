package dev.podwright.client;

import static dev.podwright.client.TestCluster.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.model.Pod;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills and restarts the server and its storage while threads apply, create and delete pods: afterwards, what is stored is
 * what the results report. {@code -Doperations=1000} and {@code -Dkills=10} do more than an ordinary build.
 */
@NullUnmarked
class KillIT {
    private static final int OPERATIONS = Integer.getInteger("operations", 160);
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int THREADS = 16;
    private static final Duration LONG = Duration.ofMinutes(5);

    /** What is known of a pod: the image that it has, "" if it does not exist, or several possibilities. */
    private final Map<String, Set<String>> possible = new ConcurrentHashMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void start() throws Exception {
        script("start");
    }

    @AfterAll
    static void stop() throws Exception {
        script("stop");
    }

    private static void script(String verb, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(System.getenv("PODWRIGHT_CLUSTER"), verb, folder.toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void the_state_is_what_the_results_said() throws Exception {
        long seed = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Map<String, Integer> outcomes = new ConcurrentHashMap<>();
        try (PodClient client = PodClient.builder(TestCluster.api(folder.resolve("kubeconfig")), "kill")
                .deadline(LONG)
                .retryPolicy(RetryPolicy.standard().withMaxAttempts(8))
                .build()) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String name = "kill-" + thread;
                Random random = new Random(seed + thread);
                all.add(threads.submit(() -> {
                    for (int i = 0; i < OPERATIONS / THREADS; i++) {
                        operate(client, name + "-" + random.nextInt(3), i, random, outcomes);
                    }
                }));
            }
            Random random = new Random(seed);
            for (int i = 0; i < KILLS; i++) {
                Thread.sleep(random.nextInt(1500));
                String program = random.nextBoolean() ? "etcd" : "kube-apiserver";
                script("kill", program);
                Thread.sleep(random.nextInt(500));
                script("revive", program);
            }
            for (Future<?> each : all) {
                each.get();
            }
            check(client, "seed " + seed);
            System.out.println("operations " + OPERATIONS + ", kills " + KILLS + ", seed " + seed + ": " + outcomes);
        } finally {
            threads.shutdownNow();
        }
    }

    private void operate(PodClient client, String name, int number, Random random, Map<String, Integer> outcomes) {
        Pod wanted = pod(name, "image:" + number);
        Set<String> before = possible.getOrDefault(name, Set.of(""));
        Result<?> result;
        String after;
        switch (random.nextInt(4)) {
            case 0 -> {
                result = client.create(wanted);
                after = "image:" + number;
            }
            case 1 -> {
                result = client.delete(
                        ObjectRef.pod(name), DeleteOptions.standard().withGracePeriod(Duration.ZERO));
                after = "";
            }
            default -> {
                result = client.applyForcingConflicts(wanted);
                after = "image:" + number;
            }
        }
        Set<String> now = new HashSet<>();
        if (result.isOk()) {
            now.add(after);
        } else {
            now.addAll(before);
            if (mayHaveTakenEffect(result)) {
                now.add(after);
            }
        }
        possible.put(name, now);
        outcomes.merge(
                result.isOk()
                        ? result.outcome().toString()
                        : result.failure().kind().toString(),
                1,
                Integer::sum);
    }

    private static boolean mayHaveTakenEffect(Result<?> failed) {
        return failed.repeated()
                || switch (failed.failure().kind()) {
                    case UNREACHABLE, ALREADY_EXISTS, FORBIDDEN, UNAUTHORIZED, NOT_FOUND, TOO_MANY_REQUESTS -> false;
                    default -> true;
                };
    }

    private void check(PodClient client, String description) {
        Map<String, String> stored = new HashMap<>();
        for (LiveObject<Pod> live : client.listPods(ListOptions.all()).orThrow()) {
            stored.put(
                    live.object().metadata().name(),
                    live.object().spec().containers().get(0).image());
        }
        possible.forEach((name, images) ->
                assertThat(images).as(description + ", " + name).contains(stored.getOrDefault(name, "")));
        assertThat(possible.keySet()).containsAll(stored.keySet());
    }
}
