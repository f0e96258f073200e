package dev.podwright.overlay.internal.strategic;

import dev.podwright.json.JsonValue;

/** What was written and the server does not see: an empty optional value, or a field that it does not know. */
final class UnseenNode extends Node {
    private final JsonValue json;

    UnseenNode(JsonValue json) {
        super(json);
        this.json = json;
    }

    @Override
    JsonValue json() {
        return json;
    }

    @Override
    boolean hasTypeOf(Node other) {
        return false;
    }
}
