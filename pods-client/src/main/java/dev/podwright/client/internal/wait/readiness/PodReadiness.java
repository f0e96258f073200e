package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonArray;

/**
 * A pod is ready when its condition {@code Ready} is true, or it has succeeded.
 *
 * <p>Upstream: {@code PodStatus} in {@code k8s.io/api/core/v1}, and the waiting reasons of
 * {@code k8s.io/kubernetes/pkg/kubelet/images} and {@code .../kuberuntime}.
 */
final class PodReadiness {
    private PodReadiness() {}

    static Assessment of(Observed observed) {
        StatusScan scan =
                new StatusScan(observed.object(), Redactor.of(observed.object()), observed.toleratedReasons());
        String phase = observed.status("phase");
        scan.run();
        int containers = JsonObjects.at(observed.spec(), "containers") instanceof JsonArray list
                ? list.elements().size()
                : 0;
        Progress progress = Progress.of(observed.ref())
                .withPhase(phase)
                .withCounts(scan.ready, containers)
                .withMessage(scan.waiting());
        String deleted = observed.metadata("deletionTimestamp");
        if (!deleted.isEmpty()) {
            return Assessment.failed(
                    progress,
                    FailureKind.GONE,
                    observed.ref() + " is terminating: it is being deleted, at the latest at " + deleted,
                    false);
        }
        if (phase.equals("Failed")) {
            return failed(progress, "it has failed" + scan.failedPhase(), false);
        }
        if (phase.equals("Succeeded")) {
            return Assessment.ended(progress, Outcome.SUCCEEDED);
        }
        if (scan.isReady) {
            return Assessment.ended(progress, Outcome.READY);
        }
        return scan.fatal.isEmpty()
                ? Assessment.waiting(progress)
                : failed(progress, String.join("; ", scan.fatal), !scan.isHopeless);
    }

    private static Assessment failed(Progress progress, String reason, boolean mayPass) {
        return Assessment.failed(
                progress, FailureKind.CANNOT_BE_READY, progress.object() + " cannot become ready: " + reason, mayPass);
    }
}
