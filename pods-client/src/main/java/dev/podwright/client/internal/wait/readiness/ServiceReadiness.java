package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonBoolean;
import dev.podwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A Service is ready when one of its EndpointSlices has a ready endpoint. One of the type {@code ExternalName} has no
 * endpoints and is ready as soon as it is stored.
 */
final class ServiceReadiness {
    private ServiceReadiness() {}

    static Assessment of(Observed observed) {
        Progress progress = Progress.of(observed.ref());
        if (JsonObjects.text(observed.spec(), "type").equals("ExternalName")) {
            return WorkloadReadiness.ready(progress);
        }
        int all = 0;
        int ready = 0;
        for (JsonObject slice : observed.related().endpointSlices(observed.ref())) {
            for (JsonObject endpoint : JsonObjects.objects(slice.get("endpoints"))) {
                all++;
                // absent means ready
                if (!(JsonObjects.at(endpoint, "conditions", "ready") instanceof JsonBoolean flag) || flag.value()) {
                    ready++;
                }
            }
        }
        progress = progress.withCounts(ready, all);
        if (ready > 0) {
            return WorkloadReadiness.ready(progress);
        }
        String refusal = observed.related().refusal("its EndpointSlices");
        return refusal.isEmpty()
                ? withoutEndpoint(observed, progress)
                : Assessment.failed(
                        progress.withMessage(refusal),
                        FailureKind.CANNOT_BE_READY,
                        "whether " + observed.ref() + " is ready is unknown: " + refusal,
                        true);
    }

    private static Assessment withoutEndpoint(Observed observed, Progress progress) {
        String waits = "waits for a ready endpoint";
        String selector = LabelSelectors.ofLabels(JsonObjects.at(observed.spec(), "selector"));
        if (selector.isEmpty()) {
            return Assessment.waiting(progress.withMessage(
                    waits + "; it has no selector, so its EndpointSlices must be written by someone else"));
        }
        if (observed.related().failure() != null) {
            return Assessment.waiting(progress.withMessage(waits));
        }
        PodGroup pods = PodGroup.of(
                observed.related().pods(observed.ref(), selector), pod -> true, observed.toleratedReasons());
        String refusal = observed.related().refusal("its pods");
        if (pods.exist() == 0 && refusal.isEmpty()) {
            List<String> message = new ArrayList<>();
            message.add(waits);
            message.add("no pod has the labels " + observed.redact(selector));
            message.addAll(pods.waiting());
            return Assessment.waiting(progress.withMessage(String.join("; ", message)));
        }
        Assessment blocked = WorkloadReadiness.unready(observed, progress, waits, pods, new Blockers());
        // one pod that becomes ready is enough
        return pods.blocked() == pods.exist() ? blocked : Assessment.waiting(blocked.progress());
    }
}
