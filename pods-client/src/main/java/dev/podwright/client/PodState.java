package dev.podwright.client;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the status of a pod says of its way to being ready.
 *
 * <p>Upstream: {@code PodStatus} in {@code k8s.io/api/core/v1}, and the waiting reasons of
 * {@code k8s.io/kubernetes/pkg/kubelet/images} and {@code .../kuberuntime}.
 *
 * @param end how the wait ends; null where it goes on
 * @param failure why it ends without success; null otherwise
 */
record PodState(
        Progress progress, @Nullable Outcome end, @Nullable Failure failure) {
    /** Reasons for which a container waits and that do not pass by themselves, and what they mean. */
    private static final Map<String, String> HOPELESS = Map.ofEntries(
            Map.entry("ImagePullBackOff", "its image cannot be pulled"),
            Map.entry("ErrImagePull", "its image cannot be pulled"),
            Map.entry("ErrImageNeverPull", "its image is not on the node and must not be pulled"),
            Map.entry("InvalidImageName", "its image's name cannot be read"),
            Map.entry("ImageInspectError", "its image cannot be read"),
            Map.entry("CrashLoopBackOff", "it ends again and again"),
            Map.entry("CreateContainerConfigError", "something that its definition refers to is missing"),
            Map.entry("CreateContainerError", "it cannot be made"),
            Map.entry("RunContainerError", "it cannot be started"));

    static PodState of(ObjectRef ref, JsonObject pod, Secrecy secrecy, Set<String> tolerated) {
        JsonObject status = pod.get("status") instanceof JsonObject object
                ? object
                : JsonObject.builder().build();
        String phase = text(status, "phase");
        Reader reader = new Reader(secrecy, tolerated);
        reader.containers(status, "initContainerStatuses", false);
        reader.containers(status, "containerStatuses", true);
        reader.conditions(status);
        int containers = pod.get("spec") instanceof JsonObject spec && spec.get("containers") instanceof JsonArray list
                ? list.elements().size()
                : 0;
        Progress progress = new Progress(ref, phase, reader.ready, containers, String.join("; ", reader.waits));
        if (phase.equals("Failed")) {
            String why = joined(text(status, "reason"), secrecy.clean(text(status, "message")));
            return failed(progress, "it has failed" + (why.isEmpty() ? "" : ": " + why) + reader.ends());
        }
        if (phase.equals("Succeeded")) {
            return new PodState(progress, Outcome.SUCCEEDED, null);
        }
        if (reader.isReady) {
            return new PodState(progress, Outcome.READY, null);
        }
        return reader.hopeless.isEmpty()
                ? new PodState(progress, null, null)
                : failed(progress, String.join("; ", reader.hopeless));
    }

    private static PodState failed(Progress progress, String why) {
        return new PodState(
                progress,
                Outcome.FAILED,
                Failure.of(FailureKind.CANNOT_BE_READY, progress.pod() + " cannot become ready: " + why));
    }

    private static String joined(String reason, String message) {
        return reason.isEmpty() || message.isEmpty() ? reason + message : reason + ", " + message;
    }

    private static String text(JsonObject object, String key) {
        String text = object.text(key);
        return text == null ? "" : text;
    }

    /** Goes over the parts of a status. */
    private static final class Reader {
        final Secrecy secrecy;
        final Set<String> tolerated;
        final List<String> waits = new ArrayList<>();
        final List<String> hopeless = new ArrayList<>();
        final List<String> exits = new ArrayList<>();
        int ready;
        boolean isReady;

        Reader(Secrecy secrecy, Set<String> tolerated) {
            this.secrecy = secrecy;
            this.tolerated = tolerated;
        }

        void containers(JsonObject status, String field, boolean main) {
            for (JsonObject container : objects(status.get(field))) {
                boolean isContainerReady = container.get("ready") instanceof JsonBoolean flag && flag.value();
                if (main && isContainerReady) {
                    ready++;
                }
                if (container.get("state") instanceof JsonObject state) {
                    state(text(container, "name"), state, container);
                }
            }
        }

        private void state(String name, JsonObject state, JsonObject container) {
            if (state.get("waiting") instanceof JsonObject waiting) {
                String reason = text(waiting, "reason");
                String meaning = HOPELESS.get(reason);
                String text = "container \"" + name + "\" waits (" + reason + ")";
                if (meaning != null && !tolerated.contains(reason)) {
                    hopeless.add("container \"" + name + "\": " + meaning + " (" + reason + ")" + exit(container)
                            + detail(waiting));
                }
                waits.add(text);
            } else if (state.get("terminated") instanceof JsonObject ended && !isZero(ended.get("exitCode"))) {
                exits.add("container \"" + name + "\" ended with code " + ended.get("exitCode"));
                waits.add("container \"" + name + "\" ended with code " + ended.get("exitCode"));
            }
        }

        private String detail(JsonObject waiting) {
            String message = secrecy.clean(text(waiting, "message"));
            return message.isEmpty() ? "" : ": " + message;
        }

        private static String exit(JsonObject container) {
            return container.get("lastState") instanceof JsonObject last
                            && last.get("terminated") instanceof JsonObject ended
                            && ended.get("exitCode") instanceof JsonNumber code
                    ? ", last with code " + code
                    : "";
        }

        private static boolean isZero(@Nullable JsonValue code) {
            return code instanceof JsonNumber number && number.literal().equals("0");
        }

        void conditions(JsonObject status) {
            for (JsonObject condition : objects(status.get("conditions"))) {
                boolean holds = text(condition, "status").equals("True");
                if (text(condition, "type").equals("Ready")) {
                    isReady = holds;
                } else if (text(condition, "type").equals("PodScheduled")
                        && !holds
                        && text(condition, "reason").equals("Unschedulable")) {
                    String why = secrecy.clean(text(condition, "message"));
                    waits.add("no node takes it (Unschedulable)");
                    if (!tolerated.contains("Unschedulable")) {
                        hopeless.add("no node takes it (Unschedulable): " + why);
                    }
                }
            }
        }

        String ends() {
            return exits.isEmpty() ? "" : "; " + String.join("; ", exits);
        }

        private static List<JsonObject> objects(@Nullable JsonValue value) {
            List<JsonObject> out = new ArrayList<>();
            if (value instanceof JsonArray array) {
                for (JsonValue each : array.elements()) {
                    if (each instanceof JsonObject object) {
                        out.add(object);
                    }
                }
            }
            return out;
        }
    }
}
