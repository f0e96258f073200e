package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.Outcome;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one state of an object says about its readiness.
 *
 * @param outcome how a wait for the object ends; null if it goes on
 * @param failure why it ends without success; null otherwise
 * @param mayPass whether the failure may pass by itself, so that it counts only if it lasts
 * @param pods the pods below the object that do not become ready, for details about them
 */
public record Assessment(
        Progress progress,
        @Nullable Outcome outcome,
        @Nullable Failure failure,
        boolean mayPass,
        List<JsonObject> pods) {

    static Assessment waiting(Progress progress) {
        return new Assessment(progress, null, null, false, List.of());
    }

    static Assessment ended(Progress progress, Outcome outcome) {
        return new Assessment(progress, outcome, null, false, List.of());
    }

    /** An object that cannot become ready for these reasons; the wait goes on if there are none. */
    static Assessment blocked(Progress progress, Blockers blockers) {
        List<String> reasons = new ArrayList<>(blockers.reasons());
        if (reasons.isEmpty()) {
            return new Assessment(progress, null, null, false, blockers.pods());
        }
        reasons.addAll(blockers.explanations());
        return failed(
                        progress,
                        FailureKind.CANNOT_BE_READY,
                        progress.object() + " cannot become ready: " + String.join("; ", reasons),
                        !blockers.isHopeless())
                .withPods(blockers.pods());
    }

    static Assessment failed(Progress progress, FailureKind kind, String message, boolean mayPass) {
        return new Assessment(progress, Outcome.FAILED, Failure.of(kind, message), mayPass, List.of());
    }

    Assessment withPods(List<JsonObject> all) {
        return new Assessment(progress, outcome, failure, mayPass, List.copyOf(all));
    }
}
