package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what the parts of a pod's status say: what it waits for, and what keeps it from becoming ready. */
final class StatusScan {
    private static final String UNSCHEDULABLE = "Unschedulable";
    private static final String INVALID_IMAGE_NAME = "InvalidImageName";

    /** The reasons of waiting containers that end a wait, with their meaning. */
    private static final Map<String, String> FATAL_REASONS = Map.ofEntries(
            Map.entry("ImagePullBackOff", "its image cannot be pulled"),
            Map.entry("ErrImagePull", "its image cannot be pulled"),
            Map.entry("ErrImageNeverPull", "its image is not on the node, and the pull policy is Never"),
            Map.entry(INVALID_IMAGE_NAME, "the name of its image is not valid"),
            Map.entry("ImageInspectError", "its image cannot be inspected"),
            Map.entry("RegistryUnavailable", "the registry of its image does not answer"),
            Map.entry("SignatureValidationFailed", "the signature of its image is not valid"),
            Map.entry("CrashLoopBackOff", "it terminates again and again"),
            Map.entry("CreateContainerConfigError", "something that it refers to does not exist"),
            Map.entry("CreateContainerError", "it cannot be created"),
            Map.entry("PreCreateHookError", "it cannot be created"),
            Map.entry("PreStartHookError", "it cannot be started"),
            Map.entry("PostStartHookError", "its postStart hook fails"),
            Map.entry("RunContainerError", "it cannot be started"));

    final JsonObject status;
    final List<String> fatal = new ArrayList<>();
    int ready;
    boolean isReady;
    /** Whether a reason cannot pass by itself. */
    boolean isHopeless;

    private final JsonObject pod;
    private final Redactor redactor;
    private final Set<String> toleratedReasons;
    private final List<String> waiting = new ArrayList<>();
    private final List<String> terminated = new ArrayList<>();
    private final Set<String> trueConditions = new HashSet<>();

    StatusScan(JsonObject pod, Redactor redactor, Set<String> toleratedReasons) {
        this.pod = pod;
        this.redactor = redactor;
        this.toleratedReasons = toleratedReasons;
        this.status = pod.get("status") instanceof JsonObject object
                ? object
                : JsonObject.builder().build();
    }

    void run() {
        List<String> unready = new ArrayList<>();
        Map<String, JsonObject> specs = specs();
        for (JsonObject each : JsonObjects.objects(status.get("initContainerStatuses"))) {
            boolean sidecar = JsonObjects.text(specs.get(JsonObjects.text(each, "name")), "restartPolicy")
                    .equals("Always");
            container(each, sidecar ? "sidecar" : "init container", specs, sidecar, unready);
        }
        for (JsonObject each : JsonObjects.objects(status.get("containerStatuses"))) {
            if (JsonObjects.isTrue(each.get("ready"))) {
                ready++;
            }
            container(each, "container", specs, true, unready);
        }
        conditions();
        readinessGates();
        if (!isReady) {
            waiting.addAll(unready);
        }
    }

    /** What the pod waits for; empty if its status does not say, or it is ready. */
    String waiting() {
        return isReady ? "" : String.join("; ", waiting);
    }

    /** The containers of the spec by name. */
    private Map<String, JsonObject> specs() {
        Map<String, JsonObject> out = new HashMap<>();
        JsonObject spec = JsonObjects.objectAt(pod, "spec");
        for (String list : List.of("initContainers", "containers")) {
            for (JsonObject each : JsonObjects.objects(JsonObjects.at(spec, list))) {
                out.put(JsonObjects.text(each, "name"), each);
            }
        }
        return out;
    }

    private void container(
            JsonObject container,
            String what,
            Map<String, JsonObject> specs,
            boolean mustBeReady,
            List<String> unready) {
        String name = JsonObjects.text(container, "name");
        String called = what + " \"" + name + "\"";
        JsonObject state = JsonObjects.objectAt(container, "state");
        if (state == null) {
            return;
        }
        String plain = "container \"" + name + "\"";
        if (state.get("waiting") instanceof JsonObject waitingState) {
            String reason = JsonObjects.text(waitingState, "reason");
            String meaning = FATAL_REASONS.get(reason);
            if (meaning != null && !toleratedReasons.contains(reason)) {
                isHopeless |= reason.equals(INVALID_IMAGE_NAME);
                fatal.add(
                        plain + ": " + meaning + " (" + reason + ")" + lastExitCode(container) + message(waitingState));
            }
            waiting.add(plain + " is waiting (" + reason + ")");
        } else if (state.get("terminated") instanceof JsonObject ended) {
            if (!isZero(ended.get("exitCode"))) {
                String text = plain + " terminated with exit code " + number(ended.get("exitCode"));
                terminated.add(text);
                waiting.add(text);
            }
        } else if (state.get("running") instanceof JsonObject && !JsonObjects.isTrue(container.get("ready"))) {
            unready.add(called + running(container, specs.get(name), mustBeReady));
        }
    }

    /** Why a container that runs is not ready. */
    private static String running(JsonObject container, @Nullable JsonObject spec, boolean mustBeReady) {
        if (!mustBeReady) {
            return " is running";
        }
        if (container.get("started") instanceof JsonBoolean started && !started.value()) {
            return JsonObjects.at(spec, "startupProbe") == null
                    ? " has not started yet"
                    : " is running, and its startup probe has not succeeded yet";
        }
        return JsonObjects.at(spec, "readinessProbe") == null
                ? " is running and not ready"
                : " is running and not ready: its readiness probe does not succeed";
    }

    private String message(JsonObject waitingState) {
        String message = redactor.redact(JsonObjects.text(waitingState, "message"));
        return message.isEmpty() ? "" : ": " + message;
    }

    private static String lastExitCode(JsonObject container) {
        return JsonObjects.at(container, "lastState", "terminated", "exitCode") instanceof JsonNumber code
                ? ", last exit code " + code.literal()
                : "";
    }

    private static String number(@Nullable JsonValue code) {
        return code instanceof JsonNumber number ? number.literal() : "(unknown)";
    }

    private static boolean isZero(@Nullable JsonValue code) {
        return code instanceof JsonNumber number && number.literal().equals("0");
    }

    private void conditions() {
        for (JsonObject condition : JsonObjects.objects(status.get("conditions"))) {
            String type = JsonObjects.text(condition, "type");
            boolean isTrue = JsonObjects.text(condition, "status").equals("True");
            if (isTrue) {
                trueConditions.add(type);
            }
            if (type.equals("Ready")) {
                isReady = isTrue;
            } else if (type.equals("PodScheduled") && !isTrue) {
                unscheduled(condition);
            }
        }
    }

    private void unscheduled(JsonObject condition) {
        String reason = JsonObjects.text(condition, "reason");
        if (reason.equals(UNSCHEDULABLE)) {
            waiting.add("no node accepts it (" + UNSCHEDULABLE + ")");
            if (!toleratedReasons.contains(UNSCHEDULABLE)) {
                fatal.add("no node accepts it (" + UNSCHEDULABLE + "): "
                        + redactor.redact(JsonObjects.text(condition, "message")));
            }
        } else if (reason.equals("SchedulingGated")) {
            List<String> gates = JsonObjects.objects(JsonObjects.at(pod, "spec", "schedulingGates")).stream()
                    .map(gate -> JsonObjects.text(gate, "name"))
                    .toList();
            waiting.add("it is not scheduled because of its scheduling gates: " + String.join(", ", gates));
        } else if (!reason.isEmpty()) {
            waiting.add("it is not scheduled (" + reason + ")");
        }
    }

    private void readinessGates() {
        for (JsonObject gate : JsonObjects.objects(JsonObjects.at(pod, "spec", "readinessGates"))) {
            String type = JsonObjects.text(gate, "conditionType");
            if (!trueConditions.contains(type)
                    && !JsonObjects.text(status, "phase").isEmpty()) {
                waiting.add("its readiness gate " + type + " is not true");
            }
        }
    }

    /** The reason and message of a pod in the phase {@code Failed}, and the containers that failed. */
    String failedPhase() {
        String reason = JsonObjects.text(status, "reason");
        String message = redactor.redact(JsonObjects.text(status, "message"));
        String both = reason.isEmpty() || message.isEmpty() ? reason + message : reason + ", " + message;
        return (both.isEmpty() ? "" : ": " + both) + (terminated.isEmpty() ? "" : "; " + String.join("; ", terminated));
    }
}
