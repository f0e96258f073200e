package dev.podwright.samples;

import dev.podwright.client.PodClient;
import dev.podwright.client.Rollout;
import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.Propagation;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.validate.Bundle;
import io.kubernetes.client.openapi.ApiClient;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The code of {@code docs/cluster.md}. */
final class OnCluster {
    private OnCluster() {}

    /** The log of an application. */
    record Log(PrintStream out) {
        void info(String format, Object value) {
            warn(format, value);
        }

        void warn(String format, Object value) {
            out.println(format.replace("{}", String.valueOf(value)));
        }
    }

    static void apply(ApiClient apiClient, Pod pod, Log log) {
        PodClient client = PodClient.of(apiClient, "shop-deployer"); // the field manager of all applies
        Result<Pod> applied = client.apply(pod);
        if (!applied.isOk()) {
            log.warn("{}", applied); // the failure, with all findings and conflicts
        }
    }

    static String decide(PodClient client, Pod pod) {
        Result<Pod> result = client.apply(pod);
        Failure failure = result.failure();
        if (failure == null) {
            return "applied";
        }
        return switch (failure.kind()) {
            case REJECTED_LOCALLY, INVALID, IMMUTABLE, BAD_REQUEST, TOO_LARGE ->
                "change the object: " + result.findings();
            case CONFLICT -> "agree on the fields, or apply with force: " + result.conflicts();
            case ADMISSION -> "refused by " + failure.admissionCheck() + ": " + failure.serverMessage();
            case UNAUTHORIZED, FORBIDDEN, UNTRUSTED ->
                "change the credentials, permissions or certificates: " + failure;
            case UNEXPECTED_RESPONSE, CLIENT_ERROR ->
                "check the address and the program: " + failure + ", " + failure.cause();
            default -> failure.isRetriable() ? "again after " + failure.retryAfter() : "give up: " + failure;
        };
    }

    static WaitOptions patience() {
        WaitOptions options = WaitOptions.atMost(Duration.ofMinutes(5))
                .withPatience(Duration.ofSeconds(30))
                .tolerating("Unschedulable");
        return options;
    }

    static List<Object> others(
            PodClient client,
            ObjectRef web,
            ResourceRequirements resources,
            EphemeralContainer debugger,
            List<KubernetesObject> objects) {
        List<Pod> pods =
                client.listPods(ListOptions.labels("app=web")).orThrow().objects();
        Result<Pod> resized = client.resize(web, Map.of("app", resources));
        Result<Pod> debugged = client.addEphemeralContainers(web, List.of(debugger));
        Result<KubernetesObject> evicted =
                client.evict(web, DeleteOptions.standard().withGracePeriod(Duration.ofSeconds(5)));
        Results deleted = client.delete(
                objects,
                DeleteOptions.standard().withPropagation(Propagation.FOREGROUND).withWait());
        return List.of(pods, resized, debugged, evicted, deleted);
    }

    static Results bundle(PodClient client, Log log) throws IOException {
        Bundle shop = Bundle.read(Path.of("shop")); // or bundle(…) of the DSL
        ApplyOptions options = ApplyOptions.standard().withInventory("shop").pruning();
        log.info("{}", client.dryRun(shop, options)); // what would be created, changed and pruned
        Results results = client.apply(shop, options);
        return results;
    }

    static void waits(PodClient client, Deployment deployment, Bundle bundle, ObjectRef node) {
        client.waitUntilReady(
                deployment, WaitOptions.atMost(Duration.ofMinutes(5)).onProgress(System.out::println));
        client.waitUntilReady(bundle, WaitOptions.atMost(Duration.ofMinutes(5))); // one result for each object
        client.waitForCondition(
                node,
                "Ready",
                "False",
                WaitOptions.atMost(Duration.ofMinutes(1))); // kubectl wait --for=condition=Ready=False
    }

    static void rollouts(PodClient client) {
        Rollout rollout = client.rollout(ObjectRef.of("apps/v1", "Deployment", "shop"));
        rollout.restart(); // new pods of the same template
        rollout.history().revisions(); // number, change cause and template of each revision
        rollout.undo(); // the revision before the latest; undo(7) for a certain one
        rollout.pause();
        rollout.resume();
        client.scale(ObjectRef.of("apps/v1", "StatefulSet", "store"), 5); // any kind with the subresource scale
    }
}
