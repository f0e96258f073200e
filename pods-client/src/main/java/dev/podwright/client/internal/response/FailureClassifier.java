package dev.podwright.client.internal.response;

import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.http.TransientErrors;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.result.AdmissionCheck;
import dev.podwright.client.result.FailureKind;
import org.jspecify.annotations.Nullable;

/**
 * The kind of failure that an error response means.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/api/errors}, the authorizer's and the admission plugins' messages in
 * {@code k8s.io/apiserver} and {@code k8s.io/kubernetes/plugin/pkg/admission}.
 */
public final class FailureClassifier {
    private static final String PLAIN_HTTP = "Client sent an HTTP request to an HTTPS server";

    private FailureClassifier() {}

    static FailureKind kind(ServerResponse response) {
        AdmissionCheck admission = admissionCheck(response);
        if (isPlainHttp(response)) {
            return FailureKind.UNEXPECTED_RESPONSE;
        }
        if (admission == AdmissionCheck.WEBHOOK && response.status() >= 500) {
            return FailureKind.SERVER_ERROR;
        }
        if (admission != null) {
            return FailureKind.ADMISSION;
        }
        return switch (response.status()) {
            case 401 -> FailureKind.UNAUTHORIZED;
            case 403 -> FailureKind.FORBIDDEN;
            case 404 -> FailureKind.NOT_FOUND;
            case 407 -> FailureKind.UNREACHABLE;
            case 409 -> response.reason().equals("AlreadyExists") ? FailureKind.ALREADY_EXISTS : FailureKind.CONFLICT;
            case 410 -> FailureKind.GONE;
            case 422 -> FailureKind.INVALID;
            case 429 -> FailureKind.TOO_MANY_REQUESTS;
            case 502, 503, 504 -> FailureKind.UNAVAILABLE;
            default -> other(response);
        };
    }

    private static FailureKind other(ServerResponse response) {
        if (TransientErrors.isStorageFull(response)) {
            return FailureKind.STORAGE_FULL;
        }
        if (TransientErrors.isTooLarge(response)) {
            return FailureKind.TOO_LARGE;
        }
        if (response.status() >= 500) {
            return FailureKind.SERVER_ERROR;
        }
        return response.status() >= 400 ? FailureKind.BAD_REQUEST : FailureKind.UNEXPECTED_RESPONSE;
    }

    /** Whether the server expects TLS. */
    static boolean isPlainHttp(ServerResponse response) {
        return response.status() == 400 && response.text().startsWith(PLAIN_HTTP);
    }

    /** The admission check that refused the request; null if none did. */
    static @Nullable AdmissionCheck admissionCheck(ServerResponse response) {
        String message = response.message();
        if (!response.isFailureStatus()) {
            return null;
        }
        AdmissionCheck named = named(message);
        if (named != null) {
            return named;
        }
        if (hasCause(response, "NamespaceTerminating")) {
            return AdmissionCheck.NAMESPACE_TERMINATING;
        }
        if (hasCause(response, "DisruptionBudget") || TransientErrors.isDisruptionBudget(response)) {
            return AdmissionCheck.DISRUPTION_BUDGET;
        }
        return response.status() == 403 && !isAuthorization(message) ? plugin(message) : null;
    }

    /** The admission check that a message names; null if it names none, or is not about a refusal. */
    public static @Nullable AdmissionCheck admissionCheckOf(String message) {
        AdmissionCheck named = named(message);
        return named != null || isAuthorization(message) ? named : plugin(message);
    }

    /** The check whose name is in a message; null if there is none. */
    private static @Nullable AdmissionCheck named(String message) {
        if (message.contains("admission webhook \"") || message.contains("failed calling webhook \"")) {
            return AdmissionCheck.WEBHOOK;
        }
        return message.contains("AdmissionPolicy '") ? AdmissionCheck.POLICY : null;
    }

    private static AdmissionCheck plugin(String message) {
        if (message.contains("violates PodSecurity ")) {
            return AdmissionCheck.POD_SECURITY;
        }
        if (message.contains(" exceeded quota: ")
                || message.contains(" failed quota: ")
                || message.contains("insufficient quota to consume")
                || message.contains("status unknown for quota")) {
            return AdmissionCheck.QUOTA;
        }
        if (message.contains(" usage per ") || message.contains(" limit to request ratio per ")) {
            return AdmissionCheck.LIMIT_RANGE;
        }
        return message.contains("because it is being terminated")
                ? AdmissionCheck.NAMESPACE_TERMINATING
                : AdmissionCheck.OTHER;
    }

    private static boolean hasCause(ServerResponse response, String reason) {
        return JsonObjects.objects(JsonObjects.at(response.json(), "details", "causes")).stream()
                .anyMatch(cause -> JsonObjects.text(cause, "reason").equals(reason));
    }

    /**
     * The authorizer writes {@code User "x" cannot create resource ...}, also for a path; the escalation check of RBAC
     * writes {@code user "x" (groups=[...]) is attempting to grant RBAC permissions ...}.
     */
    private static boolean isAuthorization(String message) {
        return message.isEmpty()
                || message.contains("forbidden: User \"")
                || message.contains("is attempting to grant RBAC permissions")
                || message.contains("not currently held")
                || message.equals("Forbidden");
    }
}
