package dev.podwright.client.internal.wait.readiness;

import dev.podwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Collects what keeps an object from becoming ready. */
final class Blockers {
    private final List<String> reasons = new ArrayList<>();
    private final List<String> explanations = new ArrayList<>();
    private final List<JsonObject> pods = new ArrayList<>();
    private boolean hopeless;

    /** Adds a reason that may pass by itself. */
    void add(String reason) {
        reasons.add(reason);
    }

    /** Adds a reason that cannot pass by itself. */
    void addHopeless(String reason) {
        reasons.add(reason);
        hopeless = true;
    }

    /** Adds what the pods below the object say: their reasons, and what they wait for as an explanation. */
    void add(PodGroup group) {
        reasons.addAll(group.fatal());
        hopeless |= group.isHopeless();
        if (group.fatal().isEmpty()) {
            explanations.addAll(group.waiting());
        }
        pods.addAll(group.unready());
    }

    List<String> reasons() {
        return reasons;
    }

    /** What explains the reasons, and is not a reason by itself. */
    List<String> explanations() {
        return explanations;
    }

    List<JsonObject> pods() {
        return pods;
    }

    boolean isHopeless() {
        return hopeless;
    }
}
