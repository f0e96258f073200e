package dev.podwright.client.internal.response;

import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.http.TransientErrors;
import dev.podwright.client.result.FailureKind;

/**
 * The kind of failure that an error response means.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/api/errors}.
 */
final class FailureClassifier {
    private FailureClassifier() {}

    static FailureKind kind(ServerResponse response) {
        return switch (response.status()) {
            case 401 -> FailureKind.UNAUTHORIZED;
            case 403 -> isAuthorization(response.message()) ? FailureKind.FORBIDDEN : FailureKind.ADMISSION;
            case 404 -> FailureKind.NOT_FOUND;
            case 409 -> response.reason().equals("AlreadyExists") ? FailureKind.ALREADY_EXISTS : FailureKind.CONFLICT;
            case 410 -> FailureKind.GONE;
            case 422 -> isAdmission(response.message()) ? FailureKind.ADMISSION : FailureKind.INVALID;
            case 429 -> FailureKind.TOO_MANY_REQUESTS;
            case 502, 503, 504 -> FailureKind.UNAVAILABLE;
            default -> other(response);
        };
    }

    private static FailureKind other(ServerResponse response) {
        if (TransientErrors.isStorageFull(response)) {
            return FailureKind.STORAGE_FULL;
        }
        if (isAdmission(response.message())) {
            return FailureKind.ADMISSION;
        }
        return response.status() >= 400 && response.status() < 500 ? FailureKind.BAD_REQUEST : FailureKind.SERVER_ERROR;
    }

    /** The authorizer writes {@code User "x" cannot create resource ...}; an admission plugin writes its own message. */
    private static boolean isAuthorization(String message) {
        return message.contains(" cannot ")
                && message.contains(" resource ")
                && message.contains(" is forbidden: User ");
    }

    private static boolean isAdmission(String message) {
        return message.contains("admission webhook \"") || message.contains("ValidatingAdmissionPolicy '");
    }
}
