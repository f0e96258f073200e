package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonObject;
import dev.podwright.model.internal.text.Excerpt;
import java.util.List;

/** A PersistentVolumeClaim is ready when it is bound to a volume. */
final class ClaimReadiness {
    private static final String FIRST_CONSUMER = "WaitForFirstConsumer";
    private static final String NOT_PROVISIONED = "ProvisioningFailed";
    private static final List<String> REASONS =
            List.of(FIRST_CONSUMER, "WaitForPodScheduled", NOT_PROVISIONED, "ExternalProvisioning", "FailedBinding");

    private ClaimReadiness() {}

    static Assessment of(Observed observed) {
        String phase = observed.status("phase");
        Progress progress = Progress.of(observed.ref()).withPhase(Excerpt.of(phase));
        if (phase.equals("Bound")) {
            return WorkloadReadiness.ready(progress);
        }
        if (phase.equals("Lost")) {
            return Assessment.failed(
                    progress,
                    FailureKind.CANNOT_BE_READY,
                    observed.ref() + " cannot become ready: its volume does not exist any more (Lost)",
                    false);
        }
        JsonObject event = FailedCreates.latest(observed.related().events(observed.ref(), observed.uid()), REASONS);
        if (event == null) {
            return Assessment.waiting(progress.withMessage("waits for a volume"));
        }
        String reason = JsonObjects.text(event, "reason");
        if (reason.equals(FIRST_CONSUMER)) {
            return Assessment.waiting(progress.withMessage("waits for a pod that uses it (" + FIRST_CONSUMER + ")"));
        }
        String message = "waits for a volume (" + reason + "): " + observed.redact(JsonObjects.text(event, "message"));
        Blockers blockers = new Blockers();
        if (reason.equals(NOT_PROVISIONED) && !observed.tolerates(NOT_PROVISIONED)) {
            blockers.add("its volume cannot be provisioned" + observed.describe(event));
        }
        return Assessment.blocked(progress.withMessage(message), blockers);
    }
}
