package dev.podwright.validate.internal.update;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonNumber;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What a stored Job reports of itself, as far as an update depends on it.
 *
 * <p>Upstream: {@code shouldAllowMutablePodTemplate} in {@code k8s.io/kubernetes/pkg/registry/batch/job} and
 * {@code IsConditionTrue} in {@code pkg/apis/batch/validation}.
 */
final class StoredJobStatus {
    private final @Nullable JsonObject status;

    StoredJobStatus(@Nullable JsonObject status) {
        this.status = status;
    }

    /** Whether it was ever started. */
    boolean isStarted() {
        JsonValue time = status == null ? null : status.get("startTime");
        return time != null && !(time instanceof JsonNull);
    }

    /** Whether its controller has seen that it is suspended. */
    boolean isSuspended() {
        if (status == null || !(status.get("conditions") instanceof JsonArray conditions)) {
            return false;
        }
        for (JsonValue each : conditions.elements()) {
            if (each instanceof JsonObject condition
                    && "Suspended".equals(condition.text("type"))
                    && "True".equals(condition.text("status"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether pods of it run. */
    boolean isActive() {
        return status != null && status.get("active") instanceof JsonNumber number && !isZero(number);
    }

    private static boolean isZero(JsonNumber number) {
        return number.literal().equals("0") || number.literal().equals("-0");
    }
}
