package dev.podwright.client.cluster;

import dev.podwright.client.internal.http.Deadline;
import dev.podwright.client.internal.http.HttpTransport;
import dev.podwright.client.internal.http.RequestOutcome;
import dev.podwright.client.internal.http.RetryingTransport;
import dev.podwright.client.internal.http.ServerRequest;
import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.options.RetryPolicy;
import dev.podwright.json.JsonObject;
import io.kubernetes.client.openapi.ApiClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/**
 * Nodes that run no containers: it registers them, keeps them ready, and writes the status of the pods that are bound
 * to them as a kubelet would; {@link SimulatedPod} says which. What fails is done again a moment later, so it goes on
 * when the server was away.
 */
@NullUnmarked
public final class NodeSimulator implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final Duration REQUEST = Duration.ofSeconds(10);

    private final RetryingTransport transport;
    private final List<String> nodes;
    private final Map<String, SimulatedPod> pods = new HashMap<>();
    private final Thread thread = new Thread(this::run, "nodes");
    private Instant lastHeartbeat = Instant.EPOCH;
    private int addresses;
    private volatile boolean closed;

    private NodeSimulator(ApiClient api, List<String> nodes) {
        this.transport = new RetryingTransport(
                new HttpTransport(api), RetryPolicy.standard().withMaxAttempts(1));
        this.nodes = nodes;
    }

    /** Starts to play these nodes. */
    public static NodeSimulator start(ApiClient api, String... nodes) {
        NodeSimulator out = new NodeSimulator(api, List.of(nodes));
        out.thread.setDaemon(true);
        out.thread.start();
        return out;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed) {
                if (lastHeartbeat.plus(HEARTBEAT).isBefore(Instant.now())) {
                    heartbeat();
                }
                play();
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void heartbeat() {
        boolean done = true;
        for (String node : nodes) {
            String ready = """
                {"type": "Ready", "status": "True", "reason": "KubeletReady", "message": "kubelet is ready",
                 "lastHeartbeatTime": "%1$s"}\
                """.formatted(SimulatedPod.time(Instant.now()));
            ServerResponse answer = send(
                    "PATCH",
                    "/api/v1/nodes/" + node + "/status",
                    "application/strategic-merge-patch+json",
                    "{\"status\": {\"conditions\": [" + ready + "]}}");
            if (answer != null && answer.status() == 404) {
                answer = send("POST", "/api/v1/nodes", "application/json", """
                    {"apiVersion": "v1", "kind": "Node",
                     "metadata": {"name": "%1$s",
                       "labels": {"kubernetes.io/hostname": "%1$s", "kubernetes.io/os": "linux"}},
                     "status": {"conditions": [%2$s],
                       "capacity": {"cpu": "64", "memory": "256Gi", "ephemeral-storage": "1Ti", "pods": "500"},
                       "allocatable": {"cpu": "64", "memory": "256Gi", "ephemeral-storage": "1Ti", "pods": "500"}}}
                    """.formatted(node, ready));
            }
            done &= answer != null && answer.isSuccess();
        }
        if (done) {
            lastHeartbeat = Instant.now();
        }
    }

    private void play() {
        ServerResponse answer = send("GET", "/api/v1/pods", "", null);
        if (answer == null || !answer.isSuccess() || answer.json() == null) {
            return;
        }
        Set<String> present = new HashSet<>();
        for (JsonObject pod : JsonObjects.objects(answer.json().get("items"))) {
            JsonObject metadata = JsonObjects.objectAt(pod, "metadata");
            if (nodes.contains(JsonObjects.text(JsonObjects.objectAt(pod, "spec"), "nodeName"))) {
                String uid = JsonObjects.text(metadata, "uid");
                present.add(uid);
                SimulatedPod simulated =
                        pods.computeIfAbsent(uid, key -> new SimulatedPod(pod, Instant.now(), ++addresses));
                if (metadata.get("deletionTimestamp") != null) {
                    delete(simulated);
                } else {
                    write(simulated, pod);
                }
            }
        }
        pods.keySet().retainAll(present);
    }

    private void delete(SimulatedPod pod) {
        if (pod.mayBeDeleted(Instant.now())) {
            send("DELETE", pod.path(), "application/json", """
                {"apiVersion": "v1", "kind": "DeleteOptions", "gracePeriodSeconds": 0, "preconditions": {"uid": "%s"}}
                """.formatted(pod.uid()));
        }
    }

    private void write(SimulatedPod pod, JsonObject live) {
        String status = pod.status(live, Instant.now());
        if (pod.isWritten(status)) {
            return;
        }
        ServerResponse answer = send(
                "PATCH",
                pod.path() + "/status",
                "application/merge-patch+json",
                "{\"metadata\": {\"uid\": \"" + pod.uid() + "\"}, \"status\": " + status + "}");
        if (answer == null || !answer.isSuccess()) {
            return;
        }
        pod.setWritten(status);
        for (String event : pod.newEvents()) {
            send("POST", pod.eventsPath(), "application/json", event);
        }
    }

    /** The response; null if there is none. */
    private ServerResponse send(String method, String path, String contentType, String body) {
        Map<String, String> query = method.equals("GET") ? Map.of("resourceVersion", "0") : Map.of();
        RequestOutcome outcome = transport.send(
                new ServerRequest(method, path, query, contentType, body, true), Deadline.after(REQUEST));
        ServerResponse response = outcome.response();
        if (response != null && (response.status() == 400 || response.status() == 422)) {
            System.err.println("the simulated node sent what the server refuses: " + body + "\n" + response.message());
        }
        return response;
    }
}
