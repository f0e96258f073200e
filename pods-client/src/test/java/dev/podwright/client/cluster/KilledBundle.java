package dev.podwright.client.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.client.PodClient;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.ApplyOptions;
import dev.podwright.client.options.DeleteOptions;
import dev.podwright.client.options.ListOptions;
import dev.podwright.client.options.WaitOptions;
import dev.podwright.client.result.LiveObject;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Result;
import dev.podwright.client.result.Results;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.manifest.Manifests;
import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.validate.Bundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullUnmarked;

/** One bundle of {@link WorkloadKillIT}, and what the results of random calls leave possible of its objects. */
@NullUnmarked
final class KilledBundle {
    static final List<List<String>> KINDS = List.of(
            List.of("v1", "ConfigMap"),
            List.of("v1", "Service"),
            List.of("apps/v1", "Deployment"),
            List.of("apps/v1", "StatefulSet"),
            List.of("batch/v1", "Job"));
    private static final String VERSION = "example.com/version";
    private static final String RESTARTED = "kubectl.kubernetes.io/restartedAt";

    private final PodClient client;
    private final String name;
    private final Random random;
    private final Map<String, Integer> outcomes;
    private final ObjectRef deployment;

    /** What is known of each value: several possibilities, "" if the object does not exist. */
    private final Map<String, Set<String>> possible = new ConcurrentHashMap<>();

    /** All images that the Deployment ever had. */
    private final Set<String> images = new TreeSet<>();

    /** All results, for the message of a failure. */
    private final List<String> history = new ArrayList<>();

    private Bundle last;
    private int version;

    KilledBundle(PodClient client, String name, Random random, Map<String, Integer> outcomes) {
        this.client = client;
        this.name = name;
        this.random = random;
        this.outcomes = outcomes;
        this.deployment = ObjectRef.of("apps/v1", "Deployment", name);
    }

    Map<String, Set<String>> possible() {
        return possible;
    }

    /** The results that are about an object. */
    List<String> history(String key) {
        String object = key.split("/", -1)[1];
        return history.stream()
                .filter(each -> each.contains("/" + object + ":"))
                .toList();
    }

    void operate() {
        int choice = last == null ? 0 : random.nextInt(20);
        if (choice < 4) {
            apply(ApplyOptions.standard().forcingConflicts());
        } else if (choice < 9) {
            apply(ApplyOptions.standard().forcingConflicts().withInventory(name).pruning());
        } else if (choice < 11) {
            int replicas = 1 + random.nextInt(3);
            Result<KubernetesObject> result = client.scale(deployment, replicas);
            count("scale", result);
            change(result, "Deployment/" + name + "/replicas", String.valueOf(replicas));
        } else if (choice < 13) {
            undo();
        } else if (choice < 15) {
            Result<KubernetesObject> result = client.rollout(deployment).restart();
            count("restart", result);
            restarted(result);
        } else if (choice < 16) {
            delete();
        } else {
            for (Result<?> each : client.waitUntilReady(last, WorkloadKillIT.WAIT)) {
                count("wait", each);
            }
        }
    }

    private void apply(ApplyOptions options) {
        version++;
        Bundle bundle = bundle();
        last = bundle;
        images.add(image(version));
        Map<String, Map<String, String>> wanted = new LinkedHashMap<>();
        for (KubernetesObject object : bundle.objects()) {
            wanted.put(object.kind() + "/" + object.metadata().name(), wantedValues(object));
        }
        Results results = client.apply(bundle, options);
        for (Result<KubernetesObject> each : results) {
            String key = each.ref().kind() + "/" + each.ref().name();
            Map<String, String> values = wanted.get(key);
            if (values != null) {
                count("apply", each);
                values.forEach((value, to) -> change(each, value, to));
            } else if (each.ref().name().startsWith(name)) {
                count("prune", each);
                if (each.outcome() != Outcome.UNCHANGED) { // an object that was created without the inventory is kept
                    gone(each);
                }
            } else {
                count("inventory", each);
            }
        }
    }

    private Map<String, String> wantedValues(KubernetesObject object) {
        String key = object.kind() + "/" + object.metadata().name();
        Map<String, String> out = new LinkedHashMap<>();
        out.put(key, String.valueOf(version));
        if (object.kind().equals("Deployment")) {
            out.put(key + "/image", image(version));
            out.put(key + "/replicas", "1");
        }
        return out;
    }

    private void undo() {
        Result<KubernetesObject> result = client.rollout(deployment).undo();
        count("undo", result);
        String key = "Deployment/" + name + "/image";
        if (result.isOk() && result.live() != null) {
            possible.put(key, Set.of(values(result.live().json()).get(key)));
        } else if (result.isOk() || mayHaveTakenEffect(result)) {
            Set<String> any = new TreeSet<>(images);
            any.addAll(possible.getOrDefault(key, Set.of("")));
            possible.put(key, any);
        }
        possible.remove("Deployment/" + name + "/restarted"); // that of the template to which it was undone
    }

    private void restarted(Result<KubernetesObject> result) {
        String key = "Deployment/" + name + "/restarted";
        if (result.isOk() && result.live() != null) {
            String time = values(result.live().json()).get(key);
            assertThat(time).isNotEmpty();
            possible.put(key, Set.of(time));
        } else if (result.isOk() || mayHaveTakenEffect(result)) {
            possible.remove(key);
        }
    }

    private void delete() {
        for (Result<KubernetesObject> each :
                client.delete(last, DeleteOptions.standard().withWait())) {
            count("delete", each);
            gone(each);
        }
    }

    private void gone(Result<KubernetesObject> result) {
        String key = result.ref().kind() + "/" + result.ref().name();
        possible.remove(key + "/restarted");
        for (String each : List.copyOf(possible.keySet())) {
            if (each.equals(key) || each.startsWith(key + "/")) {
                change(result, each, "");
            }
        }
    }

    private void change(Result<?> result, String key, String after) {
        Set<String> now = new TreeSet<>();
        if (result.isOk()) {
            now.add(after);
        } else {
            now.addAll(possible.getOrDefault(key, Set.of("")));
            if (mayHaveTakenEffect(result)) {
                now.add(after);
            }
        }
        possible.put(key, now);
    }

    private static boolean mayHaveTakenEffect(Result<?> failed) {
        return failed.repeated()
                || switch (failed.failure().kind()) {
                    case UNREACHABLE,
                            ALREADY_EXISTS,
                            FORBIDDEN,
                            UNAUTHORIZED,
                            NOT_FOUND,
                            TOO_MANY_REQUESTS,
                            DEPENDENCY_FAILED -> false;
                    default -> true;
                };
    }

    private void count(String call, Result<?> result) {
        String how = result.isOk()
                ? result.outcome().toString()
                : result.failure().kind().toString();
        outcomes.merge(call + " " + how, 1, Integer::sum);
        history.add(call + (call.equals("apply") ? " of version " + version : "") + ": " + result + ", attempts "
                + result.attempts() + (result.repeated() ? ", repeated" : ""));
    }

    private String image(int number) {
        return "example.com/app:" + number;
    }

    /** The next version: some objects always, some at random, and some whose names have the version. */
    private Bundle bundle() {
        StringBuilder yaml = new StringBuilder();
        String meta = "annotations: {" + VERSION + ": \"" + version + "\"}";
        yaml.append("""
            {apiVersion: v1, kind: ConfigMap, metadata: {name: %1$s-conf, %2$s}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: %1$s-conf-%3$d, %2$s}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: %1$s, %2$s},
             spec: {selector: {app: %1$s}, ports: [{port: 80}]}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: %1$s, %2$s}
            spec:
              replicas: 1
              selector: {matchLabels: {app: %1$s}}
              template:
                metadata: {labels: {app: %1$s}}
                spec: {containers: [{name: app, image: "%4$s", readinessProbe: {tcpSocket: {port: 80}}}]}
            """.formatted(name, meta, version, image(version)));
        if (random.nextBoolean()) {
            yaml.append("""
                ---
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: %1$s-db, %2$s}
                spec:
                  serviceName: %1$s
                  selector: {matchLabels: {app: %1$s-db}}
                  template:
                    metadata: {labels: {app: %1$s-db}}
                    spec: {containers: [{name: db, image: "%3$s"}]}
                """.formatted(name, meta, image(version)));
        }
        if (random.nextInt(3) == 0) {
            yaml.append("""
                ---
                apiVersion: batch/v1
                kind: Job
                metadata: {name: %1$s-job-%3$d, %2$s}
                spec: {template: {spec: {restartPolicy: Never, containers: [{name: job, image: example.com/exit-0}]}}}
                """.formatted(name, meta, version));
        }
        return Bundle.of(Manifests.read(yaml.toString()));
    }

    /** What is compared of a stored object, by key. */
    static Map<String, String> values(JsonObject object) {
        JsonObject metadata = JsonObjects.objectAt(object, "metadata");
        String kind = JsonObjects.text(object, "kind");
        String key = kind + "/" + JsonObjects.text(metadata, "name");
        Map<String, String> out = new LinkedHashMap<>();
        out.put(key, JsonObjects.text(JsonObjects.objectAt(metadata, "annotations"), VERSION));
        if (kind.equals("Deployment")) {
            JsonObject template = JsonObjects.objectAt(object, "spec", "template");
            List<JsonObject> containers = JsonObjects.objects(JsonObjects.at(template, "spec", "containers"));
            out.put(key + "/image", JsonObjects.text(containers.get(0), "image"));
            out.put(
                    key + "/replicas",
                    JsonObjects.at(object, "spec", "replicas").toString());
            out.put(
                    key + "/restarted",
                    JsonObjects.at(template, "metadata", "annotations", RESTARTED) instanceof JsonString time
                            ? time.value()
                            : "");
        }
        return out;
    }

    /** Waits for what certainly exists. */
    void awaitReady(WaitOptions options, String description) {
        for (KubernetesObject object : last == null ? List.<KubernetesObject>of() : last.objects()) {
            ObjectRef ref = ObjectRef.of(object);
            if (client.get(ref).isOk()) {
                Result<KubernetesObject> ready = client.waitUntilReady(ref, options);
                boolean fine =
                        ready.isOk() && (ready.outcome() == Outcome.READY || ready.outcome() == Outcome.SUCCEEDED);
                assertThat(fine).as(description + ", " + ready + podsNow()).isTrue();
            }
        }
    }

    /** The pods of the bundle, for the message of a failure. */
    private String podsNow() {
        StringBuilder out = new StringBuilder();
        for (LiveObject<Pod> pod : client.listPods(ListOptions.all()).orThrow()) {
            String text = String.valueOf(pod.object().metadata().name());
            if (text.startsWith(name)) {
                JsonObject metadata = JsonObjects.objectAt(pod.json(), "metadata");
                out.append("\n")
                        .append(text)
                        .append(" uid ")
                        .append(pod.uid())
                        .append(" deleted ")
                        .append(JsonObjects.text(metadata, "deletionTimestamp"))
                        .append(" owner ")
                        .append(JsonObjects.text(
                                JsonObjects.objects(metadata.get("ownerReferences"))
                                        .get(0),
                                "uid"))
                        .append(" on ")
                        .append(JsonObjects.text(JsonObjects.objectAt(pod.json(), "spec"), "nodeName"))
                        .append(" phase ")
                        .append(JsonObjects.text(JsonObjects.objectAt(pod.json(), "status"), "phase"));
            }
        }
        return out.toString();
    }
}
