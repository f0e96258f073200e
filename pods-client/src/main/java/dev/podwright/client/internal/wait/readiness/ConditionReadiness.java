package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonObject;
import dev.podwright.model.internal.text.Excerpt;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects whose conditions say whether they are ready.
 *
 * <p>Upstream: {@code ConditionalWait} in {@code k8s.io/kubectl/pkg/cmd/wait}; the rules for any kind are those of
 * {@code kstatus} in {@code sigs.k8s.io/cli-utils}.
 */
final class ConditionReadiness {
    private ConditionReadiness() {}

    /** An object of any kind: by its conditions {@code Ready} or {@code Available}, or ready because it exists. */
    static Assessment ofAnyKind(Observed observed) {
        Progress progress = Progress.of(observed.ref());
        Blockers blockers = new Blockers();
        if (observed.isTrue("Stalled") && !observed.tolerates("Stalled")) {
            blockers.add("it is stalled" + observed.describe(observed.condition("Stalled")));
            return Assessment.blocked(progress.withMessage("it is stalled"), blockers);
        }
        boolean reports = JsonObjects.at(observed.object(), "status", "observedGeneration") != null;
        if (reports && !observed.isSeen()) {
            return Assessment.waiting(progress.withMessage(WorkloadReadiness.UNSEEN));
        }
        if (observed.isTrue("Reconciling")) {
            return Assessment.waiting(progress.withMessage(
                    "waits for its controller" + observed.describe(observed.condition("Reconciling"))));
        }
        for (String type : List.of("Ready", "Available")) {
            if (observed.condition(type) != null) {
                return of(observed, type, "True");
            }
        }
        return WorkloadReadiness.ready(progress);
    }

    /** An object whose condition is to have a status, whatever its kind. Case does not count. */
    static Assessment of(Observed observed, String type, String status) {
        String phase = observed.status("phase");
        Progress progress = Progress.of(observed.ref()).withPhase(Excerpt.of(phase));
        String waits = "waits for the condition " + type + (status.equalsIgnoreCase("True") ? "" : "=" + status);
        JsonObject condition = find(observed, type);
        if (condition == null) {
            return Assessment.waiting(progress.withMessage(waits));
        }
        String found = JsonObjects.text(condition, "status");
        if (isOutdated(observed, condition)) {
            return Assessment.waiting(progress.withMessage(WorkloadReadiness.UNSEEN));
        }
        if (found.equalsIgnoreCase(status)) {
            return Assessment.ended(progress, Outcome.READY);
        }
        return Assessment.waiting(progress.withMessage(waits + ", which is "
                + Excerpt.of(found.isEmpty() ? "Unknown" : found) + observed.describe(condition)));
    }

    private static @Nullable JsonObject find(Observed observed, String type) {
        List<JsonObject> all =
                new ArrayList<>(JsonObjects.objects(JsonObjects.at(observed.object(), "status", "conditions")));
        for (JsonObject each : all) {
            if (JsonObjects.text(each, "type").equalsIgnoreCase(type)) {
                return each;
            }
        }
        return null;
    }

    /** Whether a condition is about an earlier state of the spec. */
    private static boolean isOutdated(Observed observed, JsonObject condition) {
        long generation = Observed.number(JsonObjects.at(observed.object(), "metadata", "generation"), 0);
        long seen = Observed.number(
                condition.get("observedGeneration"),
                Observed.number(JsonObjects.at(observed.object(), "status", "observedGeneration"), generation));
        return seen < generation;
    }
}
