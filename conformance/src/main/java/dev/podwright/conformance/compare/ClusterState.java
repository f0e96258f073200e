package dev.podwright.conformance.compare;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.model.internal.text.JsonWriter;

/**
 * The fields of an object that depend on the state of the cluster. They have the same value in each pod: the namespace, the
 * service account, the priority and the runtime class. Of templates the server checks no such field. Services have no
 * cluster IP but {@code None}, and no node ports, since the server has ranges for both and a dry run allocates nothing. There
 * are no managedFields, which the server's field manager validates and Podwright and the oracle do not, and no
 * resourceVersion, which a dry run ignores.
 */
final class ClusterState {
    private static final String[] OF_POD = {
        "priorityClassName",
        "priority",
        "preemptionPolicy",
        "runtimeClassName",
        "overhead",
        "serviceAccountName",
        "serviceAccount"
    };
    private static final String[] OF_METADATA = {"namespace", "resourceVersion", "managedFields"};

    private ClusterState() {}

    /** The object without these fields; one without a kind becomes a pod. */
    static JsonObject removedFrom(JsonObject object) {
        JsonObject out = object;
        if (object.get("metadata") instanceof JsonObject metadata) {
            out = out.with("metadata", metadata.without(OF_METADATA));
        }
        String kind = object.text("kind");
        if (object.get("spec") instanceof JsonObject spec) {
            if (object.get("kind") == null || "Pod".equals(kind)) {
                out = out.with("spec", spec.without(OF_POD).with("serviceAccountName", JsonString.of("default")));
            } else if ("Service".equals(kind)) {
                out = out.with("spec", withoutAddresses(spec));
            }
        }
        return object.get("kind") == null
                ? out.with("kind", JsonString.of("Pod")).with("apiVersion", JsonString.of("v1"))
                : out;
    }

    private static JsonObject withoutAddresses(JsonObject spec) {
        JsonObject out = spec.without("healthCheckNodePort");
        for (String field : new String[] {"clusterIP", "clusterIPs"}) {
            JsonValue address = out.get(field);
            if (address != null && !JsonWriter.textOf(address).contains("\"None\"")) {
                out = out.without(field);
            }
        }
        return out.get("ports") instanceof JsonArray ports
                ? out.with(
                        "ports",
                        JsonArray.of(ports.elements().stream()
                                .map(each -> each instanceof JsonObject port ? port.without("nodePort") : each)
                                .toList()))
                : out;
    }
}
