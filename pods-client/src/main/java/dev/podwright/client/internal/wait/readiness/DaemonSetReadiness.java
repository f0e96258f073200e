package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Progress;

/**
 * A DaemonSet is ready when each node that is to have a pod of it has one that is available and has the latest template.
 * With the strategy {@code OnDelete} the template does not count.
 *
 * <p>Upstream: {@code DaemonSetStatusViewer} in {@code k8s.io/kubectl/pkg/polymorphichelpers}.
 */
final class DaemonSetReadiness {
    /** On a DaemonSet the generation of its template; its pods have that of theirs as a label. */
    private static final String GENERATION = "deprecated.daemonset.template.generation";

    private DaemonSetReadiness() {}

    static Assessment of(Observed observed) {
        int wanted = observed.count("desiredNumberScheduled");
        int available = observed.count("numberAvailable");
        int updated = observed.count("updatedNumberScheduled");
        Progress progress = WorkloadReadiness.progress(observed, available, wanted);
        if (!observed.isSeen()) {
            return Assessment.waiting(progress.withMessage(WorkloadReadiness.UNSEEN));
        }
        boolean onDelete = JsonObjects.text(JsonObjects.objectAt(observed.spec(), "updateStrategy"), "type")
                .equals("OnDelete");
        if (available >= wanted && (onDelete || updated >= wanted)) {
            return WorkloadReadiness.ready(
                    updated < wanted
                            ? progress.withMessage(Words.count(wanted - updated, "pod")
                                    + " will get the latest template when deleted (OnDelete)")
                            : progress);
        }
        String waits = !onDelete && updated < wanted
                ? "waits for " + Words.count(wanted - updated, "pod") + " to be updated"
                : "waits for " + Words.count(wanted - available, "pod") + " to become available";
        String generation =
                JsonObjects.text(JsonObjects.objectAt(observed.object(), "metadata", "annotations"), GENERATION);
        Blockers blockers = new Blockers();
        PodGroup pods = PodGroup.of(
                WorkloadReadiness.podsOf(observed),
                pod -> onDelete
                        || generation.isEmpty()
                        || WorkloadReadiness.label(pod, "pod-template-generation")
                                .equals(generation),
                observed.toleratedReasons());
        WorkloadReadiness.addFailedCreates(observed, pods, wanted, blockers);
        return WorkloadReadiness.unready(observed, progress, waits, pods, blockers);
    }
}
