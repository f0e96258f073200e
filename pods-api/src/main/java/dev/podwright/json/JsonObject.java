package dev.podwright.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JSON object: members in the order in which they were read or added. */
public final class JsonObject extends JsonValue {
    private static final int INDEX_FROM = 12;

    private final List<Member> members;
    private final List<Member> duplicates;
    private final @Nullable Map<String, Member> index;

    /** A key and its value. Immutable. */
    public static final class Member {
        private final String key;
        private final JsonValue value;
        private final int line;
        private final int column;

        private Member(String key, JsonValue value, int line, int column) {
            this.key = Objects.requireNonNull(key, "key");
            this.value = Objects.requireNonNull(value, "value");
            this.line = line;
            this.column = column;
        }

        /**
         * A key and its value.
         *
         * @param line the line of the key, from 1, or 0 where it was not read from a text
         * @param column the column of the key, from 1, or 0 where it was not read from a text
         */
        public static Member of(String key, JsonValue value, int line, int column) {
            return new Member(key, value, line, column);
        }

        /** The key. */
        public String key() {
            return key;
        }

        /** The value. */
        public JsonValue value() {
            return value;
        }

        /** The line of the key, from 1; 0 where it was not read from a text. */
        public int line() {
            return line;
        }

        /** The column of the key, from 1; 0 where it was not read from a text. */
        public int column() {
            return column;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Member that
                    && key.equals(that.key)
                    && value.equals(that.value)
                    && line == that.line
                    && column == that.column;
        }

        @Override
        public int hashCode() {
            return Objects.hash(key, value, line, column);
        }

        /** Says only what the value is: it may be a secret, and the key a part of one. */
        @Override
        public String toString() {
            return "member with " + value.typeName();
        }
    }

    private JsonObject(Builder builder, List<Member> members, List<Member> duplicates) {
        super(builder.line, builder.column);
        this.members = List.copyOf(members);
        this.duplicates = List.copyOf(duplicates);
        this.index = builder.index;
        builder.isShared = index != null;
    }

    /** A builder for an object that was not read from a text. */
    public static Builder builder() {
        return new Builder(0, 0);
    }

    /** A builder for an object that begins at a place of a text. */
    public static Builder builder(int line, int column) {
        return new Builder(line, column);
    }

    /** The members, each key once. */
    public List<Member> members() {
        return members;
    }

    /** The members that a later one with the same key replaced, in order of the text; none in a valid text. */
    public List<Member> duplicates() {
        return duplicates;
    }

    /** The value under a key, or null where there is none; a JSON null is a {@link JsonNull}. */
    public @Nullable JsonValue get(String key) {
        Member member = member(key);
        return member == null ? null : member.value;
    }

    /** The text under a key, or null where there is none or it is not a string. */
    public @Nullable String text(String key) {
        return get(key) instanceof JsonString string ? string.value() : null;
    }

    /** The member with a key, or null. */
    public @Nullable Member member(String key) {
        if (index != null) {
            return index.get(key);
        }
        for (Member member : members) {
            if (member.key.equals(key)) {
                return member;
            }
        }
        return null;
    }

    /** This object with a value under a key, at the place of the former value, or at the end where there is none. */
    public JsonObject with(String key, JsonValue value) {
        Builder out = builder(line(), column());
        for (Member member : members) {
            out.put(member.key.equals(key) ? new Member(key, value, member.line, member.column) : member);
        }
        return member(key) == null ? out.add(key, value).build() : out.build();
    }

    /** This object without the values under keys. */
    public JsonObject without(String... keys) {
        List<String> removed = List.of(keys);
        Builder out = builder(line(), column());
        for (Member member : members) {
            if (!removed.contains(member.key)) {
                out.put(member);
            }
        }
        return out.build();
    }

    @Override
    public String typeName() {
        return "object";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JsonObject that && JsonEquality.equal(this, that);
    }

    @Override
    public int hashCode() {
        return JsonEquality.hash(this);
    }

    /** Says only how many members there are: keys and values may be secrets. */
    @Override
    public String toString() {
        return "object of " + members.size();
    }

    /** Collects members; a duplicate key replaces the value, keeps its place, and is recorded as a duplicate. */
    public static final class Builder {
        private final int line;
        private final int column;
        private final List<Member> members = new ArrayList<>();
        private final List<Member> duplicates = new ArrayList<>(0);
        private @Nullable Map<String, Member> index;
        private @Nullable Map<String, Integer> positions;
        /** Whether an object that was built has the index. */
        private boolean isShared;

        private Builder(int line, int column) {
            this.line = line;
            this.column = column;
        }

        /** Adds a member that was not read from a text. */
        public Builder add(String key, JsonValue value) {
            return add(key, value, 0, 0);
        }

        /** Adds a string member that was not read from a text. */
        public Builder add(String key, String value) {
            return add(key, JsonString.of(value), 0, 0);
        }

        /** Adds a member whose key has a place in a text. */
        public Builder add(String key, JsonValue value, int keyLine, int keyColumn) {
            put(new Member(key, value, keyLine, keyColumn));
            return this;
        }

        /** Adds a member, and says which earlier one with the same key it replaced, or null. */
        public @Nullable Member put(Member member) {
            Member earlier = find(member.key);
            if (earlier == null) {
                members.add(member);
            } else {
                duplicates.add(earlier);
                members.set(position(earlier), member);
            }
            if (index != null) {
                if (isShared) {
                    index = new HashMap<>(index);
                    isShared = false;
                }
                index.put(member.key, member);
            } else if (members.size() == INDEX_FROM) {
                index = new HashMap<>();
                for (Member each : members) {
                    index.put(each.key, each);
                }
            }
            return earlier;
        }

        private int position(Member earlier) {
            if (positions == null) {
                positions = new HashMap<>();
            }
            for (int i = positions.size(); i < members.size(); i++) {
                positions.put(members.get(i).key, i);
            }
            return Objects.requireNonNull(positions.get(earlier.key));
        }

        private @Nullable Member find(String key) {
            if (index != null) {
                return index.get(key);
            }
            for (Member member : members) {
                if (member.key.equals(key)) {
                    return member;
                }
            }
            return null;
        }

        /** The object. What the builder takes afterwards does not change it. */
        public JsonObject build() {
            return new JsonObject(this, members, duplicates);
        }
    }
}
