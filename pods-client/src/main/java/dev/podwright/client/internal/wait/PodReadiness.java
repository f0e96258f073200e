package dev.podwright.client.internal.wait;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
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
 * @param mayPass whether the failure may pass by itself, so that it counts only if it lasts
 */
record PodReadiness(
        Progress progress,
        @Nullable Outcome outcome,
        @Nullable Failure failure,
        boolean mayPass) {

    static PodReadiness of(ObjectRef ref, JsonObject pod, Redactor redactor, Set<String> toleratedReasons) {
        StatusScan scan = new StatusScan(pod, redactor, toleratedReasons);
        String phase = JsonObjects.text(scan.status, "phase");
        scan.run();
        int containers = JsonObjects.at(pod, "spec", "containers") instanceof JsonArray list
                ? list.elements().size()
                : 0;
        Progress progress =
                Progress.of(ref, phase).withContainers(scan.ready, containers).withMessage(scan.waiting());
        String deleted = JsonObjects.text(JsonObjects.objectAt(pod, "metadata"), "deletionTimestamp");
        if (!deleted.isEmpty()) {
            Failure failure = Failure.of(
                    FailureKind.GONE, ref + " is terminating: it is being deleted, at the latest at " + deleted);
            return new PodReadiness(progress, Outcome.FAILED, failure, false);
        }
        if (phase.equals("Failed")) {
            return failed(progress, "it has failed" + scan.failedPhase(), false);
        }
        if (phase.equals("Succeeded")) {
            return new PodReadiness(progress, Outcome.SUCCEEDED, null, false);
        }
        if (scan.isReady) {
            return new PodReadiness(progress, Outcome.READY, null, false);
        }
        return scan.fatal.isEmpty()
                ? new PodReadiness(progress, null, null, false)
                : failed(progress, String.join("; ", scan.fatal), !scan.isHopeless);
    }

    private static PodReadiness failed(Progress progress, String reason, boolean mayPass) {
        return new PodReadiness(
                progress,
                Outcome.FAILED,
                Failure.of(FailureKind.CANNOT_BE_READY, progress.pod() + " cannot become ready: " + reason),
                mayPass);
    }
}
