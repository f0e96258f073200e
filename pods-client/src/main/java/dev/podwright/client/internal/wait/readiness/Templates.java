package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.json.JsonObject;

/** Pod templates of Deployments and their ReplicaSets. */
public final class Templates {
    private static final String HASH = "pod-template-hash";

    private Templates() {}

    /** The template without the label by which the controller tells the pods of ReplicaSets apart. */
    public static JsonObject withoutHash(JsonObject template) {
        JsonObject metadata = JsonObjects.objectAt(template, "metadata");
        JsonObject labels = JsonObjects.objectAt(metadata, "labels");
        if (metadata == null || labels == null || labels.get(HASH) == null) {
            return template;
        }
        return template.with("metadata", metadata.with("labels", labels.without(HASH)));
    }
}
