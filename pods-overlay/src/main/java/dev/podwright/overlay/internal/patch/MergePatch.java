package dev.podwright.overlay.internal.patch;

import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;

/** JSON Merge Patch, RFC 7386. */
public final class MergePatch {
    private static final JsonObject EMPTY = JsonObject.builder().build();

    private MergePatch() {}

    /** What a patch makes of a value; what it does not change stays the same value. */
    public static JsonValue apply(JsonValue original, JsonValue patch) {
        if (!(patch instanceof JsonObject changes)) {
            return patch;
        }
        JsonObject before = original instanceof JsonObject object ? object : EMPTY;
        if (changes.members().isEmpty() && original instanceof JsonObject) {
            return original;
        }
        JsonObject.Builder out = JsonObject.builder(before.line(), before.column());
        for (JsonObject.Member member : before.members()) {
            JsonValue change = changes.get(member.key());
            if (change == null) {
                out.put(member);
            } else if (!(change instanceof JsonNull)) {
                out.put(JsonObject.Member.of(
                        member.key(), apply(member.value(), change), member.line(), member.column()));
            }
        }
        for (JsonObject.Member change : changes.members()) {
            if (!(change.value() instanceof JsonNull) && before.get(change.key()) == null) {
                out.put(JsonObject.Member.of(
                        change.key(), apply(JsonNull.NULL, change.value()), change.line(), change.column()));
            }
        }
        return out.build();
    }

    /**
     * The patch that makes one object of another one. A null in an object of the second one cannot be written in a patch, and
     * is absent afterwards.
     */
    public static JsonObject between(JsonObject before, JsonObject after) {
        JsonObject.Builder out = JsonObject.builder();
        for (JsonObject.Member member : before.members()) {
            JsonValue now = after.get(member.key());
            if (now == null || now instanceof JsonNull) {
                if (!(member.value() instanceof JsonNull) || now == null) {
                    out.add(member.key(), JsonNull.NULL);
                }
            } else if (now instanceof JsonObject object && member.value() instanceof JsonObject earlier) {
                JsonObject nested = between(earlier, object);
                if (!nested.members().isEmpty()) {
                    out.add(member.key(), nested);
                }
            } else if (!now.equals(member.value())) {
                out.add(member.key(), now);
            }
        }
        for (JsonObject.Member member : after.members()) {
            if (before.get(member.key()) == null && !(member.value() instanceof JsonNull)) {
                out.add(member.key(), member.value());
            }
        }
        return out.build();
    }
}
