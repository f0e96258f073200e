package dev.podwright.overlay.internal.strategic;

import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object, in the order of its text; what is added follows. */
final class MapNode extends Node {
    private final Map<String, Node> members = new LinkedHashMap<>();

    MapNode(@Nullable JsonValue written) {
        super(written);
    }

    /** A member that the server sees, or null. */
    @Nullable
    Node get(String key) {
        Node member = members.get(key);
        return member instanceof UnseenNode ? null : member;
    }

    void put(String key, Node value) {
        members.put(key, value);
    }

    /** Removes a member, also one that the server does not see, and returns it. */
    @Nullable
    Node remove(String key) {
        return members.remove(key);
    }

    /** The keys, in a list that later changes do not reach. */
    List<String> keys() {
        return List.copyOf(members.keySet());
    }

    Map<String, Node> members() {
        return members;
    }

    @Override
    boolean hasTypeOf(Node other) {
        return other instanceof MapNode;
    }

    @Override
    @Nullable
    JsonValue json() {
        JsonObject before = written instanceof JsonObject object ? object : null;
        JsonObject.Builder out =
                before == null ? JsonObject.builder() : JsonObject.builder(before.line(), before.column());
        int size = 0;
        boolean changed = false;
        for (Map.Entry<String, Node> each : members.entrySet()) {
            JsonValue json = each.getValue().json();
            if (json != null) {
                JsonObject.Member member = before == null ? null : before.member(each.getKey());
                if (member == null || member.value() != json) {
                    changed = true;
                    member = JsonObject.Member.of(each.getKey(), json, 0, 0);
                }
                size++;
                out.put(member);
            }
        }
        if (before == null) {
            return size == 0 ? written : out.build();
        }
        return changed || size != before.members().size() ? out.build() : before;
    }
}
