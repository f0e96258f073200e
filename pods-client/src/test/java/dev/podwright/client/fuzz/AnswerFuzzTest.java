package dev.podwright.client.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.ObjectList;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.json.JsonObject;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.ResourceRequirements;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/**
 * Every call gets spoiled answers. None throws, none reports what did not happen, and none shows a secret. What happened
 * is known from a model of the server. The number of answers for each call is that of {@code -Danswers=N}:
 *
 * <pre>mvn -pl pods-client -am -Dtest=AnswerFuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Danswers=100000 test</pre>
 */
@NullUnmarked
class AnswerFuzzTest {
    private static final int ANSWERS = Integer.getInteger("answers", 300);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String NAME = "web";
    /** The calls that send an object, so that the client knows its secrets also if the first answer is an error. */
    private static final Set<String> KNOWN = Set.of("create", "apply", "applyForcingConflicts", "dryRun", "diff");

    private static final ObjectRef WEB = ObjectRef.pod(NAME);

    private static final Pod POD = Manifests.read("""
                    apiVersion: v1
                    kind: Pod
                    metadata: {name: web}
                    spec:
                      containers:
                      - {name: app, image: example.com/app:1, env: [{name: A, value: PLACE}]}
                    """).single(Pod.class);

    private static Pod secretive() {
        return POD.toBuilder()
                .spec(POD.spec().toBuilder()
                        .containers(List.of(POD.spec().containers().get(0).toBuilder()
                                .env(List.of(POD.spec().containers().get(0).env().get(0).toBuilder()
                                        .value(ModelServer.SECRET)
                                        .build()))
                                .build()))
                        .build())
                .build();
    }

    private static Map<String, Function<PodClient, Result<?>>> calls(Pod pod) {
        Map<String, Function<PodClient, Result<?>>> out = new LinkedHashMap<>();
        out.put("get", client -> client.get(WEB));
        out.put("getPod", client -> client.getPod(NAME));
        out.put("create", client -> client.create(pod));
        out.put("apply", client -> client.apply(pod));
        out.put("applyForcingConflicts", client -> client.applyForcingConflicts(pod));
        out.put("dryRun", client -> client.dryRun(pod));
        out.put("diff", client -> client.diff(pod));
        out.put("delete", client -> client.delete(WEB));
        out.put(
                "delete and wait",
                client -> client.delete(WEB, DeleteOptions.standard().withWait()));
        out.put("evict", client -> client.evict(WEB, DeleteOptions.standard()));
        out.put(
                "resize",
                client -> client.resize(
                        WEB, Map.of("app", ResourceRequirements.builder().build())));
        out.put(
                "addEphemeralContainers",
                client -> client.addEphemeralContainers(
                        WEB,
                        List.of(EphemeralContainer.builder()
                                .name("debugger")
                                .image("busybox")
                                .build())));
        out.put(
                "waitUntilReady",
                client -> client.waitUntilReady(
                        WEB, WaitOptions.atMost(Duration.ofMillis(5)).withPatience(Duration.ZERO)));
        return out;
    }

    private static PodClient.Builder client(ModelServer server) {
        ApiClient api = new ApiClient().setBasePath("http://127.0.0.1:1");
        api.setHttpClient(new OkHttpClient.Builder().addInterceptor(server).build());
        return PodClient.builder(api, "fuzz")
                .deadline(Duration.ofSeconds(5))
                .retryPolicy(RetryPolicy.standard().withMaxAttempts(2).withDelays(Duration.ZERO, Duration.ZERO));
    }

    @Test
    void no_answer_makes_the_client_say_what_is_not_so() {
        Random random = new Random(SEED);
        ModelServer server = new ModelServer(random);
        Pod pod = secretive();
        Map<String, Integer> outcomes = new TreeMap<>();
        try (PodClient looking = client(server).build();
                PodClient blind =
                        client(server).skipPreflightGet().skipValidation().build()) {
            for (int i = 0; i < ANSWERS; i++) {
                PodClient client = random.nextInt(4) == 0 ? blind : looking;
                List<Map.Entry<String, Function<PodClient, Result<?>>>> calls =
                        new ArrayList<>(calls(pod).entrySet());
                Collections.shuffle(calls, random);
                for (Map.Entry<String, Function<PodClient, Result<?>>> each : calls) {
                    server.beginCall();
                    boolean existed = server.pods.containsKey(NAME);
                    Result<?> result = each.getValue().apply(client);
                    check(each.getKey(), result, server, existed);
                    outcomes.merge(
                            result.isOk()
                                    ? result.outcome().toString()
                                    : result.failure().kind().toString(),
                            1,
                            Integer::sum);
                }
                server.beginCall();
                list(client.listPods(ListOptions.all()), server);
            }
        }
        System.out.println("answers " + ANSWERS + ", seed " + SEED + ": " + outcomes);
        assertThat(outcomes).containsKeys("CREATED", "DELETED", "FOUND", "UNEXPECTED_RESPONSE");
    }

    private static void check(String call, Result<?> result, ModelServer server, boolean existed) {
        String description = call + ", seed " + SEED + ": " + result;
        boolean dry = call.equals("dryRun") || call.equals("diff");
        switch (result.outcome()) {
            case CREATED ->
                assertThat(dry ? !existed : server.effects.contains("created " + NAME))
                        .as(description)
                        .isTrue();
            case CHANGED, UNCHANGED, APPLIED, TERMINATING ->
                assertThat(existed || server.effects.contains("created " + NAME))
                        .as(description)
                        .isTrue();
            case DELETED -> assertThat(server.pods).as(description).doesNotContainKey(NAME);
            case ABSENT, FOUND, READY, SUCCEEDED ->
                assertThat(result.outcome() == Outcome.ABSENT ? !existed : existed)
                        .as(description)
                        .isTrue();
            default -> assertThat(result.failure()).as(description).isNotNull();
        }
        if (!dry && result.isOk() && result.live() != null && !result.outcome().equals(Outcome.DELETED)) {
            assertThat(((JsonObject) result.live().json().get("metadata")).text("name"))
                    .as(description)
                    .isEqualTo(NAME);
        }
        StringBuilder texts = new StringBuilder(result.toString());
        result.findings().forEach(finding -> texts.append(finding).append(finding.message()));
        Failure failure = result.failure();
        if (failure != null) {
            texts.append(failure.message()).append(failure.serverMessage()).append(failure.details());
        }
        if (KNOWN.contains(call)) {
            secretFree(texts.toString(), description);
        }
    }

    static void secretFree(String texts, String description) {
        for (int i = 0; i + 8 <= ModelServer.SECRET.length(); i++) {
            assertThat(texts).as(description).doesNotContain(ModelServer.SECRET.substring(i, i + 8));
        }
    }

    private static void list(ObjectList<Pod> pods, ModelServer server) {
        if (pods.isOk()) {
            assertThat(pods.objects().size()).isLessThanOrEqualTo(server.pods.size() + 1);
        }
    }
}
