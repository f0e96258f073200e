package dev.podwright.client.internal.response;

import dev.podwright.client.internal.http.ServerResponse;
import dev.podwright.client.internal.http.TransientErrors;
import dev.podwright.client.internal.json.JsonObjects;
import dev.podwright.client.internal.redact.Redactor;
import dev.podwright.client.result.AdmissionCheck;
import dev.podwright.client.result.Conflict;
import dev.podwright.client.result.Failure;
import dev.podwright.client.result.FailureKind;
import dev.podwright.client.result.ObjectRef;
import dev.podwright.json.JsonObject;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.validate.internal.compare.SecretFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Status} of the server as a failure, findings and conflicts.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/api/errors} and {@code metav1.Status}.
 */
record StatusError(Failure failure, List<Finding> findings, List<Conflict> conflicts) {

    /**
     * Reads a response that is not a success.
     *
     * @param ref the object of the request
     * @param sent the object that was sent; null if there was none
     */
    static StatusError read(ServerResponse response, ObjectRef ref, @Nullable JsonObject sent, Redactor redactor) {
        List<Finding> findings = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        FailureKind kind = FailureClassifier.kind(response);
        for (JsonObject cause : JsonObjects.objects(JsonObjects.at(response.json(), "details", "causes"))) {
            String reason = ServerResponse.word(JsonObjects.text(cause, "reason"));
            String field = redactor.redact(JsonObjects.text(cause, "field"));
            String message = JsonObjects.text(cause, "message");
            if (kind == FailureKind.CONFLICT && reason.equals("FieldManagerConflict")) {
                conflicts.add(
                        Conflict.of(manager(redactor.redact(message)), field, ServerFieldPaths.parse(field, sent)));
            } else if (!reason.isEmpty() && kind == FailureKind.INVALID) {
                findings.add(finding(reason, field, message, ref, sent, redactor));
            }
        }
        if (findings.isEmpty() && conflicts.isEmpty()) {
            findings.addAll(withoutField(kind, response, redactor));
        }
        Failure failure = Failure.of(kind, message(kind, response, ref, findings, conflicts, redactor))
                .withHttpStatus(response.status())
                .withReason(response.reason())
                .withServerMessage(redactor.redact(response.message()))
                .withAdmissionCheck(
                        kind == FailureKind.ADMISSION || kind == FailureKind.SERVER_ERROR
                                ? FailureClassifier.admissionCheck(response)
                                : null)
                .withRetriable(isRetriable(kind, response, conflicts))
                .withRetryAfter(response.askedWait());
        return new StatusError(failure, findings, conflicts);
    }

    /** Whether the same call may succeed later: what is refused depends on something else than the object. */
    private static boolean isRetriable(FailureKind kind, ServerResponse response, List<Conflict> conflicts) {
        AdmissionCheck check = FailureClassifier.admissionCheck(response);
        if (check != null) {
            return switch (check) {
                case QUOTA, DISRUPTION_BUDGET -> true;
                case WEBHOOK -> kind == FailureKind.SERVER_ERROR;
                default -> false;
            };
        }
        return switch (kind) {
            case TOO_MANY_REQUESTS, UNAVAILABLE -> true;
            case SERVER_ERROR -> TransientErrors.isTransient(response);
            case CONFLICT -> conflicts.isEmpty();
            default -> false;
        };
    }

    /** Warnings of the server as findings, each at the path at the start of its text, if there is one. */
    static List<Finding> warnings(List<String> texts, Redactor redactor) {
        List<Finding> out = new ArrayList<>(texts.size());
        for (String text : texts) {
            int colon = text.indexOf(": ");
            boolean path = colon > 0 && text.lastIndexOf(' ', colon) < 0 && isFieldStart(text);
            FieldPath at = path ? ServerFieldPaths.parse(text.substring(0, colon), null) : FieldPath.empty();
            String message = redactor.redact(path ? text.substring(colon + 2) : text);
            out.add(ClientFindings.warned(at, message));
        }
        return out;
    }

    private static boolean isFieldStart(String text) {
        return text.startsWith("spec") || text.startsWith("metadata") || text.startsWith("template");
    }

    /** The manager in a message such as {@code conflict with "kubectl" using v1}, whose quotes are Go's. */
    private static String manager(String message) {
        int open = message.indexOf('"');
        if (open < 0) {
            return message;
        }
        StringBuilder out = new StringBuilder();
        for (int i = open + 1; i < message.length() && message.charAt(i) != '"'; i++) {
            char c = message.charAt(i);
            out.append(c == '\\' && i + 1 < message.length() ? message.charAt(++i) : c);
        }
        return out.toString();
    }

    private static Finding finding(
            String reason, String field, String message, ObjectRef ref, @Nullable JsonObject sent, Redactor redactor) {
        FieldPath path = ServerFieldPaths.parse(field, sent);
        String text = SecretFields.isSecret(ref.kind(), path)
                ? "the server rejects this value, which is not shown because it may be secret"
                : redactor.redact(message);
        return ClientFindings.rejected(
                reason, type(reason), path, text, "change the field as the message of the server says");
    }

    private static @Nullable ErrorType type(String reason) {
        for (ErrorType type : ErrorType.values()) {
            if (type.wireName().equals(reason)) {
                return type;
            }
        }
        return null;
    }

    /** A rejection that does not name a field, as a finding for the whole object. */
    private static List<Finding> withoutField(FailureKind kind, ServerResponse response, Redactor redactor) {
        String fix = switch (kind) {
            case ADMISSION -> fix(FailureClassifier.admissionCheck(response));
            case INVALID, BAD_REQUEST -> "change the object as the message of the server says";
            default -> "";
        };
        if (fix.isEmpty()) {
            return List.of();
        }
        String rule = response.reason().isEmpty() ? Integer.toString(response.status()) : response.reason();
        return List.of(
                ClientFindings.rejected(rule, null, FieldPath.empty(), redactor.redact(response.message()), fix));
    }

    private static String fix(@Nullable AdmissionCheck check) {
        if (check == null) {
            return "change the object as the message of the server says";
        }
        return switch (check) {
            case QUOTA -> "delete objects that are not needed, request less, or ask for a larger quota";
            case LIMIT_RANGE -> "change the resources of the containers as the LimitRange of the namespace requires";
            case POD_SECURITY -> "change the pod as the Pod Security Standard of the namespace requires";
            case POLICY, WEBHOOK -> "change the object as the policy requires, or ask the operator of the policy";
            case NAMESPACE_TERMINATING -> "wait until the namespace is gone and create it again, or use another one";
            case DISRUPTION_BUDGET -> "try again when more pods of the PodDisruptionBudget are ready";
            case OTHER -> "change the object as the message of the server says";
        };
    }

    private static String message(
            FailureKind kind,
            ServerResponse response,
            ObjectRef ref,
            List<Finding> findings,
            List<Conflict> conflicts,
            Redactor redactor) {
        String serverMessage = redactor.redact(response.message());
        return switch (kind) {
            case INVALID ->
                "the server rejects " + ref + " for " + findings.size()
                        + (findings.size() == 1 ? " reason" : " reasons");
            case CONFLICT ->
                conflicts.isEmpty()
                        ? ref + " was changed at the same time: " + serverMessage
                        : "other field managers own fields of " + ref + " that the apply would change: " + conflicts;
            case ADMISSION -> "an admission check rejects " + ref + ": " + serverMessage;
            case TOO_LARGE -> ref + " is larger than the server accepts: " + serverMessage;
            case UNREACHABLE -> "the proxy before the server asks for credentials (407)";
            case UNEXPECTED_RESPONSE ->
                FailureClassifier.isPlainHttp(response)
                        ? "the server expects https, and the address of the client has http"
                        : "the server answered " + response.status();
            case UNAUTHORIZED -> "the server does not accept the credentials: the token is missing, wrong or expired";
            case STORAGE_FULL -> "the storage of the server (etcd) is full, so nothing was written: " + serverMessage;
            case SERVER_ERROR ->
                serverMessage.isEmpty()
                        ? "the server failed without an explanation (" + response.status() + ")"
                        : "the server failed: " + serverMessage;
            default -> serverMessage.isEmpty() ? "the server answered " + response.status() : serverMessage;
        };
    }
}
