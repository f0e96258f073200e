package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonObject;
import java.util.function.Predicate;

/**
 * A StatefulSet is ready when all its pods are ready, and those from its partition on have its latest template. With
 * the strategy {@code OnDelete} the template does not count, because pods get it only when someone deletes them.
 *
 * <p>Upstream: {@code StatefulSetStatusViewer} in {@code k8s.io/kubectl/pkg/polymorphichelpers}, which does not wait for
 * the end of the pods that are too many after it was scaled down; {@code kstatus} does.
 */
final class StatefulSetReadiness {
    private StatefulSetReadiness() {}

    static Assessment of(Observed observed) {
        int wanted = observed.replicas();
        int ready = observed.count("readyReplicas");
        Progress progress = WorkloadReadiness.progress(observed, ready, wanted);
        if (!observed.isSeen()) {
            return Assessment.waiting(progress.withMessage(WorkloadReadiness.UNSEEN));
        }
        String strategy = JsonObjects.text(JsonObjects.objectAt(observed.spec(), "updateStrategy"), "type");
        int updated = observed.count("updatedReplicas");
        int partition =
                Observed.integer(JsonObjects.at(observed.spec(), "updateStrategy", "rollingUpdate", "partition"), 0);
        int toUpdate = strategy.equals("OnDelete") ? 0 : Math.max(0, wanted - partition);
        int tooMany = observed.count("replicas") - wanted;
        if (ready >= wanted && updated >= toUpdate && tooMany <= 0) {
            int old = wanted - updated;
            return WorkloadReadiness.ready(
                    strategy.equals("OnDelete") && old > 0
                            ? progress.withMessage(
                                    Words.count(old, "pod") + " will get the latest template when deleted (OnDelete)")
                            : progress);
        }
        String waits = updated < toUpdate
                ? "waits for " + Words.count(toUpdate - updated, "pod") + " to be updated"
                : ready < wanted
                        ? "waits for " + Words.count(wanted - ready, "pod") + " to become ready"
                        : "waits for the end of " + Words.count(tooMany, "pod");
        Blockers blockers = new Blockers();
        PodGroup pods = PodGroup.of(
                WorkloadReadiness.podsOf(observed),
                decisive(observed, partition, strategy),
                observed.toleratedReasons());
        WorkloadReadiness.addFailedCreates(observed, pods, wanted, blockers);
        return WorkloadReadiness.unready(observed, progress, waits, pods, blockers);
    }

    /** The pods that the controller does not replace: those of the latest revision, and those before the partition. */
    private static Predicate<JsonObject> decisive(Observed observed, int partition, String strategy) {
        String revision = observed.status("updateRevision");
        int start = Observed.integer(JsonObjects.at(observed.spec(), "ordinals", "start"), 0);
        return pod -> strategy.equals("OnDelete")
                || revision.isEmpty()
                || WorkloadReadiness.label(pod, "controller-revision-hash").equals(revision)
                || ordinal(pod) - start < partition;
    }

    private static int ordinal(JsonObject pod) {
        String name = JsonObjects.metadata(pod, "name");
        try {
            return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
