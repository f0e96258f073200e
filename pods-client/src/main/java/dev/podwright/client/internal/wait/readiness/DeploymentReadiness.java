package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A Deployment is ready when its latest template is rolled out: all its pods have it and are available, and no other
 * pods are left.
 *
 * <p>Upstream: {@code DeploymentStatusViewer} in {@code k8s.io/kubectl/pkg/polymorphichelpers}, {@code FindNewReplicaSet}
 * in {@code k8s.io/kubernetes/pkg/controller/deployment/util}.
 */
final class DeploymentReadiness {
    private static final String TIMED_OUT = "ProgressDeadlineExceeded";
    private static final String SET_NOT_CREATED = "ReplicaSetCreateError";

    private DeploymentReadiness() {}

    static Assessment of(Observed observed) {
        int wanted = observed.replicas();
        int updated = observed.count("updatedReplicas");
        Progress progress =
                WorkloadReadiness.progress(observed, Math.min(updated, observed.count("availableReplicas")), wanted);
        if (!observed.isSeen()) {
            return Assessment.waiting(progress.withMessage(WorkloadReadiness.UNSEEN));
        }
        String waits = waits(observed, wanted, updated);
        if (waits.isEmpty()) {
            return WorkloadReadiness.ready(progress);
        }
        JsonObject newest = newestReplicaSet(observed);
        if (newest != null) {
            JsonObject status = JsonObjects.objectAt(newest, "status");
            progress = progress.withCounts(Observed.integer(JsonObjects.at(status, "availableReplicas"), 0), wanted);
        }
        boolean paused = JsonObjects.isTrue(JsonObjects.at(observed.spec(), "paused"));
        if (paused) {
            waits += "; it is paused: its latest template is rolled out when it is resumed";
        }
        Blockers blockers = new Blockers();
        conditions(observed, blockers);
        PodGroup pods = PodGroup.of(podsOf(observed, newest), pod -> true, observed.toleratedReasons());
        return WorkloadReadiness.unready(observed, progress, waits, pods, blockers);
    }

    /** What the rollout waits for; empty if it is complete. */
    private static String waits(Observed observed, int wanted, int updated) {
        int all = observed.count("replicas");
        int available = observed.count("availableReplicas");
        if (updated < wanted) {
            return "waits for " + Words.count(wanted - updated, "new pod");
        }
        if (all > updated) {
            return "waits for the end of " + Words.count(all - updated, "old pod");
        }
        return available < updated
                ? "waits for " + Words.count(updated - available, "new pod") + " to become available"
                : "";
    }

    private static void conditions(Observed observed, Blockers blockers) {
        JsonObject progressing = observed.condition("Progressing");
        String reason = JsonObjects.text(progressing, "reason");
        if (reason.equals(TIMED_OUT) && !observed.tolerates(TIMED_OUT)) {
            long seconds = Observed.number(JsonObjects.at(observed.spec(), "progressDeadlineSeconds"), 600);
            blockers.addHopeless("it has made no progress within its progressDeadlineSeconds of " + seconds + " ("
                    + TIMED_OUT + ")");
        } else if (reason.equals(SET_NOT_CREATED) && !observed.tolerates(SET_NOT_CREATED)) {
            blockers.add("its ReplicaSet cannot be created" + observed.describe(progressing));
        }
        WorkloadReadiness.addReplicaFailure(observed, blockers);
    }

    /** The ReplicaSet that has the template of the Deployment; null if there is none, or it cannot be read. */
    private static @Nullable JsonObject newestReplicaSet(Observed observed) {
        JsonObject template = JsonObjects.objectAt(observed.spec(), "template");
        String selector = LabelSelectors.of(JsonObjects.at(observed.spec(), "selector"));
        if (selector.isEmpty() || template == null) {
            return null;
        }
        for (JsonObject set : observed.related().replicaSetsOf(observed.ref(), selector, observed.uid())) {
            JsonObject own = JsonObjects.objectAt(set, "spec", "template");
            if (own != null && Objects.equals(Templates.withoutHash(own), Templates.withoutHash(template))) {
                return set;
            }
        }
        return null;
    }

    private static List<JsonObject> podsOf(Observed observed, @Nullable JsonObject replicaSet) {
        if (replicaSet == null) {
            return List.of();
        }
        String selector = LabelSelectors.of(JsonObjects.at(replicaSet, "spec", "selector"));
        String uid = JsonObjects.metadata(replicaSet, "uid");
        return observed.related().podsOf(observed.ref(), selector, uid);
    }
}
