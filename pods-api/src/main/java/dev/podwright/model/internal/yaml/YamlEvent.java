package dev.podwright.model.internal.yaml;

import org.jspecify.annotations.Nullable;

/**
 * An event: the beginning or the end of a node. The parser has one of them, which is valid until the next call.
 *
 * <p>go-yaml: {@code yaml_event_t}.
 */
final class YamlEvent {
    private final Mark start = new Mark();
    private EventType type = EventType.DOCUMENT_END;
    private String value = "";
    private @Nullable String anchor;
    private @Nullable String tag;
    private boolean plain;
    private int textLine;
    private int textColumn;

    /** Begins an event without an anchor and a tag. */
    YamlEvent reset(EventType newType, Mark newStart) {
        type = newType;
        start.set(newStart);
        anchor = null;
        tag = null;
        return this;
    }

    YamlEvent setType(EventType newType) {
        type = newType;
        return this;
    }

    /** Makes it a scalar event. */
    YamlEvent setScalar(String newValue, boolean isPlain) {
        type = EventType.SCALAR;
        value = newValue;
        plain = isPlain;
        textLine = 0;
        return this;
    }

    /** Says where the lines of a literal block scalar are. */
    void setTextPlace(int line, int column) {
        textLine = line;
        textColumn = column;
    }

    void setValue(String newValue) {
        value = newValue;
    }

    void setAnchor(String newAnchor) {
        anchor = newAnchor;
    }

    void setTag(String newTag) {
        tag = newTag;
    }

    EventType type() {
        return type;
    }

    /** Where the node begins, with its properties. */
    Mark start() {
        return start;
    }

    /** The value of a scalar, or the name of an alias. */
    String value() {
        return value;
    }

    @Nullable
    String anchor() {
        return anchor;
    }

    /** The whole tag, or null. */
    @Nullable
    String tag() {
        return tag;
    }

    /** Whether the value of a scalar tells its type: it is not in quotes, or has the tag {@code !}. go-yaml: {@code implicit}. */
    boolean isPlain() {
        return plain;
    }

    /** The first line of a literal block scalar's text, from 1; 0 for any other scalar. */
    int textLine() {
        return textLine;
    }

    /** The column where the lines of a literal block scalar begin, from 0. */
    int textColumn() {
        return textColumn;
    }

    /** A copy that stays as it is. */
    YamlEvent copy() {
        YamlEvent copy = new YamlEvent().reset(type, start);
        copy.value = value;
        copy.anchor = anchor;
        copy.tag = tag;
        copy.plain = plain;
        copy.textLine = textLine;
        copy.textColumn = textColumn;
        return copy;
    }
}
