package dev.podwright.client;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonString;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the values of env entries and of Secrets out of what is shown. */
final class Secrecy {
    private static final String HIDDEN = "(not shown)";
    private static final int SURELY_NO_WORD = 4;
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private final List<String> secrets = new ArrayList<>();

    private Secrecy() {}

    /** The secrets of the objects that a call has to do with. */
    static Secrecy of(@Nullable JsonObject... objects) {
        Secrecy out = new Secrecy();
        for (JsonObject object : objects) {
            if (object != null) {
                out.collect(object, "Secret".equals(object.text("kind")));
            }
        }
        out.secrets.sort(Comparator.comparingInt(String::length).reversed());
        return out;
    }

    private void collect(JsonValue value, boolean secret) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(each -> collect(each, secret));
        } else if (value instanceof JsonObject object) {
            for (JsonObject.Member member : object.members()) {
                if (secret && (member.key().equals("data") || member.key().equals("stringData"))) {
                    strings(member.value());
                } else if (member.key().equals("env") && member.value() instanceof JsonArray entries) {
                    entries.elements().forEach(this::envValue);
                } else {
                    collect(member.value(), secret);
                }
            }
        }
    }

    private void envValue(JsonValue entry) {
        if (entry instanceof JsonObject object && object.get("value") instanceof JsonString value) {
            add(value.value());
        }
    }

    private void strings(JsonValue values) {
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

    /**
     * A text of the server as it may be shown: its first line, since what follows is a dump of whole objects, and without
     * any of the secrets. A short secret is looked for in quotes only, since it may well be part of a word.
     */
    String clean(String text) {
        int end = text.indexOf('\n');
        String out = end < 0 ? text : text.substring(0, end);
        for (String secret : secrets) {
            out = secret.length() >= SURELY_NO_WORD
                    ? out.replace(secret, HIDDEN)
                    : out.replace('"' + secret + '"', HIDDEN);
        }
        return out.strip();
    }

    /** Whether the value at a path of an object is one that is not to be shown. */
    static boolean covers(String kind, FieldPath path) {
        for (FieldPath at = path; at != null; at = at.parent()) {
            FieldPath parent = at.parent();
            String name = at.name();
            boolean top = parent != null && parent.parent() == null;
            if (kind.equals("Secret") && top && !"metadata".equals(name) && !"type".equals(name)) {
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
