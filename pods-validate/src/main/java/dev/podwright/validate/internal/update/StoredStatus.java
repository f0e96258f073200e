package dev.podwright.validate.internal.update;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pod reports of itself, as far as a resize depends on it.
 *
 * <p>Upstream: {@code GetPodQOS} in {@code k8s.io/kubernetes/pkg/apis/core/helper/qos}, {@code isPodResizeRequestSupported}
 * in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class StoredStatus {
    private final @Nullable JsonObject status;

    private final boolean isManifest;
    private final boolean keepsClass;

    /**
     * The status of a pod.
     *
     * @param isManifest whether the pod was never run, and has no status of its own
     * @param keepsClass whether a create keeps the QoS class
     */
    StoredStatus(@Nullable JsonObject status, boolean isManifest, boolean keepsClass) {
        this.status = status;
        this.isManifest = isManifest;
        this.keepsClass = keepsClass;
    }

    /** The QoS class that the pod got when it was created; empty where it does not say. */
    String qosClass() {
        return (keepsClass || !isManifest) && status != null && status.get("qosClass") instanceof JsonString text
                ? text.value()
                : "";
    }

    /** Whether its node can resize it: the first container that runs reports its resources. True where none runs. */
    boolean isResizable() {
        for (JsonValue each : list("containerStatuses")) {
            if (each instanceof JsonObject container
                    && container.get("state") instanceof JsonObject state
                    && isThere(state.get("running"))) {
                return isThere(container.get("resources"));
            }
        }
        return true;
    }

    /** Whether it holds claims of resources that its node has to share out. */
    boolean hasNodeClaims() {
        return !list("nodeAllocatableResourceClaimStatuses").isEmpty();
    }

    private List<JsonValue> list(String field) {
        return !isManifest && status != null && status.get(field) instanceof JsonArray array
                ? array.elements()
                : List.of();
    }

    private static boolean isThere(@Nullable JsonValue value) {
        return value != null && !(value instanceof JsonNull);
    }
}
