package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Progress;
import dev.podwright.model.internal.text.Excerpt;

/** A CronJob is ready as soon as it is stored: its Jobs run later, and are objects of their own. */
final class CronJobReadiness {
    private CronJobReadiness() {}

    static Assessment of(Observed observed) {
        String last = observed.status("lastScheduleTime");
        boolean suspended = JsonObjects.isTrue(JsonObjects.at(observed.spec(), "suspend"));
        String message = (suspended ? "it is suspended; " : "")
                + (last.isEmpty() ? "not scheduled yet" : "scheduled last at " + Excerpt.of(last));
        return WorkloadReadiness.ready(Progress.of(observed.ref()).withMessage(message));
    }
}
