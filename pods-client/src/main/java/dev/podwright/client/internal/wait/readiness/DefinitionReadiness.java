package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.Progress;
import dev.podwright.json.JsonObject;

/**
 * A CustomResourceDefinition is ready when its names are established and the server serves the kind in all versions that
 * are to be served.
 */
final class DefinitionReadiness {
    private static final String NOT_ACCEPTED = "NamesAccepted";

    private DefinitionReadiness() {}

    static Assessment of(Observed observed) {
        Progress progress = Progress.of(observed.ref());
        if (observed.isTrue("Established")) {
            return isServed(observed)
                    ? WorkloadReadiness.ready(progress)
                    : Assessment.waiting(progress.withMessage("waits for the server to serve its kind"));
        }
        Blockers blockers = new Blockers();
        JsonObject names = observed.condition(NOT_ACCEPTED);
        if (JsonObjects.text(names, "status").equals("False")) {
            blockers.add("its names are not accepted" + observed.describe(names));
        }
        return Assessment.blocked(progress.withMessage("waits for the condition Established"), blockers);
    }

    private static boolean isServed(Observed observed) {
        String group = JsonObjects.text(observed.spec(), "group");
        String kind = JsonObjects.text(JsonObjects.objectAt(observed.spec(), "names"), "kind");
        for (JsonObject version : JsonObjects.objects(JsonObjects.at(observed.spec(), "versions"))) {
            if (JsonObjects.isTrue(version.get("served"))
                    && !observed.related().isServed(group + "/" + JsonObjects.text(version, "name"), kind)) {
                return false;
            }
        }
        return true;
    }
}
