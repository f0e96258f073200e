package dev.podwright.client;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import dev.podwright.report.Channel;
import dev.podwright.report.ErrorType;
import dev.podwright.report.Finding;
import dev.podwright.report.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server says in a {@code Status}: as a failure, findings and conflicts.
 *
 * <p>Upstream: {@code k8s.io/apimachinery/pkg/api/errors} and {@code metav1.Status}.
 */
record StatusReader(Failure failure, List<Finding> findings, List<Conflict> conflicts) {

    /**
     * Reads an answer that is no success.
     *
     * @param ref the object that the request was about
     * @param sent the object that was sent, or null
     */
    static StatusReader read(Answer answer, ObjectRef ref, @Nullable JsonObject sent, Secrecy secrecy) {
        List<Finding> findings = new ArrayList<>();
        List<Conflict> conflicts = new ArrayList<>();
        FailureKind kind = kind(answer);
        for (JsonObject cause : causes(answer.json())) {
            String reason = text(cause, "reason");
            String field = text(cause, "field");
            if (reason.equals("FieldManagerConflict")) {
                conflicts.add(new Conflict(manager(text(cause, "message")), field, ServerPaths.parse(field, sent)));
            } else if (!reason.isEmpty() && kind == FailureKind.INVALID) {
                findings.add(finding(reason, field, text(cause, "message"), ref, sent, secrecy));
            }
        }
        if (findings.isEmpty() && conflicts.isEmpty()) {
            findings.addAll(refusal(kind, answer, secrecy));
        }
        return new StatusReader(
                new Failure(kind, message(kind, answer, ref, findings, conflicts, secrecy), answer.status()),
                findings,
                conflicts);
    }

    /** Warnings of the server as findings, each at the path with which its text begins, if it does. */
    static List<Finding> warnings(List<String> texts, Secrecy secrecy) {
        List<Finding> out = new ArrayList<>(texts.size());
        for (String text : texts) {
            int colon = text.indexOf(": ");
            boolean path = colon > 0 && text.lastIndexOf(' ', colon) < 0 && isFieldStart(text);
            FieldPath at = path ? ServerPaths.parse(text.substring(0, colon), null) : FieldPath.empty();
            String message = secrecy.clean(path ? text.substring(colon + 2) : text);
            out.add(Finding.builder(Channel.WARNED, Severity.WARNING, "server", at)
                    .message(message, "the object was accepted; change it so that the server has nothing to warn of")
                    .build());
        }
        return out;
    }

    private static boolean isFieldStart(String text) {
        return text.startsWith("spec") || text.startsWith("metadata") || text.startsWith("template");
    }

    private static FailureKind kind(Answer answer) {
        return switch (answer.status()) {
            case 401 -> FailureKind.UNAUTHENTICATED;
            case 403 -> isPermission(answer.message()) ? FailureKind.FORBIDDEN : FailureKind.ADMISSION;
            case 404 -> FailureKind.NOT_FOUND;
            case 409 -> answer.reason().equals("AlreadyExists") ? FailureKind.ALREADY_EXISTS : FailureKind.CONFLICT;
            case 410 -> FailureKind.GONE;
            case 422 -> isWebhook(answer.message()) ? FailureKind.ADMISSION : FailureKind.INVALID;
            case 429 -> FailureKind.THROTTLED;
            case 502, 503, 504 -> FailureKind.UNAVAILABLE;
            default -> other(answer);
        };
    }

    private static FailureKind other(Answer answer) {
        if (Transient.isStorageFull(answer)) {
            return FailureKind.STORAGE_FULL;
        }
        if (isWebhook(answer.message())) {
            return FailureKind.ADMISSION;
        }
        return answer.status() >= 400 && answer.status() < 500 ? FailureKind.MALFORMED : FailureKind.SERVER_ERROR;
    }

    /** The authorizer writes {@code User "x" cannot create resource ...}; an admission plugin writes its own reason. */
    private static boolean isPermission(String message) {
        return message.contains(" cannot ")
                && message.contains(" resource ")
                && message.contains(" is forbidden: User ");
    }

    private static boolean isWebhook(String message) {
        return message.contains("admission webhook \"") || message.contains("ValidatingAdmissionPolicy '");
    }

    private static List<JsonObject> causes(@Nullable JsonObject status) {
        List<JsonObject> out = new ArrayList<>();
        if (status != null
                && status.get("details") instanceof JsonObject details
                && details.get("causes") instanceof JsonArray causes) {
            for (JsonValue each : causes.elements()) {
                if (each instanceof JsonObject cause) {
                    out.add(cause);
                }
            }
        }
        return out;
    }

    private static String text(JsonObject object, String key) {
        String text = object.text(key);
        return text == null ? "" : text;
    }

    /** {@code conflict with "kubectl" using v1} names the manager in quotes. */
    private static String manager(String message) {
        int open = message.indexOf('"');
        int close = message.indexOf('"', open + 1);
        return open < 0 || close < 0 ? message : message.substring(open + 1, close);
    }

    private static Finding finding(
            String reason, String field, String message, ObjectRef ref, @Nullable JsonObject sent, Secrecy secrecy) {
        FieldPath path = ServerPaths.parse(field, sent);
        String shown = Secrecy.covers(ref.kind(), path)
                ? "the server refuses this value, which is not shown"
                : secrecy.clean(message);
        return Finding.builder(Channel.REJECTED, Severity.ERROR, reason, path)
                .message(shown, "change the field as the server's message says")
                .type(type(reason))
                .build();
    }

    private static @Nullable ErrorType type(String reason) {
        for (ErrorType type : ErrorType.values()) {
            if (type.wireName().equals(reason)) {
                return type;
            }
        }
        return null;
    }

    /** A refusal that names no field is a finding on the object as a whole. */
    private static List<Finding> refusal(FailureKind kind, Answer answer, Secrecy secrecy) {
        String fix = switch (kind) {
            case ADMISSION -> "change the object as the policy asks, or ask whoever runs the policy";
            case INVALID, MALFORMED -> "change the object as the server's message says";
            default -> "";
        };
        if (fix.isEmpty()) {
            return List.of();
        }
        String rule = answer.reason().isEmpty() ? Integer.toString(answer.status()) : answer.reason();
        return List.of(Finding.builder(Channel.REJECTED, Severity.ERROR, rule, FieldPath.empty())
                .message(secrecy.clean(answer.message()), fix)
                .build());
    }

    private static String message(
            FailureKind kind,
            Answer answer,
            ObjectRef ref,
            List<Finding> findings,
            List<Conflict> conflicts,
            Secrecy secrecy) {
        String said = secrecy.clean(answer.message());
        return switch (kind) {
            case INVALID ->
                "the server refuses " + ref + " for " + findings.size()
                        + (findings.size() == 1 ? " reason" : " reasons");
            case CONFLICT ->
                conflicts.isEmpty()
                        ? "somebody else changed " + ref + " meanwhile: " + said
                        : "others own what was to be changed of " + ref + ": " + conflicts;
            case ADMISSION -> "an admission check refuses " + ref + ": " + said;
            case UNAUTHENTICATED ->
                "the server does not accept the credentials: the token is missing, wrong or expired";
            case STORAGE_FULL -> "the server's storage (etcd) is full, so nothing was written: " + said;
            case SERVER_ERROR ->
                said.isEmpty()
                        ? "the server failed without an explanation (" + answer.status() + ")"
                        : "the server failed: " + said;
            default -> said.isEmpty() ? "the server answered " + answer.status() : said;
        };
    }
}
