package dev.podwright.model.internal.yaml;

import dev.podwright.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** What an anchor names. */
final class Anchor {
    /** The value, or null while it is being read: an alias to it would be part of itself. */
    @Nullable
    JsonValue value;

    /** How many values that is, with those that aliases in it bring. */
    long size;

    /** How many levels of objects and arrays it has. */
    int height;

    /** The text and so on of a scalar, of which a key makes something else than a value. */
    @Nullable
    String text;

    @Nullable
    String tag;

    boolean plain;
}
