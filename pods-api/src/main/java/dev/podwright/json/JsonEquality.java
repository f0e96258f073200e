package dev.podwright.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares values of any depth without the stack of the thread. */
final class JsonEquality {
    private JsonEquality() {}

    private record Pair(JsonValue a, JsonValue b) {}

    static boolean equal(JsonValue a, JsonValue b) {
        Deque<Pair> left = new ArrayDeque<>();
        left.push(new Pair(a, b));
        while (!left.isEmpty()) {
            Pair pair = left.pop();
            if (pair.a != pair.b && !equalAlone(pair.a, pair.b, left)) {
                return false;
            }
        }
        return true;
    }

    /** Whether two values are equal if those are that are added to the list. */
    private static boolean equalAlone(JsonValue a, JsonValue b, Deque<Pair> left) {
        if (a instanceof JsonObject one && b instanceof JsonObject two) {
            if (one.members().size() != two.members().size()) {
                return false;
            }
            for (JsonObject.Member member : one.members()) {
                JsonValue other = two.get(member.key());
                if (other == null) {
                    return false;
                }
                left.push(new Pair(member.value(), other));
            }
            return true;
        }
        if (a instanceof JsonArray one && b instanceof JsonArray two) {
            if (one.elements().size() != two.elements().size()) {
                return false;
            }
            for (int i = 0; i < one.elements().size(); i++) {
                left.push(new Pair(one.elements().get(i), two.elements().get(i)));
            }
            return true;
        }
        return !(a instanceof JsonObject || a instanceof JsonArray) && a.equals(b);
    }

    /** An object or array whose parts are being hashed. */
    private static final class Frame {
        final @Nullable Frame parent;
        final boolean isObject;
        final List<JsonValue> values;
        final List<JsonObject.Member> members;
        int next;
        int hash;

        Frame(@Nullable Frame parent, JsonValue value) {
            this.parent = parent;
            this.isObject = value instanceof JsonObject;
            this.members = value instanceof JsonObject object ? object.members() : List.of();
            this.values = value instanceof JsonArray array ? array.elements() : List.of();
            this.hash = isObject ? 0 : 1;
        }

        int size() {
            return isObject ? members.size() : values.size();
        }

        JsonValue value() {
            return isObject ? members.get(next).value() : values.get(next);
        }

        /** The order of elements counts, that of members does not. */
        void add(int ofValue) {
            hash = isObject ? hash + (members.get(next).key().hashCode() ^ 31 * ofValue) : 31 * hash + ofValue;
            next++;
        }
    }

    static int hash(JsonValue value) {
        Frame frame = new Frame(null, value);
        while (true) {
            if (frame.next == frame.size()) {
                Frame parent = frame.parent;
                if (parent == null) {
                    return frame.hash;
                }
                parent.add(frame.hash);
                frame = parent;
            } else {
                JsonValue next = frame.value();
                if (next instanceof JsonObject || next instanceof JsonArray) {
                    frame = new Frame(frame, next);
                } else {
                    frame.add(next.hashCode());
                }
            }
        }
    }
}
