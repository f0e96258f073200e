package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the workloads have in common: the number of pods, and what keeps these from becoming ready. */
final class WorkloadReadiness {
    static final String UNSEEN = "waits for its controller to see the latest change";

    private WorkloadReadiness() {}

    /** The progress of a workload that has a number of pods. */
    static Progress progress(Observed observed, int ready, int wanted) {
        return Progress.of(observed.ref()).withCounts(ready, wanted);
    }

    static Assessment ready(Progress progress) {
        return Assessment.ended(progress, Outcome.READY);
    }

    /**
     * A workload that is not ready, with what its pods say.
     *
     * @param waits what it waits for
     */
    static Assessment unready(Observed observed, Progress progress, String waits, PodGroup pods, Blockers blockers) {
        blockers.add(pods);
        List<String> message = new ArrayList<>();
        message.add(waits);
        message.addAll(pods.waiting());
        String refusal = observed.related().refusal("its pods");
        if (!refusal.isEmpty()) {
            message.add(refusal);
        }
        return Assessment.blocked(progress.withMessage(String.join("; ", message)), blockers);
    }

    /** Adds the reason of a condition that says that pods cannot be created. */
    static void addReplicaFailure(Observed observed, Blockers blockers) {
        if (observed.isTrue("ReplicaFailure")) {
            JsonObject condition = observed.condition("ReplicaFailure");
            String reason = JsonObjects.text(condition, "reason");
            if (reason.isEmpty() || reason.equals(FailedCreates.REASON)) {
                addIfAny(blockers, FailedCreates.describe(observed, JsonObjects.text(condition, "message")));
            } else if (!observed.tolerates(reason)) {
                blockers.add("its number of pods cannot be changed" + observed.describe(condition));
            }
        }
    }

    /** Adds the reason of the events of a controller that has no condition for it, if it has fewer pods than it needs. */
    static void addFailedCreates(Observed observed, PodGroup pods, int wanted, Blockers blockers) {
        if (pods.exist() < wanted) {
            addIfAny(blockers, FailedCreates.ofEvents(observed));
        }
    }

    private static void addIfAny(Blockers blockers, String reason) {
        if (!reason.isEmpty()) {
            blockers.add(reason);
        }
    }

    /** The pods that a workload owns. */
    static List<JsonObject> podsOf(Observed observed) {
        String selector = LabelSelectors.of(JsonObjects.at(observed.spec(), "selector"));
        return observed.related().podsOf(observed.ref(), selector, observed.uid());
    }

    static String label(@Nullable JsonObject object, String key) {
        return JsonObjects.text(JsonObjects.objectAt(object, "metadata", "labels"), key);
    }
}
