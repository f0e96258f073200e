package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What an anchor names.
 *
 * <p>go-yaml: an entry of {@code anchors} in {@code node}, decode.go.
 */
final class Anchor {
    /** The event of a scalar, whose type depends on whether the alias is a key or a value. */
    private @Nullable YamlEvent scalar;

    private @Nullable JsonValue collection;
    private int height;
    private long size;
    private long characters;

    /** In place of an anchor that an alias cannot use: an empty text, which does not count. */
    static Anchor missing(Mark alias) {
        Anchor anchor = new Anchor();
        anchor.scalar = new YamlEvent().reset(EventType.SCALAR, alias).setScalar("", false);
        return anchor;
    }

    /** Completes the anchor of a scalar. */
    void setScalar(YamlEvent event) {
        scalar = event.copy();
        size = 1;
        characters = event.value().length();
    }

    /** Completes the anchor of a collection. */
    void setCollection(JsonValue value, int newHeight, long newSize, long newCharacters) {
        collection = value;
        height = newHeight;
        size = newSize;
        characters = newCharacters;
    }

    /** Whether the node has been read to its end; if not, an alias to it is inside of it. */
    boolean isComplete() {
        return scalar != null || collection != null;
    }

    /** The event of the scalar, or null for a collection. */
    @Nullable
    YamlEvent scalar() {
        return scalar;
    }

    /** The array or object, or null for a scalar. */
    @Nullable
    JsonValue collection() {
        return collection;
    }

    /** How many levels of arrays and objects the node has. */
    int height() {
        return height;
    }

    /** How many characters the scalars of the node have, with those of the aliases in it. */
    long characters() {
        return characters;
    }

    /** How many values the node has, with those of the aliases in it. */
    long size() {
        return size;
    }
}
