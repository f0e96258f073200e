package dev.podwright.client.internal.wait.readiness;

import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.response.FailureClassifier;
import dev.podwright.client.result.AdmissionCheck;
import dev.podwright.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pods that a controller cannot create: what its events say, and what the refusal means.
 *
 * <p>Upstream: the events {@code FailedCreate} and {@code SuccessfulCreate} of {@code k8s.io/kubernetes/pkg/controller}.
 */
final class FailedCreates {
    static final String REASON = "FailedCreate";
    private static final String SUCCESS = "SuccessfulCreate";

    private FailedCreates() {}

    /** The reason of the latest event, if it is the one of a failed creation; empty otherwise. */
    static String ofEvents(Observed observed) {
        JsonObject failed = latest(observed, REASON);
        JsonObject succeeded = latest(observed, SUCCESS);
        if (failed == null || (succeeded != null && time(succeeded).compareTo(time(failed)) > 0)) {
            return "";
        }
        return describe(observed, JsonObjects.text(failed, "message"));
    }

    private static @Nullable JsonObject latest(Observed observed, String reason) {
        return latest(observed.related().events(observed.ref(), observed.uid()), List.of(reason));
    }

    /** The latest event that has one of these reasons; null if there is none. */
    static @Nullable JsonObject latest(List<JsonObject> events, List<String> reasons) {
        JsonObject latest = null;
        for (JsonObject event : events) {
            if (reasons.contains(JsonObjects.text(event, "reason"))
                    && (latest == null || time(event).compareTo(time(latest)) >= 0)) {
                latest = event;
            }
        }
        return latest;
    }

    /** When an event happened last, as text that sorts by time. */
    private static String time(JsonObject event) {
        String series = JsonObjects.text(JsonObjects.objectAt(event, "series"), "lastObservedTime");
        String last = JsonObjects.text(event, "lastTimestamp");
        String once = JsonObjects.text(event, "eventTime");
        String found = !series.isEmpty() ? series : !last.isEmpty() ? last : once;
        return found.length() > 19 ? found.substring(0, 19) : found;
    }

    /** The reason for a message of the server; empty if the wait tolerates such reasons. */
    static String describe(Observed observed, String message) {
        if (observed.tolerates(REASON)) {
            return "";
        }
        String meaning = meaning(message);
        String text = observed.redact(message);
        return "its pods cannot be created" + (meaning.isEmpty() ? "" : ", " + meaning) + " (" + REASON + ")"
                + (text.isEmpty() ? "" : ": " + text);
    }

    private static String meaning(String message) {
        AdmissionCheck check = FailureClassifier.admissionCheckOf(message);
        if (check == null || check == AdmissionCheck.OTHER) {
            if (message.contains("error looking up service account")) {
                return "because their service account does not exist";
            }
            if (message.contains("no PriorityClass with name")) {
                return "because their priority class does not exist";
            }
            return message.contains("forbidden: User \"") ? "because their controller has no permission" : "";
        }
        return switch (check) {
            case QUOTA -> "because a quota of the namespace does not allow them";
            case LIMIT_RANGE -> "because a LimitRange of the namespace does not allow them";
            case POD_SECURITY -> "because the Pod Security Standard of the namespace does not allow them";
            case POLICY -> "because an admission policy does not allow them";
            case WEBHOOK -> "because of an admission webhook";
            case NAMESPACE_TERMINATING -> "because the namespace is being deleted";
            default -> "";
        };
    }
}
