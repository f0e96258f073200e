package dev.podwright.client.cluster;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * A pod on a simulated node: its status is a function of its spec and the time. Init containers run one after the
 * other, and end with 0 unless their image says otherwise.
 */
@NullUnmarked
final class SimulatedPod {
    private static final Set<String> OF_KUBELET =
            Set.of("PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady");
    private static final int INIT_RUN = 200;
    private static final int GRACE = 100;
    private static final int SLOW_GRACE = 2000;
    private static final int DELETE_AGAIN = 1000;

    private final String namespace;
    private final String name;
    private final String uid;
    private final Instant first;
    private final String ip;
    private final boolean slow;
    private final Map<String, String> conditionTimes = new HashMap<>();
    private final Set<String> reported = new HashSet<>();
    private List<SimulatedContainer> containers = List.of();
    private String written = "";
    private long endedAt;
    private Instant deletedAt;
    private Instant deletionSeen;

    SimulatedPod(JsonObject pod, Instant now, int address) {
        JsonObject metadata = JsonObjects.objectAt(pod, "metadata");
        this.namespace = JsonObjects.text(metadata, "namespace");
        this.name = JsonObjects.text(metadata, "name");
        this.uid = JsonObjects.text(metadata, "uid");
        this.first = now;
        this.ip = "10.1." + address / 250 % 250 + "." + (address % 250 + 1);
        this.slow = specs(pod, "containers").stream()
                .anyMatch(spec -> SimulatedContainer.isSlow(JsonObjects.text(spec, "image")));
    }

    String uid() {
        return uid;
    }

    String path() {
        return "/api/v1/namespaces/" + namespace + "/pods/" + name;
    }

    String eventsPath() {
        return "/api/v1/namespaces/" + namespace + "/events";
    }

    static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The time of a number of milliseconds after the pod was bound. */
    String timeAt(long milliseconds) {
        return time(first.plusMillis(milliseconds));
    }

    /** Whether its containers have ended since it is being deleted. At most once a second. */
    boolean mayBeDeleted(Instant now) {
        if (deletionSeen == null) {
            deletionSeen = now;
        }
        boolean due = deletionSeen.plusMillis(slow ? SLOW_GRACE : GRACE).isBefore(now)
                && (deletedAt == null || deletedAt.plusMillis(DELETE_AGAIN).isBefore(now));
        if (due) {
            deletedAt = now;
        }
        return due;
    }

    boolean isWritten(String status) {
        return written.equals(status);
    }

    void setWritten(String status) {
        written = status;
    }

    private static List<JsonObject> specs(JsonObject pod, String list) {
        return JsonObjects.objects(JsonObjects.at(pod, "spec", list));
    }

    /** The status at a time, as JSON. */
    String status(JsonObject pod, Instant now) {
        String policy = JsonObjects.text(JsonObjects.objectAt(pod, "spec"), "restartPolicy");
        long at = now.toEpochMilli() - first.toEpochMilli();
        List<SimulatedContainer> init = new ArrayList<>();
        Set<String> sidecars = new HashSet<>();
        long begin = 0;
        boolean initialized = true;
        boolean initFailed = false;
        for (JsonObject spec : specs(pod, "initContainers")) {
            boolean sidecar = JsonObjects.text(spec, "restartPolicy").equals("Always");
            SimulatedContainer container = sidecar
                    ? SimulatedContainer.of(spec, "Always", initialized ? at - begin : -1, this)
                    : initContainer(
                            spec, policy.equals("Never") ? "Never" : "OnFailure", initialized ? at - begin : -1);
            init.add(container);
            if (sidecar) {
                sidecars.add(container.name());
                initialized &= container.started();
            } else {
                initialized &= container.ended() && container.exitCode() == 0;
                initFailed |= container.ended() && container.exitCode() != 0;
            }
            begin += sidecar ? 0 : INIT_RUN;
        }
        List<SimulatedContainer> main = new ArrayList<>();
        for (JsonObject spec : specs(pod, "containers")) {
            main.add(SimulatedContainer.of(spec, policy, initialized ? at - begin : -1, this));
        }
        boolean ended = initFailed || main.stream().allMatch(SimulatedContainer::ended);
        boolean failed = initFailed || main.stream().anyMatch(each -> each.exitCode() != 0);
        if (ended) {
            endedAt = endedAt == 0 ? at : endedAt;
            init.replaceAll(each -> sidecars.contains(each.name()) ? each.stopped(endedAt, this) : each);
        }
        containers = new ArrayList<>(init);
        containers.addAll(main);
        String phase = ended
                ? failed ? "Failed" : "Succeeded"
                : main.stream().anyMatch(SimulatedContainer::started) ? "Running" : "Pending";
        List<String> unready = containers.stream()
                .filter(each -> !each.ready() && (main.contains(each) || sidecars.contains(each.name())))
                .map(SimulatedContainer::name)
                .toList();
        return """
            {"phase": "%s", "hostIP": "10.2.0.1", "hostIPs": [{"ip": "10.2.0.1"}],
             "podIP": "%s", "podIPs": [{"ip": "%s"}], "startTime": "%s", "conditions": [%s],
                 "initContainerStatuses": [%s], "containerStatuses": [%s]}
            """.formatted(
                        phase,
                        ip,
                        ip,
                        time(first),
                        String.join(", ", conditions(pod, initialized, ended, unready, now)),
                        statuses(init),
                        statuses(main));
    }

    /** An init container, which ends with 0 unless its image says otherwise. */
    private SimulatedContainer initContainer(JsonObject spec, String policy, long at) {
        SimulatedContainer container = SimulatedContainer.of(spec, policy, at, this);
        return container.ready()
                        && container.restarts() == 0
                        && at >= INIT_RUN
                        && !container.image().contains("exit-")
                ? container.stopped(INIT_RUN, this)
                : container;
    }

    private static String statuses(List<SimulatedContainer> containers) {
        return containers.stream().map(SimulatedContainer::status).collect(Collectors.joining(", "));
    }

    private List<String> conditions(
            JsonObject pod, boolean initialized, boolean ended, List<String> unready, Instant now) {
        List<String> out = new ArrayList<>();
        Set<String> gates = new HashSet<>();
        specs(pod, "readinessGates").forEach(gate -> gates.add(JsonObjects.text(gate, "conditionType")));
        for (JsonObject condition : JsonObjects.objects(JsonObjects.at(pod, "status", "conditions"))) {
            String type = JsonObjects.text(condition, "type");
            if (!OF_KUBELET.contains(type)) {
                out.add(JsonObjects.toJson(condition));
                if (JsonObjects.text(condition, "status").equals("True")) {
                    gates.remove(type);
                }
            }
        }
        String why = ended
                ? "PodCompleted"
                : unready.isEmpty() ? gates.isEmpty() ? "" : "ReadinessGatesNotReady" : "ContainersNotReady";
        String message = unready.isEmpty() || ended ? "" : "containers with unready status: " + unready;
        out.add(condition("PodReadyToStartContainers", !ended, "", "", now));
        out.add(condition("Initialized", initialized, initialized ? "" : "ContainersNotInitialized", "", now));
        out.add(condition("ContainersReady", unready.isEmpty() && !ended, unready.isEmpty() ? "" : why, message, now));
        out.add(condition("Ready", why.isEmpty(), why, message, now));
        return out;
    }

    private String condition(String type, boolean isTrue, String reason, String message, Instant now) {
        String status = isTrue ? "True" : "False";
        conditionTimes.keySet().remove(type + (isTrue ? "False" : "True"));
        return """
            {"type": "%s", "status": "%s", "lastProbeTime": null, "lastTransitionTime": "%s",
             "reason": "%s", "message": "%s"}\
            """.formatted(
                        type, status, conditionTimes.computeIfAbsent(type + status, key -> time(now)), reason, message);
    }

    /** The events of what the last status says, as JSON, each once. */
    List<String> newEvents() {
        List<String> out = new ArrayList<>();
        for (SimulatedContainer each : containers) {
            String reason = switch (each.reason()) {
                case "ErrImagePull" -> "Failed";
                case "ImagePullBackOff", "CrashLoopBackOff" -> "BackOff";
                default -> each.reason();
            };
            if (Set.of("Failed", "BackOff", "Unhealthy").contains(reason) && reported.add(each.name() + " " + reason)) {
                out.add("""
                    {"apiVersion": "v1", "kind": "Event", "metadata": {"generateName": "%1$s-", "namespace": "%2$s"},
                     "involvedObject": {"apiVersion": "v1", "kind": "Pod", "namespace": "%2$s", "name": "%1$s",
                       "uid": "%3$s", "fieldPath": "spec.containers{%4$s}"},
                     "reason": "%5$s", "message": "%6$s", "type": "Warning", "source": {"component": "kubelet"}}
                    """.formatted(
                                name,
                                namespace,
                                uid,
                                each.name(),
                                reason,
                                each.message().replace("\"", "\\\"")));
            }
        }
        return out;
    }
}
