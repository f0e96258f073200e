package dev.podwright.overlay.internal.strategic;

import dev.podwright.json.JsonNull;
import dev.podwright.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A value while it is being merged: what the server sees, and how it was written. Nodes are changed in place, and one can be
 * at several places, because the server's result depends on both.
 */
abstract sealed class Node permits MapNode, ListNode, ScalarNode, UnseenNode {
    /** As it was written; null for what the server sees and nobody wrote, such as an empty required text. */
    final @Nullable JsonValue written;

    Node(@Nullable JsonValue written) {
        this.written = written;
    }

    /** The value as it is written now; null where nobody wrote it. */
    abstract @Nullable JsonValue json();

    /** Whether two values have the same Go type, so that the server merges them. */
    abstract boolean hasTypeOf(Node other);

    boolean isNil() {
        return this instanceof ScalarNode scalar && scalar.value == ScalarNode.NIL;
    }

    /** The value in a list, where there is always one. */
    final JsonValue element() {
        JsonValue json = json();
        return json == null ? JsonNull.NULL : json;
    }
}
