package dev.podwright.overlay.internal.strategic;

import dev.podwright.schema.FieldKind;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A field of one of the server's own types, as far as merging depends on it. */
final class ServerField {
    /** What a field holds, to Go. */
    enum Form {
        /** A struct. */
        OBJECT,
        /** A map with values that are not merged. */
        MAP,
        /** A slice. */
        LIST,
        /** All else. */
        VALUE
    }

    final String name;
    final Form form;
    /** What its values are: for a list its elements. */
    final FieldKind kind;
    /** Whether the field is a pointer, so that the server distinguishes absent and empty. */
    final boolean pointer;
    /** Whether the server writes the field even if it is empty. */
    final boolean always;
    /** Whether a patch adds to the list, instead of replacing it. */
    final boolean merged;
    /** The field that identifies the elements; empty where nothing does. */
    final String mergeKey;

    private final Supplier<@Nullable ServerType> lookup;
    private @Nullable ServerType nested;

    ServerField(
            String name,
            Form form,
            FieldKind kind,
            boolean pointer,
            boolean always,
            boolean merged,
            String mergeKey,
            Supplier<@Nullable ServerType> lookup) {
        this.name = name;
        this.form = form;
        this.kind = kind;
        this.pointer = pointer;
        this.always = always;
        this.merged = merged;
        this.mergeKey = mergeKey;
        this.lookup = lookup;
    }

    /** The type of the object, or of the elements that are objects; else null. */
    @Nullable
    ServerType nested() {
        if (nested == null) {
            nested = lookup.get();
        }
        return nested;
    }

    /** Whether the server takes the field for a list: a pointer to anything too. */
    boolean passesForList() {
        return form == Form.LIST || pointer;
    }
}
