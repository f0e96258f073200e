package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonArray;
import dev.podwright.json.JsonObject;
import dev.podwright.json.JsonValue;
import dev.podwright.path.FieldPath;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The array or object of a sequence or mapping that is being read. */
final class CollectionBuilder {
    /** What the next node of a collection is. */
    enum NextNode {
        /** An element of a sequence. */
        ELEMENT,
        KEY,
        /** The value of the key. */
        VALUE,
        /** The value of a key {@code <<}. */
        MERGED_VALUE,
        /** The value of a key that is an error. */
        IGNORED_VALUE
    }

    private final int line;
    private final int column;
    private final @Nullable Anchor anchor;
    private final long valuesBefore;
    private final long charactersBefore;
    private final JsonObject.@Nullable Builder object;
    private final List<JsonValue> elements;
    private NextNode next;
    private String key = "";
    private int keyLine;
    private int keyColumn;
    private int height = 1;

    /**
     * Begins a collection.
     *
     * @param valuesBefore how many values of the document come before it
     * @param charactersBefore how many characters of scalars come before it
     */
    CollectionBuilder(boolean mapping, Mark start, @Nullable Anchor anchor, long valuesBefore, long charactersBefore) {
        this.line = start.line();
        this.column = start.column();
        this.anchor = anchor;
        this.valuesBefore = valuesBefore;
        this.charactersBefore = charactersBefore;
        this.object = mapping ? JsonObject.builder(line, column + 1) : null;
        this.elements = mapping ? List.of() : new ArrayList<>();
        this.next = mapping ? NextNode.KEY : NextNode.ELEMENT;
    }

    Mark start() {
        return new Mark().set(line, column);
    }

    NextNode next() {
        return next;
    }

    boolean expectsKey() {
        return next == NextNode.KEY;
    }

    Mark keyStart() {
        return new Mark().set(keyLine, keyColumn);
    }

    /** How many levels of arrays and objects the collection has so far. */
    int height() {
        return height;
    }

    /** Notes that a node of the collection has so many levels. */
    void addHeight(int nodeHeight) {
        height = Math.max(height, nodeHeight + 1);
    }

    /** Begins a key, whose value is ignored unless {@link #setKey} follows. */
    void startKey(Mark start) {
        keyLine = start.line();
        keyColumn = start.column();
        next = NextNode.IGNORED_VALUE;
    }

    void setKey(String newKey) {
        key = newKey;
        next = NextNode.VALUE;
    }

    void setMergeKey() {
        next = NextNode.MERGED_VALUE;
    }

    void addElement(JsonValue element) {
        elements.add(element);
    }

    /** Notes that the value of a key has been read. */
    void expectKey() {
        next = NextNode.KEY;
    }

    JsonObject.Member newMember(JsonValue value) {
        return JsonObject.Member.of(key, value, keyLine, keyColumn + 1);
    }

    /** Adds a member, and returns the earlier one with the same key, or null. */
    JsonObject.@Nullable Member addMember(JsonObject.Member member) {
        return object == null ? null : object.put(member);
    }

    /** The path of the next node, or the path of the collection where the node has none. */
    FieldPath pathOfNext(FieldPath path) {
        return switch (next) {
            case ELEMENT -> path.index(elements.size());
            case VALUE -> path.child(key);
            case KEY, MERGED_VALUE, IGNORED_VALUE -> path;
        };
    }

    /** Ends the collection, and completes its anchor. */
    JsonValue build(long valuesSoFar, long charactersSoFar) {
        JsonValue value = object == null ? new JsonArray(elements, line, column + 1) : object.build();
        if (anchor != null) {
            anchor.setCollection(value, height, valuesSoFar - valuesBefore, charactersSoFar - charactersBefore);
        }
        return value;
    }
}
