package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonObject;
import java.util.List;

/** A ReplicaSet or ReplicationController is ready when it has as many pods as it is to have, and all are available. */
final class ReplicaSetReadiness {
    private ReplicaSetReadiness() {}

    static Assessment of(Observed observed) {
        int wanted = observed.replicas();
        int available = observed.count("availableReplicas");
        int all = observed.count("replicas");
        Progress progress = WorkloadReadiness.progress(observed, available, wanted);
        if (!observed.isSeen()) {
            return Assessment.waiting(progress.withMessage(WorkloadReadiness.UNSEEN));
        }
        if (available >= wanted && all == wanted) {
            return WorkloadReadiness.ready(progress);
        }
        String waits = all > wanted
                ? "waits for the end of " + Words.count(all - wanted, "pod")
                : "waits for " + Words.count(wanted - available, "pod") + " to become available";
        Blockers blockers = new Blockers();
        WorkloadReadiness.addReplicaFailure(observed, blockers);
        PodGroup pods = PodGroup.of(podsOf(observed), pod -> true, observed.toleratedReasons());
        return WorkloadReadiness.unready(observed, progress, waits, pods, blockers);
    }

    private static List<JsonObject> podsOf(Observed observed) {
        return observed.ref().kind().equals("ReplicationController")
                ? observed.related()
                        .podsOf(
                                observed.ref(),
                                LabelSelectors.ofLabels(JsonObjects.at(observed.spec(), "selector")),
                                observed.uid())
                : WorkloadReadiness.podsOf(observed);
    }
}
