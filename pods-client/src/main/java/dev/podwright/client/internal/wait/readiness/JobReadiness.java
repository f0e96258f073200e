package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A Job ends: it is complete or has failed. A pod of it that fails or is restarted does not end the wait, because the Job
 * counts such faults itself.
 */
final class JobReadiness {
    private JobReadiness() {}

    static Assessment of(Observed observed) {
        int succeeded = observed.count("succeeded");
        int parallelism = Observed.integer(JsonObjects.at(observed.spec(), "parallelism"), 1);
        int wanted = Observed.integer(JsonObjects.at(observed.spec(), "completions"), 1);
        Progress progress = WorkloadReadiness.progress(observed, succeeded, wanted);
        if (observed.isTrue("Complete")) {
            return Assessment.ended(progress, Outcome.SUCCEEDED);
        }
        JsonObject failed = observed.isTrue("Failed") ? observed.condition("Failed") : null;
        if (failed == null && JsonObjects.isTrue(JsonObjects.at(observed.spec(), "suspend"))) {
            return Assessment.waiting(progress.withMessage("it is suspended: it runs when spec.suspend is false"));
        }
        Set<String> tolerated = new HashSet<>(observed.toleratedReasons());
        tolerated.add("CrashLoopBackOff");
        PodGroup pods = PodGroup.of(WorkloadReadiness.podsOf(observed), pod -> true, tolerated);
        if (failed != null) {
            List<String> reasons = new ArrayList<>();
            reasons.add(observed.ref() + " has failed" + observed.describe(failed));
            reasons.addAll(pods.waiting());
            String message = String.join("; ", reasons);
            return Assessment.failed(progress.withMessage("it has failed"), FailureKind.CANNOT_BE_READY, message, false)
                    .withPods(pods.unready());
        }
        Blockers blockers = new Blockers();
        int needed = Math.min(parallelism, Math.max(0, wanted - succeeded));
        WorkloadReadiness.addFailedCreates(observed, pods, needed, blockers);
        int failures = observed.count("failed");
        String waits = "waits for " + Words.count(Math.max(1, wanted - succeeded), "pod") + " to succeed"
                + (failures == 0 ? "" : ", " + Words.count(failures, "pod") + " failed");
        return WorkloadReadiness.unready(observed, progress, waits, pods, blockers);
    }
}
