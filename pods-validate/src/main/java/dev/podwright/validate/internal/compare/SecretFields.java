package dev.podwright.validate.internal.compare;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import java.util.Set;

/**
 * Which fields of an object are secret: the values of environment variables, the contents of a Secret, and the annotation
 * in which kubectl keeps a copy of the object. It is the only place that says so.
 */
public enum SecretFields {
    /** A field that may be shown, as far as it is known by its path. */
    OPEN,
    /** A Secret itself. */
    SECRET_OBJECT,
    /** A list of environment variables. */
    ENV,
    /** An environment variable. */
    ENV_ENTRY,
    /** The copy of the object that kubectl keeps. */
    LAST_APPLIED,
    /** A secret value, or a part of one. */
    SECRET;

    private static final String LAST_APPLIED_ANNOTATION = "kubectl.kubernetes.io/last-applied-configuration";
    private static final Set<String> OPEN_IN_SECRET = Set.of("apiVersion", "kind", "metadata", "type", "immutable");
    private static final Set<String> OPEN_IN_ENV_ENTRY = Set.of("name", "valueFrom");

    /** An object of a kind. */
    public static SecretFields object(String kind) {
        return kind.equals("Secret") ? SECRET_OBJECT : OPEN;
    }

    /** The value under a field name or key of this one. */
    public SecretFields member(String name) {
        return switch (this) {
            case SECRET, LAST_APPLIED, ENV -> SECRET;
            case SECRET_OBJECT -> OPEN_IN_SECRET.contains(name) ? OPEN : SECRET;
            case ENV_ENTRY -> OPEN_IN_ENV_ENTRY.contains(name) ? OPEN : SECRET;
            case OPEN -> name.equals("env") ? ENV : name.equals(LAST_APPLIED_ANNOTATION) ? LAST_APPLIED : OPEN;
        };
    }

    /** An element of this list. */
    public SecretFields element() {
        return this == ENV ? ENV_ENTRY : this == OPEN ? OPEN : SECRET;
    }

    /** Whether a value here that is neither an object nor a list is secret. */
    public boolean isSecretScalar() {
        return this != OPEN && this != SECRET_OBJECT;
    }

    /** The field at a path of an object of a kind. */
    public static SecretFields at(String kind, FieldPath path) {
        SecretFields at = object(kind);
        for (FieldPath step : path.steps()) {
            String name = step.name() != null ? step.name() : step.key();
            at = name == null ? at.element() : at.member(name);
        }
        return at;
    }

    /** Whether the value at a path of an object of a kind is secret. */
    public static boolean isSecret(String kind, FieldPath path) {
        SecretFields at = at(kind, path);
        return at == SECRET || at == LAST_APPLIED;
    }

    /** Whether a value here is secret or has a part that is. */
    public boolean hasSecrets(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.members().stream()
                    .anyMatch(member -> member(member.key()).hasSecrets(member.value()));
        }
        if (value instanceof JsonArray array) {
            return array.elements().stream().anyMatch(element()::hasSecrets);
        }
        return isSecretScalar() && !(value instanceof JsonNull);
    }
}
