package dev.podwright.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.RolloutHistory;
import dev.podwright.model.KubernetesObject;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Waits for workloads and changes of their rollouts get spoiled answers. None throws, and none reports a change that was
 * not made. The number of answers for each call is that of {@code -Danswers=N}.
 */
@NullUnmarked
class WorkloadFuzzTest {
    private static final int ANSWERS = Integer.getInteger("answers", 150);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int SPOILED = 7;

    private static final ObjectRef SHOP = ObjectRef.of("apps/v1", "Deployment", "shop");
    private static final List<ObjectRef> OBJECTS = List.of(
            SHOP,
            ObjectRef.of("apps/v1", "StatefulSet", "shop"),
            ObjectRef.of("apps/v1", "DaemonSet", "shop"),
            ObjectRef.of("batch/v1", "Job", "shop"),
            ObjectRef.of("v1", "Service", "shop"),
            ObjectRef.of("v1", "PersistentVolumeClaim", "shop"));

    private static final WaitOptions WAIT =
            WaitOptions.atMost(Duration.ofMillis(30)).withPatience(Duration.ZERO);

    private static Map<String, Function<PodClient, Result<KubernetesObject>>> calls() {
        Map<String, Function<PodClient, Result<KubernetesObject>>> out = new LinkedHashMap<>();
        for (ObjectRef each : OBJECTS) {
            out.put("wait for " + each, client -> client.waitUntilReady(each, WAIT));
        }
        out.put("condition", client -> client.waitForCondition(SHOP, "Complete", "True", WAIT));
        out.put("restart", client -> client.rollout(SHOP).restart());
        out.put("undo", client -> client.rollout(SHOP).undo());
        out.put("undo to 1", client -> client.rollout(OBJECTS.get(1)).undo(1));
        out.put("pause", client -> client.rollout(SHOP).pause());
        out.put("scale", client -> client.scale(SHOP, 3));
        return out;
    }

    private static PodClient client(ModelServer server) {
        ApiClient api = new ApiClient().setBasePath("http://127.0.0.1:1");
        api.setHttpClient(new OkHttpClient.Builder().addInterceptor(server).build());
        return PodClient.builder(api, "fuzz")
                .deadline(Duration.ofMillis(200))
                .retryPolicy(RetryPolicy.standard().withMaxAttempts(2).withDelays(Duration.ZERO, Duration.ZERO))
                .build();
    }

    @Test
    void no_text_has_a_secret_of_the_objects_that_were_read() {
        ModelServer server = new ModelServer(new Random(SEED));
        try (PodClient client = client(server)) {
            for (int i = 0; i < ANSWERS; i++) {
                calls().forEach((call, function) -> {
                    // these two have no secrets of their own, by which their events could be recognised
                    if (call.contains("Service") || call.contains("PersistentVolumeClaim")) {
                        return;
                    }
                    server.beginUnspoiled();
                    Result<KubernetesObject> result = function.apply(client);
                    Failure failure = result.failure();
                    String texts = result + (failure == null ? "" : failure.details() + failure.serverMessage());
                    AnswerFuzzTest.secretFree(texts, call + ", seed " + SEED + ": " + texts);
                });
            }
        }
    }

    @Test
    void no_answer_makes_the_client_say_what_is_not_so() {
        Random random = new Random(SEED);
        ModelServer server = new ModelServer(random);
        Map<String, Integer> outcomes = new TreeMap<>();
        try (PodClient client = client(server)) {
            for (int i = 0; i < ANSWERS; i++) {
                calls().forEach((call, function) -> {
                    server.beginCall(SPOILED);
                    Result<KubernetesObject> result = function.apply(client);
                    check(call, result, server);
                    outcomes.merge(
                            result.isOk()
                                    ? result.outcome().toString()
                                    : result.failure().kind().toString(),
                            1,
                            Integer::sum);
                });
                server.beginCall(SPOILED);
                RolloutHistory history = client.rollout(SHOP).history();
                assertThat(history.isOk() ? history.revisions().size() : 0).isLessThanOrEqualTo(3);
            }
        }
        System.out.println("answers " + ANSWERS + ", seed " + SEED + ": " + outcomes);
        assertThat(outcomes).containsKeys("CHANGED", "READY", "SUCCEEDED", "CANNOT_BE_READY", "UNEXPECTED_RESPONSE");
    }

    private static void check(String call, Result<KubernetesObject> result, ModelServer server) {
        String description = call + ", seed " + SEED + ": " + result;
        if (result.outcome() == Outcome.CHANGED) {
            assertThat(server.effects).as(description).contains("changed shop");
        } else if (!result.isOk()) {
            Failure failure = result.failure();
            assertThat(failure).as(description).isNotNull();
            assertThat(failure.message()).as(description).isNotBlank();
        }
        if (call.startsWith("wait") || call.equals("condition")) {
            assertThat(server.effects).as(description).isEmpty();
        }
    }
}
