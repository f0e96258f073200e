package dev.podwright.overlay.internal.strategic;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array. */
final class ListNode extends Node {
    final List<Node> elements;

    ListNode(@Nullable JsonValue written, List<Node> elements) {
        super(written);
        this.elements = elements;
    }

    @Override
    boolean hasTypeOf(Node other) {
        return other instanceof ListNode;
    }

    @Override
    JsonValue json() {
        JsonArray before = written instanceof JsonArray array ? array : null;
        List<JsonValue> out = new ArrayList<>(elements.size());
        boolean same = before != null && before.elements().size() == elements.size();
        for (Node each : elements) {
            JsonValue json = each.element();
            same = same && before != null && before.elements().get(out.size()) == json;
            out.add(json);
        }
        if (before == null) {
            return JsonArray.of(out);
        }
        return same ? before : new JsonArray(out, before.line(), before.column());
    }
}
