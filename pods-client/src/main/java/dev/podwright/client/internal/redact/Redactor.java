package dev.podwright.client.internal.redact;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes the values of environment variables and of Secrets from texts of the server. */
public final class Redactor {
    private static final String REPLACEMENT = "(not shown)";
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    /** A shorter value is replaced only in quotes, because it may be part of a word. */
    private static final int MIN_LENGTH_OUTSIDE_QUOTES = 4;

    private final List<String> secrets = new ArrayList<>();

    private Redactor() {}

    /** A redactor for the secret values in objects; null objects are ignored. */
    public static Redactor of(@Nullable JsonObject... objects) {
        Redactor out = new Redactor();
        for (JsonObject object : objects) {
            if (object != null) {
                out.collect(object, "Secret".equals(object.text("kind")));
            }
        }
        out.secrets.sort(Comparator.comparingInt(String::length).reversed());
        return out;
    }

    private void collect(JsonValue value, boolean inSecret) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(each -> collect(each, inSecret));
        } else if (value instanceof JsonObject object) {
            for (JsonObject.Member member : object.members()) {
                if (inSecret && (member.key().equals("data") || member.key().equals("stringData"))) {
                    collectStrings(member.value());
                } else if (member.key().equals("env") && member.value() instanceof JsonArray entries) {
                    entries.elements().forEach(this::collectEnvValue);
                } else {
                    collect(member.value(), inSecret);
                }
            }
        }
    }

    private void collectEnvValue(JsonValue entry) {
        if (entry instanceof JsonObject object && object.get("value") instanceof JsonString value) {
            add(value.value());
        }
    }

    private void collectStrings(JsonValue values) {
        if (values instanceof JsonObject object) {
            for (JsonObject.Member member : object.members()) {
                if (member.value() instanceof JsonString value) {
                    add(value.value());
                }
            }
        }
    }

    private void add(String secret) {
        if (!secret.isEmpty()) {
            secrets.add(secret);
        }
    }

    /** The first line of a text, without the secret values. The lines after it are dumps of whole objects. */
    public String redact(String text) {
        int end = text.indexOf('\n');
        String out = end < 0 ? text : text.substring(0, end);
        for (String secret : secrets) {
            out = secret.length() >= MIN_LENGTH_OUTSIDE_QUOTES
                    ? out.replace(secret, REPLACEMENT)
                    : out.replace('"' + secret + '"', REPLACEMENT);
        }
        return out.strip();
    }

    /** Whether the value at a path of an object is secret. */
    public static boolean isSecret(String kind, FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            FieldPath parent = at.parent();
            String name = at.name();
            boolean topLevel = parent != null && parent.parent() == null;
            if (kind.equals("Secret") && topLevel && !"metadata".equals(name) && !"type".equals(name)) {
                return true;
            }
            if (LAST_APPLIED.equals(at.key()) || LAST_APPLIED.equals(name)) {
                return true;
            }
            if ("value".equals(name) && parent != null && parent.index() >= 0 && isEnv(parent.parent())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnv(@Nullable FieldPath list) {
        return list != null && "env".equals(list.name());
    }
}
