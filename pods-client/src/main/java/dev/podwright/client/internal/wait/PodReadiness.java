package dev.podwright.client.internal.wait;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the status of a pod says about its readiness.
 *
 * <p>Upstream: {@code PodStatus} in {@code k8s.io/api/core/v1}, and the waiting reasons of
 * {@code k8s.io/kubernetes/pkg/kubelet/images} and {@code .../kuberuntime}.
 *
 * @param outcome how a wait for the pod ends; null if it goes on
 * @param failure why it ends without success; null otherwise
 */
record PodReadiness(
        Progress progress,
        @Nullable Outcome outcome,
        @Nullable Failure failure) {
    private static final String UNSCHEDULABLE = "Unschedulable";

    /** The reasons of waiting containers that end a wait, with their meaning. */
    private static final Map<String, String> FATAL_REASONS = Map.ofEntries(
            Map.entry("ImagePullBackOff", "its image cannot be pulled"),
            Map.entry("ErrImagePull", "its image cannot be pulled"),
            Map.entry("ErrImageNeverPull", "its image is not on the node, and the pull policy is Never"),
            Map.entry("InvalidImageName", "the name of its image is not valid"),
            Map.entry("ImageInspectError", "its image cannot be inspected"),
            Map.entry("CrashLoopBackOff", "it terminates again and again"),
            Map.entry("CreateContainerConfigError", "something that it refers to does not exist"),
            Map.entry("CreateContainerError", "it cannot be created"),
            Map.entry("RunContainerError", "it cannot be started"));

    static PodReadiness of(ObjectRef ref, JsonObject pod, Redactor redactor, Set<String> toleratedReasons) {
        JsonObject status = pod.get("status") instanceof JsonObject object
                ? object
                : JsonObject.builder().build();
        String phase = JsonObjects.text(status, "phase");
        StatusScan scan = new StatusScan(redactor, toleratedReasons);
        scan.containers(status, "initContainerStatuses", false);
        scan.containers(status, "containerStatuses", true);
        scan.conditions(status);
        int containers = JsonObjects.at(pod, "spec", "containers") instanceof JsonArray list
                ? list.elements().size()
                : 0;
        Progress progress = Progress.of(ref, phase)
                .withContainers(scan.ready, containers)
                .withMessage(String.join("; ", scan.waiting));
        if (phase.equals("Failed")) {
            return failed(progress, "it has failed" + scan.failedPhase(status));
        }
        if (phase.equals("Succeeded")) {
            return new PodReadiness(progress, Outcome.SUCCEEDED, null);
        }
        if (scan.isReady) {
            return new PodReadiness(progress, Outcome.READY, null);
        }
        return scan.fatal.isEmpty()
                ? new PodReadiness(progress, null, null)
                : failed(progress, String.join("; ", scan.fatal));
    }

    private static PodReadiness failed(Progress progress, String reason) {
        return new PodReadiness(
                progress,
                Outcome.FAILED,
                Failure.of(FailureKind.CANNOT_BE_READY, progress.pod() + " cannot become ready: " + reason));
    }

    /** Collects what the parts of a status say. */
    private static final class StatusScan {
        final Redactor redactor;
        final Set<String> toleratedReasons;
        final List<String> waiting = new ArrayList<>();
        final List<String> fatal = new ArrayList<>();
        final List<String> terminated = new ArrayList<>();
        int ready;
        boolean isReady;

        StatusScan(Redactor redactor, Set<String> toleratedReasons) {
            this.redactor = redactor;
            this.toleratedReasons = toleratedReasons;
        }

        void containers(JsonObject status, String field, boolean main) {
            for (JsonObject container : JsonObjects.objects(status.get(field))) {
                if (main && JsonObjects.isTrue(container.get("ready"))) {
                    ready++;
                }
                if (container.get("state") instanceof JsonObject state) {
                    state("container \"" + JsonObjects.text(container, "name") + "\"", state, container);
                }
            }
        }

        private void state(String name, JsonObject state, JsonObject container) {
            if (state.get("waiting") instanceof JsonObject waitingState) {
                String reason = JsonObjects.text(waitingState, "reason");
                String meaning = FATAL_REASONS.get(reason);
                if (meaning != null && !toleratedReasons.contains(reason)) {
                    fatal.add(name + ": " + meaning + " (" + reason + ")" + lastExitCode(container)
                            + message(waitingState));
                }
                waiting.add(name + " is waiting (" + reason + ")");
            } else if (state.get("terminated") instanceof JsonObject ended && !isZero(ended.get("exitCode"))) {
                String text = name + " terminated with exit code " + ended.get("exitCode");
                terminated.add(text);
                waiting.add(text);
            }
        }

        private String message(JsonObject waitingState) {
            String message = redactor.redact(JsonObjects.text(waitingState, "message"));
            return message.isEmpty() ? "" : ": " + message;
        }

        private static String lastExitCode(JsonObject container) {
            return JsonObjects.at(container, "lastState", "terminated", "exitCode") instanceof JsonNumber code
                    ? ", last exit code " + code
                    : "";
        }

        private static boolean isZero(@Nullable JsonValue code) {
            return code instanceof JsonNumber number && number.literal().equals("0");
        }

        void conditions(JsonObject status) {
            for (JsonObject condition : JsonObjects.objects(status.get("conditions"))) {
                String type = JsonObjects.text(condition, "type");
                boolean isTrue = JsonObjects.text(condition, "status").equals("True");
                if (type.equals("Ready")) {
                    isReady = isTrue;
                } else if (type.equals("PodScheduled")
                        && !isTrue
                        && JsonObjects.text(condition, "reason").equals(UNSCHEDULABLE)) {
                    unschedulable(condition);
                }
            }
        }

        private void unschedulable(JsonObject condition) {
            waiting.add("no node accepts it (" + UNSCHEDULABLE + ")");
            if (!toleratedReasons.contains(UNSCHEDULABLE)) {
                fatal.add("no node accepts it (" + UNSCHEDULABLE + "): "
                        + redactor.redact(JsonObjects.text(condition, "message")));
            }
        }

        /** The reason and message of a pod in the phase {@code Failed}, and the containers that failed. */
        String failedPhase(JsonObject status) {
            String reason = JsonObjects.text(status, "reason");
            String message = redactor.redact(JsonObjects.text(status, "message"));
            String both = reason.isEmpty() || message.isEmpty() ? reason + message : reason + ", " + message;
            return (both.isEmpty() ? "" : ": " + both)
                    + (terminated.isEmpty() ? "" : "; " + String.join("; ", terminated));
        }
    }
}
